import { type Container, type InitContainer, Pod, type Sidecar } from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;
declare const debug: boolean;

// ---- Refused

new Pod(scope, 'none', {
  // @ts-expect-error at least one container
  containers: {},
});

new Pod(scope, 'list', {
  containers: [
    // @ts-expect-error containers are written by name
    { name: 'app', image: 'nginx' },
  ],
});

new Pod(scope, 'list-of-init-containers', {
  containers: { app: { image: 'nginx' } },
  initContainers: [
    // @ts-expect-error initContainers are written by name
    { name: 'setup', image: 'busybox' },
  ],
});

new Pod(scope, 'without-image', {
  containers: {
    // @ts-expect-error image is missing
    app: { command: ['sleep', '1'] },
  },
});

new Pod(scope, 'unknown-field', {
  containers: {
    app: {
      image: 'nginx',
      // @ts-expect-error no such field: did you mean 'command'?
      comand: ['sleep', '1'],
    },
  },
});

new Pod(scope, 'unknown-field-for-a-required-one', {
  containers: {
    app: {
      // @ts-expect-error no such field: did you mean 'image'?
      imagee: 'nginx',
    },
  },
});

// TypeScript does not report unknown fields next to another error. The types of this package do.
new Pod(scope, 'unknown-field-beside-another-mistake', {
  containers: {
    app: {
      image: 'nginx',
      // @ts-expect-error no such field: did you mean 'command'?
      comand: ['sleep', '1'],
      resources: {
        limits: {
          // @ts-expect-error not a quantity
          cpu: '1x',
        },
      },
    },
  },
});

new Pod(scope, 'wrong-word', {
  containers: {
    app: {
      image: 'nginx',
      // @ts-expect-error did you mean 'Always'?
      imagePullPolicy: 'always',
    },
  },
});

new Pod(scope, 'probe-of-a-step', {
  containers: { app: { image: 'nginx' } },
  initContainers: {
    setup: {
      image: 'busybox',
      // @ts-expect-error only a sidecar may have probes
      readinessProbe: { tcpSocket: { port: 80 } },
    },
  },
});

new Pod(scope, 'lifecycle-of-a-step', {
  containers: { app: { image: 'nginx' } },
  initContainers: {
    setup: {
      image: 'busybox',
      restartPolicy: 'Never',
      // @ts-expect-error only a sidecar may have a lifecycle
      lifecycle: { preStop: { exec: { command: ['sync'] } } },
    },
  },
});

new Pod(scope, 'sidecar-is-checked', {
  containers: { app: { image: 'nginx' } },
  initContainers: {
    proxy: {
      image: 'envoy',
      restartPolicy: 'Always',
      ports: { admin: 9901 },
      readinessProbe: {
        httpGet: {
          // @ts-expect-error no such port: did you mean 'admin'?
          port: 'amin',
        },
      },
    },
  },
});

new Pod(scope, 'step-is-checked', {
  containers: { app: { image: 'nginx' } },
  initContainers: {
    setup: {
      image: 'busybox',
      volumeMounts: {
        '/data': {
          // @ts-expect-error no such volume
          volume: 'data',
        },
      },
    },
  },
});

// ---- Accepted

new Pod(scope, 'steps-and-sidecars', {
  containers: { app: { image: 'nginx' } },
  initContainers: {
    setup: {
      image: 'busybox',
      readinessProbe: undefined,
      restartPolicy: undefined,
      lifecycle: undefined,
    },
    proxy: {
      image: 'envoy',
      restartPolicy: 'Always',
      ports: { admin: 9901 },
      readinessProbe: { tcpSocket: { port: 'admin' } },
      lifecycle: { preStop: { httpGet: { port: 'admin' } } },
    },
    check: { image: 'busybox', restartPolicy: 'OnFailure' },
  },
});

new Pod(scope, 'step-or-sidecar', {
  containers: { app: { image: 'nginx' } },
  initContainers: {
    proxy: debug
      ? { image: 'envoy' }
      : { image: 'envoy', restartPolicy: 'Always', readinessProbe: { tcpSocket: { port: 1 } } },
  },
});

