import { type Container, Pod } from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;

// ---- Refused

new Pod(scope, 'zero', {
  containers: {
    app: {
      image: 'nginx',
      ports: {
        // @ts-expect-error 0 is not a port
        http: 0,
      },
    },
  },
});

new Pod(scope, 'negative-and-broken', {
  containers: {
    app: {
      image: 'nginx',
      ports: {
        // @ts-expect-error not in the range 1–65535
        a: -80,
        // @ts-expect-error a port is an integer
        b: 80.5,
      },
    },
  },
});

new Pod(scope, 'too-big', {
  containers: {
    app: {
      image: 'nginx',
      ports: {
        // @ts-expect-error 65535 is the maximum
        a: 65536,
        // @ts-expect-error not in the range 1–65535
        b: 65540,
        // @ts-expect-error not in the range 1–65535
        c: 65600,
        // @ts-expect-error not in the range 1–65535
        d: 66000,
        // @ts-expect-error not in the range 1–65535
        e: 70000,
        // @ts-expect-error not in the range 1–65535
        f: 100000,
        // @ts-expect-error not in the range 1–65535
        g: 1e21,
      },
    },
  },
});

new Pod(scope, 'too-big-in-an-object', {
  containers: {
    app: {
      image: 'nginx',
      ports: {
        http: {
          // @ts-expect-error not in the range 1–65535
          containerPort: 65536,
        },
      },
    },
  },
});

new Pod(scope, 'too-big-on-the-host', {
  containers: {
    app: {
      image: 'nginx',
      ports: {
        http: {
          containerPort: 80,
          // @ts-expect-error not in the range 1–65535
          hostPort: 70000,
        },
      },
    },
  },
});

new Pod(scope, 'too-big-in-a-list', {
  containers: {
    app: {
      image: 'nginx',
      ports: [
        80,
        // @ts-expect-error not in the range 1–65535
        70000,
      ],
    },
  },
});

new Pod(scope, 'too-big-in-an-object-of-a-list', {
  containers: {
    app: {
      image: 'nginx',
      ports: [
        {
          name: 'http',
          // @ts-expect-error not in the range 1–65535
          containerPort: 70000,
        },
      ],
    },
  },
});

new Pod(scope, 'no-number', {
  containers: {
    app: {
      image: 'nginx',
      ports: {
        http: {
          // @ts-expect-error a number
          containerPort: '80',
        },
      },
    },
  },
});

new Pod(scope, 'unknown-field', {
  containers: {
    app: {
      image: 'nginx',
      ports: {
        http: {
          containerPort: 80,
          // @ts-expect-error no such field
          protcol: 'UDP',
        },
      },
    },
  },
});

new Pod(scope, 'names', {
  containers: {
    app: {
      image: 'nginx',
      ports: {
        // @ts-expect-error at most 15 characters
        'prometheus-metri': 9090,
        // @ts-expect-error a name needs a letter
        8080: 8080,
        // @ts-expect-error lower case only
        Http: 80,
        // @ts-expect-error no underscore
        my_port: 81,
        // @ts-expect-error no consecutive hyphens
        'a--b': 82,
        // @ts-expect-error ends with a hyphen
        'a-': 83,
      },
    },
  },
});

// With hostNetwork, a Pod uses the ports of the node.
new Pod(scope, 'host-network', {
  hostNetwork: true,
  containers: {
    app: {
      image: 'nginx',
      ports: {
        http: {
          containerPort: 80,
          // @ts-expect-error hostPort must equal containerPort, which is 80
          hostPort: 8080,
        },
      },
    },
  },
});

new Pod(scope, 'host-network-in-a-list', {
  hostNetwork: true,
  containers: {
    app: {
      image: 'nginx',
      ports: [
        {
          containerPort: 80,
          // @ts-expect-error hostPort must equal containerPort, which is 80
          hostPort: 8080,
        },
      ],
    },
  },
});

// ---- Accepted

new Pod(scope, 'in-range', {
  containers: {
    app: {
      image: 'nginx',
      ports: { a: 1, b: 9999, c: 10000, d: 59999, e: 65535, f: 64999, g: 65499, h: 65529 },
    },
  },
});

new Pod(scope, 'lists', {
  containers: {
    app: { image: 'nginx', ports: [80, 443] },
    dns: {
      image: 'coredns',
      ports: [
        { name: 'dns', containerPort: 53, protocol: 'UDP' },
        { name: 'dns-tcp', containerPort: 53 },
        { containerPort: 9153, hostPort: 0 },
      ],
    },
    none: { image: 'busybox', ports: [] },
  },
});

new Pod(scope, 'names-at-the-limits', {
  containers: {
    app: {
      image: 'nginx',
      ports: { 'exactly-15-long': 80, a: 81, '80-tcp': 82, '0x1': 83, constructor: 84 },
    },
  },
});

{
  const list = [80, 81];
  const objects: { containerPort: number; protocol?: 'TCP' }[] = [];
  const n: number = Number('80');
  const name: string = String('http');
  new Pod(scope, 'not-known', {
    containers: {
      a: { image: 'nginx', ports: list },
      b: { image: 'nginx', ports: objects },
      c: { image: 'nginx', ports: { http: n, b: { containerPort: n, hostPort: n } } },
      d: { image: 'nginx', ports: { [name]: 80 }, readinessProbe: { httpGet: { port: 'http' } } },
    },
  });
}

{
  const ports: Container['ports'] = { http: 80 };
  new Pod(scope, 'wide', {
    containers: { app: { image: 'nginx', ports, readinessProbe: { httpGet: { port: 'http' } } } },
  });
}

new Pod(scope, 'host-network-same-port', {
  hostNetwork: true,
  containers: {
    app: {
      image: 'nginx',
      ports: {
        http: { containerPort: 80, hostPort: 80 },
        b: { containerPort: 81 },
        c: { containerPort: 82, hostPort: 0 },
      },
    },
  },
});

// The API server checks only the containers.
new Pod(scope, 'host-network-of-init-containers', {
  hostNetwork: true,
  containers: { app: { image: 'nginx' } },
  initContainers: {
    setup: { image: 'busybox', ports: { http: { containerPort: 80, hostPort: 8080 } } },
  },
});

declare const shared: boolean;
new Pod(scope, 'host-network-not-known', {
  hostNetwork: shared,
  containers: { app: { image: 'nginx', ports: { http: { containerPort: 80, hostPort: 8080 } } } },
});
