import { Pod } from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;

// ---- Refused

// A container and an init container cannot have the same name.
new Pod(scope, 'twice-in-a-pod', {
  containers: { app: { image: 'nginx' } },
  initContainers: {
    // @ts-expect-error 'app' is already the name of a container
    app: { image: 'busybox' },
  },
});

new Pod(scope, 'twice-in-a-record', {
  containers: {
    // biome-ignore lint/suspicious/noDuplicateObjectKeys: the tested mistake
    app: { image: 'nginx' },
    // @ts-expect-error a duplicate key: an error of TypeScript
    app: { image: 'busybox' },
  },
});

new Pod(scope, 'upper-case', {
  containers: {
    // @ts-expect-error lower case only
    App: { image: 'nginx' },
  },
});

new Pod(scope, 'underscore', {
  containers: {
    // @ts-expect-error no underscore
    my_app: { image: 'nginx' },
  },
});

new Pod(scope, 'dot', {
  containers: {
    // @ts-expect-error no dot
    'my.app': { image: 'nginx' },
  },
});

new Pod(scope, 'leading-hyphen', {
  containers: {
    // @ts-expect-error begins with a hyphen
    '-app': { image: 'nginx' },
  },
});

new Pod(scope, 'trailing-hyphen', {
  containers: {
    // @ts-expect-error ends with a hyphen
    'app-': { image: 'nginx' },
  },
});

new Pod(scope, 'empty', {
  containers: {
    // @ts-expect-error a name has a letter
    '': { image: 'nginx' },
  },
});

new Pod(scope, 'sixty-four-letters', {
  containers: {
    // @ts-expect-error at most 63 characters
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: { image: 'nginx' },
  },
});

new Pod(scope, 'init', {
  containers: { app: { image: 'nginx' } },
  initContainers: {
    // @ts-expect-error lower case only
    Setup: { image: 'busybox' },
  },
});

new Pod(scope, 'volume', {
  containers: { app: { image: 'nginx' } },
  volumes: {
    // @ts-expect-error no underscore
    my_volume: { emptyDir: {} },
  },
});

// JavaScript moves keys that consist of digits to the front, which would change the order of init
// containers.
new Pod(scope, 'digits', {
  containers: {
    // @ts-expect-error digits only
    '1': { image: 'nginx' },
  },
});

new Pod(scope, 'digits-as-number', {
  containers: { app: { image: 'nginx' } },
  initContainers: {
    // @ts-expect-error digits only
    2: { image: 'busybox' },
  },
});

new Pod(scope, 'digits-of-volume', {
  containers: { app: { image: 'nginx' } },
  volumes: {
    // @ts-expect-error digits only
    3: { emptyDir: {} },
  },
});

// ---- Accepted

new Pod(scope, 'at-the-limits', {
  containers: {
    a: { image: 'nginx' },
    'x-1': { image: 'nginx' },
    '0a': { image: 'nginx' },
    '0x1f': { image: 'nginx' }, // not only digits
    '1e3': { image: 'nginx' },
    'a--b': { image: 'nginx' },
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: { image: 'nginx' }, // 63
  },
});

{
  const app = 'app';
  const logs = 'logs';
  new Pod(scope, 'in-constants', {
    containers: { [app]: { image: 'nginx', volumeMounts: { '/logs': { volume: logs } } } },
    volumes: { [logs]: { emptyDir: {} } },
  });
}

for (let i = 0; i < 3; i++) {
  new Pod(scope, `computed-${i}`, {
    containers: {
      app: { image: 'nginx' },
      [`worker-${i}`]: { image: 'busybox', volumeMounts: { '/data': { volume: 'data' } } },
    },
    volumes: { data: { emptyDir: {} } },
  });
}

declare const name: string;
new Pod(scope, 'not-known', {
  containers: { [name]: { image: 'nginx' } },
  volumes: { [name]: { emptyDir: {} } },
});

// A name that consists of digits is possible if its type is `string`.
const digits: string = '1';
new Pod(scope, 'digits-not-known', { containers: { [digits]: { image: 'nginx' } } });
