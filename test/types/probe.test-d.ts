import { type Container, Pod, type ReadinessProbe } from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;

// ---- Refused

new Pod(scope, 'no-handler', {
  containers: {
    app: {
      image: 'nginx',
      // @ts-expect-error a probe needs a handler
      livenessProbe: { periodSeconds: 3 },
    },
  },
});

new Pod(scope, 'two-handlers', {
  containers: {
    app: {
      image: 'nginx',
      // @ts-expect-error a probe can have only one handler
      livenessProbe: { httpGet: { port: 80 }, tcpSocket: { port: 80 } },
    },
  },
});

new Pod(scope, 'misspelt-handler', {
  containers: {
    app: {
      image: 'nginx',
      startupProbe: {
        // @ts-expect-error no such field: did you mean 'httpGet'?
        httpget: { port: 80 },
      },
    },
  },
});

new Pod(scope, 'misspelt-field-of-a-handler', {
  containers: {
    app: {
      image: 'nginx',
      readinessProbe: {
        httpGet: {
          port: 80,
          // @ts-expect-error no such field: did you mean 'path'?
          pth: '/',
        },
      },
    },
  },
});

new Pod(scope, 'misspelt-timing', {
  containers: {
    app: {
      image: 'nginx',
      readinessProbe: {
        httpGet: { port: 80 },
        // @ts-expect-error no such field: did you mean 'periodSeconds'?
        periodSecond: 3,
      },
    },
  },
});

new Pod(scope, 'one-success-is-enough', {
  containers: {
    app: {
      image: 'nginx',
      livenessProbe: {
        tcpSocket: { port: 80 },
        // @ts-expect-error must be 1
        successThreshold: 2,
      },
      startupProbe: {
        tcpSocket: { port: 80 },
        // @ts-expect-error must be 1
        successThreshold: 2,
      },
    },
  },
});

new Pod(scope, 'undeclared-port', {
  containers: {
    app: {
      image: 'nginx',
      ports: { http: 8080, metrics: 9090 },
      readinessProbe: {
        httpGet: {
          // @ts-expect-error no such port: did you mean 'http'?
          port: 'htpp',
        },
      },
    },
  },
});

new Pod(scope, 'port-of-another-container', {
  containers: {
    app: { image: 'nginx', ports: { http: 8080 } },
    two: {
      image: 'busybox',
      livenessProbe: {
        tcpSocket: {
          // @ts-expect-error a probe reaches its own container's ports only
          port: 'http',
        },
      },
    },
  },
});

new Pod(scope, 'port-in-a-list-without-names', {
  containers: {
    app: {
      image: 'nginx',
      ports: [80],
      readinessProbe: {
        tcpSocket: {
          // @ts-expect-error no such port
          port: 'http',
        },
      },
    },
  },
});

new Pod(scope, 'port-in-a-list-with-names', {
  containers: {
    app: {
      image: 'nginx',
      ports: [{ name: 'http', containerPort: 80 }],
      readinessProbe: {
        tcpSocket: {
          // @ts-expect-error no such port: did you mean 'http'?
          port: 'htp',
        },
      },
    },
  },
});

new Pod(scope, 'number-as-text', {
  containers: {
    app: {
      image: 'nginx',
      ports: { http: 80 },
      readinessProbe: {
        tcpSocket: {
          // @ts-expect-error a string is the name of a port
          port: '80',
        },
      },
    },
  },
});

new Pod(scope, 'numbers', {
  containers: {
    app: {
      image: 'nginx',
      livenessProbe: {
        tcpSocket: {
          // @ts-expect-error not in the range 1–65535
          port: 80000,
        },
      },
      readinessProbe: {
        grpc: {
          // @ts-expect-error not in the range 1–65535
          port: 0,
        },
      },
      startupProbe: {
        httpGet: {
          // @ts-expect-error not in the range 1–65535
          port: 65536,
        },
      },
      lifecycle: {
        postStart: {
          httpGet: {
            // @ts-expect-error not in the range 1–65535
            port: 99999,
          },
        },
        preStop: {
          httpGet: {
            // @ts-expect-error not in the range 1–65535
            port: 100000,
          },
        },
      },
    },
  },
});

