import { type Container, Pod } from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;

// ---- Refused

new Pod(scope, 'undeclared', {
  containers: {
    app: {
      image: 'nginx',
      volumeMounts: {
        '/logs': {
          // @ts-expect-error no such volume: did you mean 'logs'?
          volume: 'lgos',
        },
      },
    },
  },
  volumes: { logs: { emptyDir: {} }, tmp: { emptyDir: {} } },
});

new Pod(scope, 'without-any-volume', {
  containers: {
    app: {
      image: 'nginx',
      volumeMounts: {
        '/logs': {
          // @ts-expect-error no such volume
          volume: 'logs',
        },
      },
    },
  },
});

new Pod(scope, 'undeclared-in-a-list', {
  containers: {
    app: {
      image: 'nginx',
      volumeMounts: [
        {
          mountPath: '/logs',
          // @ts-expect-error no such volume: did you mean 'logs'?
          name: 'lgos',
        },
      ],
    },
  },
  volumes: { logs: { emptyDir: {} } },
});

new Pod(scope, 'undeclared-device', {
  containers: {
    app: {
      image: 'nginx',
      volumeDevices: {
        '/dev/xvda': {
          // @ts-expect-error no such volume: did you mean 'disk'?
          volume: 'dsk',
        },
      },
    },
  },
  volumes: { disk: { persistentVolumeClaim: { claimName: 'c' } } },
});

new Pod(scope, 'undeclared-device-in-a-list', {
  containers: {
    app: {
      image: 'nginx',
      volumeDevices: [
        {
          devicePath: '/dev/xvda',
          // @ts-expect-error no such volume: did you mean 'disk'?
          name: 'dsk',
        },
      ],
    },
  },
  volumes: { disk: { persistentVolumeClaim: { claimName: 'c' } } },
});

new Pod(scope, 'relative', {
  containers: {
    app: {
      image: 'nginx',
      volumeMounts: {
        // @ts-expect-error write '/logs'
        logs: { volume: 'logs' },
      },
      volumeDevices: {
        // @ts-expect-error write '/dev/xvda'
        'dev/xvda': { volume: 'disk' },
      },
    },
  },
  volumes: { logs: { emptyDir: {} }, disk: { persistentVolumeClaim: { claimName: 'c' } } },
});

new Pod(scope, 'unknown-field', {
  containers: {
    app: {
      image: 'nginx',
      volumeMounts: {
        '/logs': {
          volume: 'logs',
          // @ts-expect-error no such field: did you mean 'readOnly'?
          readonly: true,
        },
      },
    },
  },
  volumes: { logs: { emptyDir: {} } },
});

new Pod(scope, 'wrong-types', {
  containers: {
    app: {
      image: 'nginx',
      volumeMounts: {
        '/a': {
          volume: 'logs',
          // @ts-expect-error true or false
          readOnly: 'yes',
        },
        // @ts-expect-error an object
        '/b': 'logs',
        // @ts-expect-error volume is missing
        '/c': { readOnly: true },
      },
    },
  },
  volumes: { logs: { emptyDir: {} } },
});

// ---- Accepted

new Pod(scope, 'declared', {
  containers: {
    app: {
      image: 'nginx',
      volumeMounts: {
        '/logs': { volume: 'logs', readOnly: true, subPath: 'app' },
        '/tmp': { volume: 'tmp' },
      },
      volumeDevices: { '/dev/xvda': { volume: 'disk' } },
    },
  },
  // only an init container uses it
  initContainers: { setup: { image: 'busybox', volumeMounts: { '/setup': { volume: 'setup' } } } },
  volumes: {
    logs: { emptyDir: {} },
    tmp: { emptyDir: {} },
    disk: { persistentVolumeClaim: { claimName: 'c' } },
    setup: { emptyDir: {} },
    unused: { emptyDir: {} },
  },
});

// The list form accepts any path, because the API server accepts a relative one.
new Pod(scope, 'lists', {
  containers: {
    app: {
      image: 'nginx',
      volumeMounts: [
        { name: 'logs', mountPath: '/logs' },
        { name: 'logs', mountPath: 'relative', readOnly: true },
      ],
      volumeDevices: [{ name: 'disk', devicePath: '/dev/xvda' }],
    },
    none: { image: 'nginx', volumeMounts: [] },
  },
  volumes: { logs: { emptyDir: {} }, disk: { persistentVolumeClaim: { claimName: 'c' } } },
});

{
  const path: string = String('/data');
  const volume: string = String('logs');
  const n: number = Number('1');
  new Pod(scope, 'not-known', {
    containers: {
      a: {
        image: 'nginx',
        volumeMounts: { [path]: { volume: 'logs' }, [`/data/${path}`]: { volume: 'logs' } },
      },
      b: { image: 'nginx', volumeMounts: { '/logs': { volume } } },
      c: { image: 'nginx', volumeMounts: { '/logs': { volume: `data-${n}` } } },
      d: { image: 'nginx', volumeMounts: [{ mountPath: path, name: volume }] },
    },
    volumes: { logs: { emptyDir: {} }, [`data-${n}`]: { emptyDir: {} } },
  });
  new Pod(scope, 'declared-not-known', {
    containers: { app: { image: 'nginx', volumeMounts: { '/logs': { volume: 'logs' } } } },
    volumes: { [volume]: { emptyDir: {} } },
  });
}

{
  const mounts = { '/logs': { volume: 'logs' } };
  const wide: Container['volumeMounts'] = { '/logs': { volume: 'logs' } };
  new Pod(scope, 'from-elsewhere', {
    containers: {
      a: { image: 'nginx', volumeMounts: mounts },
      b: { image: 'nginx', volumeMounts: wide },
    },
    volumes: { logs: { emptyDir: {} } },
  });
}
