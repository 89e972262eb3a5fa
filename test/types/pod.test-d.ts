import { type Container, Pod, type PodProps } from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;

// ---- Refused

new Pod(scope, 'unknown-field', {
  // @ts-expect-error no such field: did you mean 'hostNetwork'?
  hostNetwrok: true,
  containers: { app: { image: 'nginx' } },
});

new Pod(scope, 'unknown-field-beside-another-mistake', {
  // @ts-expect-error no such field: did you mean 'hostNetwork'?
  hostNetwrok: true,
  containers: {
    // @ts-expect-error lower case only
    App: { image: 'nginx' },
  },
});

new Pod(scope, 'wrong-word', {
  containers: { app: { image: 'nginx' } },
  tolerations: [
    {
      key: 'a',
      // @ts-expect-error did you mean 'Exists'?
      operator: 'Exist',
    },
  ],
});

new Pod(scope, 'host-aliases', {
  containers: { app: { image: 'nginx' } },
  // @ts-expect-error a list of names
  hostAliases: { '10.0.0.1': 'a' },
});

// ---- Accepted

new Pod(scope, 'example', {
  metadata: { name: 'web' },
  containers: {
    app: {
      image: 'nginx:1.29',
      ports: { http: 80 },
      readinessProbe: { httpGet: { port: 'http' } },
      volumeMounts: { '/var/log/nginx': { volume: 'logs' } },
    },
    tail: {
      image: 'busybox',
      command: ['tail', '-F', '/logs/access.log'],
      volumeMounts: { '/logs': { volume: 'logs', readOnly: true } },
    },
  },
  volumes: { logs: { emptyDir: {} } },
});

new Pod(scope, 'many-fields', {
  containers: { app: { image: 'nginx' } },
  hostAliases: { '10.0.0.1': ['a'] },
  imagePullSecrets: ['a', { name: 'b' }],
  tolerations: [{ operator: 'Exists' }],
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey: 'zone',
      whenUnsatisfiable: 'DoNotSchedule',
      labelSelector: { matchLabels: { a: 'b' } },
    },
  ],
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] }],
      },
    },
  },
  readinessGates: ['a'],
  schedulingGates: ['b'],
  dnsConfig: { options: [{ name: 'ndots', value: '2' }] },
  evictionResponders: { 'example.com/a': 1 },
  overhead: { cpu: '1' },
  resources: { requests: { cpu: '1' } },
});

new Pod(scope, 'lists', {
  containers: { app: { image: 'nginx' } },
  hostAliases: [{ ip: '10.0.0.1', hostnames: ['a'] }, { ip: '10.0.0.1' }],
});

new Pod(scope, 'lists-by-map', {
  containers: { app: { image: 'nginx' } },
  imagePullSecrets: ['a'].concat('b'),
  tolerations: ['a', 'b'].map((key) => ({ key, operator: 'Exists' as const })),
});

new Pod(scope, 'undefined', {
  containers: { app: { image: 'nginx' } },
  metadata: undefined,
  podSecurity: undefined,
  initContainers: undefined,
  volumes: undefined,
  restartPolicy: undefined,
  securityContext: undefined,
  resources: undefined,
  resourceClaims: undefined,
  overhead: undefined,
  hostNetwork: undefined,
  hostUsers: undefined,
});

{
  const props = {
    containers: {
      app: {
        image: 'nginx',
        ports: { http: 80 },
        readinessProbe: { httpGet: { port: 'http' } },
        volumeMounts: { '/a': { volume: 'logs' } },
        resources: { requests: { cpu: '1' } },
        command: ['a'],
      },
    },
    volumes: { logs: { emptyDir: {} } },
    restartPolicy: 'Always',
  } satisfies PodProps;
  new Pod(scope, 'satisfies', props);
}
{
  const props = {
    containers: {
      app: {
        image: 'nginx',
        ports: { http: 80 },
        readinessProbe: { httpGet: { port: 'http' } },
        volumeMounts: { '/a': { volume: 'logs' } },
        command: ['a'],
      },
    },
    volumes: { logs: { emptyDir: {} } },
  } as const satisfies PodProps;
  new Pod(scope, 'as-const', props);
}
{
  const props: PodProps = { containers: { app: { image: 'nginx' } } };
  new Pod(scope, 'annotated', props);
}
{
  const ports = { http: 80 };
  const app = {
    image: 'nginx',
    ports,
    volumeMounts: { '/a': { volume: 'logs' } },
    readinessProbe: { httpGet: { port: 'http' } },
  };
  new Pod(scope, 'from-variables', { containers: { app }, volumes: { logs: { emptyDir: {} } } });
}

function make(props: PodProps): Pod {
  return new Pod(scope, 'wide', props);
}
make({
  containers: {
    app: {
      image: 'nginx',
      volumeMounts: { '/a': { volume: 'logs' } },
      ports: { http: 80 },
      readinessProbe: { httpGet: { port: 'http' } },
    },
  },
  volumes: { logs: { emptyDir: {} } },
});

// A wide record with further fields: Object.assign preserves the type of the record.
export function makeWithMore(props: PodProps): Pod {
  return new Pod(scope, 'wide-and-more', {
    ...props,
    volumes: Object.assign({}, props.volumes, { extra: { emptyDir: {} } }),
    containers: {
      ...props.containers,
      side: {
        image: 'busybox',
        volumeMounts: { '/extra': { volume: 'extra' }, '/main': { volume: 'main' } },
      },
    },
  });
}

// biome-ignore lint/suspicious/noExplicitAny: users may have it
declare const any: any;
new Pod(scope, 'any', any);
new Pod(scope, 'any-containers', { containers: any });
new Pod(scope, 'any-container', { containers: { app: any }, volumes: any });
new Pod(scope, 'any-parts', {
  containers: {
    app: {
      image: 'nginx',
      ports: any,
      env: any,
      resources: any,
      readinessProbe: { httpGet: { port: 'http' } },
      volumeMounts: { '/a': { volume: 'q' } },
    },
  },
  volumes: any,
});
new Pod(scope, 'any-fields', {
  podSecurity: any,
  hostNetwork: any,
  containers: {
    app: {
      image: any,
      ports: { http: any },
      readinessProbe: any,
      lifecycle: any,
      volumeMounts: any,
      securityContext: any,
    },
  },
  initContainers: any,
  resourceClaims: any,
});

// ---- Refused although valid, because the types have too little information. Each with a solution.

// The type of `{ ...record, extra }` is `{ extra }`: TypeScript drops the record.
export function spreadOfAWideRecord(props: PodProps): Pod {
  return new Pod(scope, 'limit', {
    ...props,
    volumes: { ...props.volumes, extra: { emptyDir: {} } },
    containers: {
      ...props.containers,
      side: {
        image: 'busybox',
        volumeMounts: {
          '/main': {
            // @ts-expect-error props may contain the volume
            volume: 'main',
          },
        },
      },
    },
  });
}
export function spreadOfAWideRecordAsToBeWritten(props: PodProps): Pod {
  const main: string = 'main';
  return new Pod(scope, 'limit', {
    ...props,
    volumes: { ...props.volumes, extra: { emptyDir: {} } },
    containers: {
      ...props.containers,
      side: { image: 'busybox', volumeMounts: { '/main': { volume: main } } },
    },
  });
}

export type Used = Container;
