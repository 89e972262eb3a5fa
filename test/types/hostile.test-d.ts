import { type Container, Pod, type PodProps, type Volume } from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;
declare const debug: boolean;

// Names of properties that every object has, and names that JavaScript treats specially.

new Pod(scope, 'object-names', {
  containers: {
    constructor: {
      image: 'nginx',
      ports: { constructor: 80 },
      readinessProbe: { httpGet: { port: 'constructor' } },
    },
    valueof: {
      image: 'nginx',
      env: { toString: 'x', constructor: 'y', ['__proto__']: 'z' },
      volumeMounts: { '/constructor': { volume: 'constructor' } },
    },
  },
  initContainers: { prototype: { image: 'busybox' } },
  volumes: { constructor: { emptyDir: {} } },
});

new Pod(scope, 'object-names-not-declared', {
  containers: {
    app: {
      image: 'nginx',
      ports: { http: 80 },
      volumeMounts: {
        '/a': {
          // @ts-expect-error no such volume, although every object has such a property
          volume: 'constructor',
        },
        '/b': {
          // @ts-expect-error no such volume, although every object has such a property
          volume: 'toString',
        },
      },
      readinessProbe: {
        httpGet: {
          // @ts-expect-error no such port, although every object has such a property
          port: 'constructor',
        },
      },
    },
  },
  volumes: { logs: { emptyDir: {} } },
});

new Pod(scope, 'proto', {
  containers: {
    // @ts-expect-error no underscore
    ['__proto__']: { image: 'nginx' },
  },
});

new Pod(scope, 'list-names-not-declared', {
  containers: {
    app: {
      image: 'nginx',
      ports: [80],
      readinessProbe: {
        httpGet: {
          // @ts-expect-error no such port, although every list has such a property
          port: 'length',
        },
      },
    },
  },
});

// Unions of names, of objects and of whole Pods.

declare const either: 'logs' | 'tmp';
new Pod(scope, 'union-of-names', {
  containers: { app: { image: 'nginx', volumeMounts: { '/a': { volume: either } } } },
  volumes: { logs: { emptyDir: {} }, tmp: { emptyDir: {} } },
});

new Pod(scope, 'union-of-names-half-declared', {
  containers: {
    app: {
      image: 'nginx',
      volumeMounts: {
        // @ts-expect-error one of the two is not declared
        '/a': { volume: either },
      },
    },
  },
  volumes: { logs: { emptyDir: {} } },
});

declare const neither: 'data' | 'cache';
new Pod(scope, 'union-of-names-not-declared', {
  containers: {
    app: {
      image: 'nginx',
      volumeMounts: {
        '/a': {
          // @ts-expect-error neither is declared
          volume: neither,
        },
      },
    },
  },
  volumes: { logs: { emptyDir: {} } },
});

new Pod(scope, 'union-of-mounts', {
  containers: {
    app: {
      image: 'nginx',
      volumeMounts: debug ? { '/a': { volume: 'logs' } } : [{ mountPath: '/a', name: 'logs' }],
    },
  },
  volumes: { logs: { emptyDir: {} } },
});

new Pod(scope, 'union-of-probes', {
  containers: {
    app: {
      image: 'nginx',
      ports: { http: 80 },
      readinessProbe: debug ? { httpGet: { port: 'http' } } : { exec: { command: ['true'] } },
    },
  },
});

new Pod(scope, 'union-of-ports', {
  containers: {
    app: {
      image: 'nginx',
      ports: debug ? { http: 80 } : [80],
      readinessProbe: { httpGet: { port: 80 } },
    },
  },
});

new Pod(
  scope,
  'union-of-pods',
  debug
    ? {
        containers: { app: { image: 'nginx', volumeMounts: { '/a': { volume: 'logs' } } } },
        volumes: { logs: { emptyDir: {} } },
      }
    : { containers: { app: { image: 'nginx' } } },
);

// Valid values with wide types, in all parts.

export function wide(
  props: PodProps,
  container: Container,
  volume: Volume,
  name: string,
  number: number,
  names: readonly string[],
): Pod[] {
  return [
    new Pod(scope, 'a', { ...props }),
    new Pod(scope, 'b', { ...props, containers: { app: container } }),
    new Pod(scope, 'c', {
      containers: { app: { ...container, image: name } },
      volumes: { [name]: volume },
    }),
    new Pod(scope, 'd', {
      containers: { [name]: container, app: { ...container, ports: { http: number } } },
      volumes: { data: volume },
    }),
    new Pod(scope, 'e', {
      containers: Object.fromEntries(names.map((image) => [image, container])),
      volumes: Object.fromEntries(names.map((key) => [key, volume])),
      initContainers: Object.fromEntries(
        names.map((image) => [image, { image, restartPolicy: 'Always' as const }]),
      ),
    }),
  ];
}

// Readonly data, frozen data, and interfaces that users define.

interface Mine extends PodProps {
  readonly team: string;
}
export function mine(props: Mine): Pod {
  const { team, ...rest } = props;
  return new Pod(scope, team, rest);
}

const frozen = Object.freeze({
  containers: { app: { image: 'nginx', ports: { http: 80 } } },
} as const);
new Pod(scope, 'frozen', frozen);

// A generic function that users define, whose result type is known at the call.

const labelled = <const T extends PodProps>(props: T, app: string) => ({
  ...props,
  metadata: { labels: { app } },
});
new Pod(
  scope,
  'generic-result',
  labelled(
    {
      containers: { app: { image: 'nginx', volumeMounts: { '/a': { volume: 'logs' } } } },
      volumes: { logs: { emptyDir: {} } },
    },
    'x',
  ),
);

// Errors in a constant are reported, too.
const wrong = {
  containers: { app: { image: 'nginx', volumeMounts: { '/a': { volume: 'lgos' } } } },
  volumes: { logs: { emptyDir: {} } },
} as const;
// @ts-expect-error no such volume
new Pod(scope, 'constant', wrong);
