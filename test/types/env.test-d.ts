import { Pod } from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;

// ---- Refused

new Pod(scope, 'no-text', {
  containers: {
    app: {
      image: 'nginx',
      env: {
        // @ts-expect-error a variable is a string: write '3'
        A: 3,
        // @ts-expect-error a variable is a string: write 'true'
        B: true,
      },
    },
  },
});

new Pod(scope, 'text-and-source', {
  containers: {
    app: {
      image: 'nginx',
      env: {
        A: {
          // @ts-expect-error a string or a source
          value: 'x',
          secretKeyRef: { name: 'a', key: 'b' },
        },
      },
    },
  },
});

new Pod(scope, 'as-in-the-list-form', {
  containers: {
    app: {
      image: 'nginx',
      env: {
        // @ts-expect-error write the source directly, without valueFrom
        A: { valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } },
        // @ts-expect-error write the string directly, without value
        B: { value: 'x' },
      },
    },
  },
});

new Pod(scope, 'two-sources', {
  containers: {
    app: {
      image: 'nginx',
      env: {
        // @ts-expect-error one source
        A: { secretKeyRef: { name: 'a', key: 'b' }, configMapKeyRef: { name: 'a', key: 'b' } },
      },
    },
  },
});

new Pod(scope, 'no-source', {
  containers: {
    app: {
      image: 'nginx',
      env: {
        // @ts-expect-error a string or a source
        A: {},
      },
    },
  },
});

new Pod(scope, 'misspelt-source', {
  containers: {
    app: {
      image: 'nginx',
      env: {
        A: {
          // @ts-expect-error no such field: did you mean 'secretKeyRef'?
          secretkeyRef: { name: 'a', key: 'b' },
        },
      },
    },
  },
});

new Pod(scope, 'inside-a-source', {
  containers: {
    app: {
      image: 'nginx',
      env: {
        A: {
          // @ts-expect-error key is missing
          secretKeyRef: { name: 'a' },
        },
        B: {
          fieldRef: {
            // @ts-expect-error no such field of a Pod: did you mean 'metadata.name'?
            fieldPath: 'metadata.nam',
          },
        },
        C: {
          resourceFieldRef: {
            // @ts-expect-error no such resource
            resource: 'limits.cpus',
          },
        },
      },
    },
  },
});

new Pod(scope, 'undeclared-volume', {
  containers: {
    app: {
      image: 'nginx',
      env: {
        A: {
          fileKeyRef: {
            path: 'app.env',
            key: 'A',
            // @ts-expect-error no such volume: did you mean 'conf'?
            volumeName: 'config',
          },
        },
      },
    },
  },
  volumes: { conf: { emptyDir: {} } },
});

new Pod(scope, 'digits', {
  containers: {
    app: {
      image: 'nginx',
      env: {
        // @ts-expect-error a name needs a letter: JavaScript would move this one to the front
        '1': 'x',
      },
    },
  },
});

new Pod(scope, 'env-from', {
  containers: {
    app: {
      image: 'nginx',
      envFrom: [
        // @ts-expect-error one source in each part
        { secretRef: { name: 'a' }, configMapRef: { name: 'b' } },
        // @ts-expect-error a source
        { prefix: 'A_' },
        { secretRef: { name: 'c' } },
      ],
    },
  },
});

// ---- Accepted

new Pod(scope, 'sources', {
  containers: {
    app: {
      image: 'nginx',
      env: {
        TEXT: 'x',
        EMPTY: '',
        IP: { fieldRef: { fieldPath: 'status.podIP' } },
        LABEL: { fieldRef: { fieldPath: "metadata.labels['app']" } },
        CPU: { resourceFieldRef: { resource: 'limits.cpu', divisor: '1m' } },
        PAGES: { resourceFieldRef: { resource: 'requests.hugepages-2Mi' } },
        KEY: { secretKeyRef: { name: 'a', key: 'b', optional: true } },
        MAP: { configMapKeyRef: { name: 'a', key: 'b' } },
        FILE: { fileKeyRef: { volumeName: 'conf', path: 'app.env', key: 'A' } },
        UNDEFINED: { secretKeyRef: { name: 'a', key: 'b' }, configMapKeyRef: undefined },
      },
      envFrom: [
        { secretRef: { name: 'a' } },
        { prefix: 'B_', configMapRef: { name: 'b' }, secretRef: undefined },
      ],
    },
  },
  volumes: { conf: { emptyDir: {} } },
});

// The list form keeps the order, and accepts any name. It is validated at synthesis only.
new Pod(scope, 'list', {
  containers: {
    app: {
      image: 'nginx',
      env: [
        { name: '1', value: 'x' },
        { name: 'B', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } },
        { name: '1', value: 'again' },
      ],
    },
  },
});

declare const debug: boolean;
declare const values: Record<string, string>;
declare const volume: string;
new Pod(scope, 'not-known', {
  containers: {
    a: {
      image: 'nginx',
      env: {
        A: debug ? 'x' : { fieldRef: { fieldPath: 'metadata.name' } },
        ...(debug && { B: 'y' }),
      },
    },
    b: { image: 'nginx', env: values },
    c: { image: 'nginx', env: { ...values, A: 'b' } },
    d: { image: 'nginx', env: Object.entries(values).map(([name, value]) => ({ name, value })) },
    e: { image: 'nginx', env: { A: { fileKeyRef: { volumeName: volume, path: 'p', key: 'k' } } } },
  },
});