{
  const common = {
    image: 'nginx',
    imagePullPolicy: 'Always' as const,
    ports: { http: 80 },
    env: { A: 'b' },
    resources: { requests: { cpu: '100m' } },
  };
  new Pod(scope, 'spread', {
    containers: {
      app: { ...common, readinessProbe: { httpGet: { port: 'http' } } },
      two: { ...common, image: 'busybox' },
    },
  });
}
{
  const common: Pick<Container, 'resources' | 'ports' | 'volumeMounts'> = {
    ports: { http: 80 },
    volumeMounts: { '/logs': { volume: 'logs' } },
    resources: { limits: { cpu: '1' } },
  };
  new Pod(scope, 'spread-of-a-wide-part', {
    containers: {
      app: { image: 'nginx', ...common, readinessProbe: { httpGet: { port: 'http' } } },
    },
    volumes: { logs: { emptyDir: {} } },
  });
}

new Pod(scope, 'spread-on-condition', {
  containers: {
    app: {
      image: 'nginx',
      ...(debug && { stdin: true }),
      ...(debug ? { ports: { debug: 9229 } } : {}),
      ports: { http: 80, ...(debug && { dbg: 9229 }) },
      readinessProbe: { httpGet: { port: 'http' } },
      volumeMounts: {
        ...(debug && { '/debug': { volume: 'debug' } }),
        '/logs': { volume: 'logs' },
      },
    },
    ...(debug && {
      debugger: { image: 'busybox', volumeMounts: { '/debug': { volume: 'debug' } } },
    }),
  },
  volumes: { logs: { emptyDir: {} }, ...(debug && { debug: { emptyDir: {} } }) },
});

new Pod(scope, 'one-of-two', {
  containers: debug
    ? { app: { image: 'nginx', ports: { http: 1 } } }
    : {
        app: { image: 'nginx' },
        debugger: {
          image: 'busybox',
          ports: { d: 1 },
          readinessProbe: { tcpSocket: { port: 'd' } },
        },
      },
  volumes: debug ? { data: { emptyDir: {} } } : undefined,
});

{
  const entries = ['a', 'b'].map((image): [string, Container] => [
    image,
    {
      image,
      volumeMounts: { '/logs': { volume: 'logs' } },
      readinessProbe: { tcpSocket: { port: 'http' } },
    },
  ]);
  new Pod(scope, 'from-entries', {
    containers: Object.fromEntries(entries),
    volumes: { logs: { emptyDir: {} } },
  });
}

new Pod(scope, 'from-entries-in-place', {
  containers: Object.fromEntries(
    ['a', 'b'].map((image) => [
      image,
      { image, ports: { http: 80 }, readinessProbe: { tcpSocket: { port: 'http' } } },
    ]),
  ),
});

declare const wide: Record<string, Container>;
new Pod(scope, 'spread-of-a-record', {
  containers: { ...wide, app: { image: 'nginx' } },
  initContainers: { setup: { image: 'busybox' }, ...({} as Record<string, InitContainer>) },
});
new Pod(scope, 'spread-of-a-record-on-condition', { containers: { ...(debug && wide), ...wide } });
new Pod(scope, 'spread-of-a-record-or-nothing', { containers: { ...(debug ? wide : {}) } });

{
  const nginx = (tag: string): Container => ({ image: `nginx:${tag}`, ports: { http: 80 } });
  const either: Container | Sidecar = debug
    ? { image: 'nginx' }
    : { image: 'envoy', restartPolicy: 'Always' };
  new Pod(scope, 'from-functions', {
    containers: {
      app: nginx('1'),
      two: { ...nginx('2'), readinessProbe: { httpGet: { port: 'http' } } },
      three: either,
    },
  });
}

new Pod(scope, 'lists-by-map', {
  containers: {
    app: {
      image: 'nginx',
      args: ['a', 'b'].map((flag) => `--${flag}`),
      envFrom: ['a', 'b'].map((secret) => ({ secretRef: { name: secret } })),
    },
  },
});

new Pod(scope, 'all-undefined', {
  containers: {
    app: {
      image: 'nginx',
      command: undefined,
      ports: undefined,
      env: undefined,
      envFrom: undefined,
      volumeMounts: undefined,
      volumeDevices: undefined,
      readinessProbe: undefined,
      lifecycle: undefined,
      resources: undefined,
      securityContext: undefined,
    },
  },
});