new Pod(scope, 'hook-undeclared-port', {
  containers: {
    app: {
      image: 'nginx',
      ports: { http: 8080 },
      lifecycle: {
        preStop: {
          httpGet: {
            // @ts-expect-error no such port: did you mean 'http'?
            port: 'htpp',
          },
        },
      },
    },
  },
});

new Pod(scope, 'hook-without-handler', {
  containers: {
    app: {
      image: 'nginx',
      lifecycle: {
        // @ts-expect-error a hook needs a handler
        preStop: {},
      },
    },
  },
});

new Pod(scope, 'hook-with-two-handlers', {
  containers: {
    app: {
      image: 'nginx',
      lifecycle: {
        // @ts-expect-error a hook can have only one handler
        postStart: { exec: { command: ['true'] }, sleep: { seconds: 1 } },
      },
    },
  },
});

// ---- Accepted

new Pod(scope, 'by-name', {
  containers: {
    a: { image: 'nginx', ports: { http: 80 }, readinessProbe: { httpGet: { port: 'http' } } },
    // the same name, in another container
    b: { image: 'nginx', ports: { http: 81, m: 82 }, readinessProbe: { httpGet: { port: 'm' } } },
    c: {
      image: 'nginx',
      ports: [{ name: 'http', containerPort: 80 }, 81],
      readinessProbe: { tcpSocket: { port: 'http' } },
    },
  },
});

new Pod(scope, 'by-number', {
  containers: {
    app: {
      image: 'nginx',
      ports: { http: 80 },
      readinessProbe: { httpGet: { port: 8080 } },
      livenessProbe: { tcpSocket: { port: 65535 } },
      startupProbe: { grpc: { port: 1 } },
    },
    list: {
      image: 'nginx',
      ports: [80, { containerPort: 81, protocol: 'UDP' }],
      readinessProbe: { tcpSocket: { port: 81 } },
      livenessProbe: { grpc: { port: 4000 } },
    },
  },
});

new Pod(scope, 'hooks', {
  containers: {
    a: {
      image: 'nginx',
      ports: { http: 80 },
      lifecycle: { preStop: { sleep: { seconds: 3 } }, postStart: { exec: { command: ['true'] } } },
    },
    b: {
      image: 'nginx',
      ports: { http: 80 },
      lifecycle: { preStop: { httpGet: { port: 'http' } }, postStart: { httpGet: { port: 8080 } } },
    },
    c: { image: 'nginx', lifecycle: {} },
  },
});

{
  const port: string = String('http');
  const number: number = Number('80');
  new Pod(scope, 'not-known', {
    containers: {
      a: { image: 'nginx', ports: { [port]: 80 }, readinessProbe: { httpGet: { port } } },
      b: {
        image: 'nginx',
        ports: { http: 80 },
        readinessProbe: { httpGet: { port } },
        livenessProbe: { httpGet: { port: number } },
      },
      c: {
        image: 'nginx',
        ports: { http: 80 },
        readinessProbe: { httpGet: { port: port as string | number } },
      },
      d: { image: 'nginx', ports: [80], readinessProbe: { tcpSocket: { port } } },
      e: {
        image: 'nginx',
        ports: { http: 80 },
        readinessProbe: { httpGet: { port: `${port}-x` } },
      },
    },
  });
}

{
  const probe = (port: string | number): ReadinessProbe => ({ httpGet: { port } });
  const shared: Pick<Container, 'livenessProbe' | 'lifecycle'> = {};
  new Pod(scope, 'from-functions', {
    containers: {
      app: { image: 'nginx', ports: { http: 80 }, readinessProbe: probe('http'), ...shared },
      two: { image: 'nginx', readinessProbe: probe(80) },
    },
  });
}

{
  const PORT = 'http';
  new Pod(scope, 'in-a-constant', {
    containers: {
      app: { image: 'nginx', ports: { [PORT]: 80 }, readinessProbe: { httpGet: { port: PORT } } },
    },
  });
}
