// Unknown fields that come through a constant, a spread, a condition or a function. TypeScript
// itself finds them only in a literal.
import {
  type Affinity,
  type Container,
  CronJob,
  Deployment,
  Job,
  type LivenessProbe,
  Pod,
  type PodProps,
  podTemplate,
  restricted,
  StatefulSet,
  type Toleration,
  type Volume,
} from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;
declare const d: boolean;
interface Mine extends PodProps {
  readonly metadata: { readonly name: string };
}

// ---- Refused

{
  const spec = { containers: { a: { image: 'x' } }, hostNetwrok: true };
  // @ts-expect-error pod const
  new Pod(scope, 'p', spec);
}
{
  const spec = { containers: { a: { image: 'x' } }, hostNetwrok: true } as const;
  // @ts-expect-error pod as const
  new Pod(scope, 'p', spec);
}
{
  const base = { hostNetwrok: true };
  // @ts-expect-error pod spread
  new Pod(scope, 'p', { ...base, containers: { a: { image: 'x' } } });
}
// @ts-expect-error pod condition
new Pod(scope, 'p', { containers: { a: { image: 'x' } }, ...(d && { hostNetwrok: true }) });
// @ts-expect-error pod condition ternary
new Pod(scope, 'p', { containers: { a: { image: 'x' } }, ...(d ? { hostNetwrok: true } : {}) });
{
  const f = () => ({ containers: { a: { image: 'x' } }, hostNetwrok: true });
  // @ts-expect-error pod function
  new Pod(scope, 'p', f());
}
// @ts-expect-error pod literal
new Pod(scope, 'p', { containers: { a: { image: 'x' } }, hostNetwrok: true });
{
  const api = { image: 'x', comand: ['a'] };
  // @ts-expect-error container const
  new Pod(scope, 'p', { containers: { api } });
}
{
  const api = { image: 'x', comand: ['a'] } as const;
  // @ts-expect-error container as const
  new Pod(scope, 'p', { containers: { api } });
}
{
  const base = { image: 'x', comand: ['a'] };
  // @ts-expect-error container spread
  new Pod(scope, 'p', { containers: { api: { ...base, args: ['x'] } } });
}
// @ts-expect-error container condition
new Pod(scope, 'p', { containers: { api: { image: 'x', ...(d && { comand: [] }) } } });
// @ts-expect-error container condition 2
new Pod(scope, 'p', { containers: { api: d ? { image: 'x', comand: ['a'] } : { image: 'y' } } });
new Pod(scope, 'p', {
  // @ts-expect-error containers fromEntries
  containers: Object.fromEntries(['a', 'b'].map((q) => [q, { image: 'x', comand: [q] }])),
});
{
  const web = (image: string) => ({ image, comand: ['a'] });
  // @ts-expect-error container function
  new Pod(scope, 'p', { containers: { api: web('x') } });
}
new Pod(scope, 'p', {
  // @ts-expect-error containers condition
  containers: { api: { image: 'x' }, ...(d && { dbg: { image: 'y', comand: ['x'] } }) },
});
{
  const step = { image: 'x', comand: ['a'] };
  // @ts-expect-error initcontainer const
  new Pod(scope, 'p', { containers: { a: { image: 'x' } }, initContainers: { step } });
}
{
  const step = { image: 'x', comand: ['a'], restartPolicy: 'Always' as const };
  // @ts-expect-error initcontainer sidecar const
  new Pod(scope, 'p', { containers: { a: { image: 'x' } }, initContainers: { step } });
}
{
  const probe = { httpGet: { port: 80 }, periodSecond: 3 };
  // @ts-expect-error probe const
  new Pod(scope, 'p', { containers: { a: { image: 'x', livenessProbe: probe } } });
}
{
  const probe = { httpGet: { port: 80, pth: '/' } };
  // @ts-expect-error probe httpGet const
  new Pod(scope, 'p', { containers: { a: { image: 'x', livenessProbe: probe } } });
}
{
  const httpGet = { port: 80, pth: '/' };
  // @ts-expect-error probe httpGet const 2
  new Pod(scope, 'p', { containers: { a: { image: 'x', readinessProbe: { httpGet } } } });
}
new Pod(scope, 'p', {
  containers: {
    // @ts-expect-error probe conditional
    a: { image: 'x', ...(d && { livenessProbe: { httpGet: { port: 80 }, periodSecond: 3 } }) },
  },
});
{
  const hook = { exec: { command: ['a'] }, slep: { seconds: 1 } };
  // @ts-expect-error hook const
  new Pod(scope, 'p', { containers: { a: { image: 'x', lifecycle: { preStop: hook } } } });
}
{
  const lifecycle = { prestop: { exec: { command: ['a'] } } };
  // @ts-expect-error lifecycle const
  new Pod(scope, 'p', { containers: { a: { image: 'x', lifecycle } } });
}
{
  const lifecycle = {
    preStop: { exec: { command: ['a'] } },
    poststart: { exec: { command: ['a'] } },
  };
  // @ts-expect-error lifecycle const 2
  new Pod(scope, 'p', { containers: { a: { image: 'x', lifecycle } } });
}
{
  const data = { emptydir: {} };
  // @ts-expect-error volume const
  new Pod(scope, 'p', { containers: { a: { image: 'x' } }, volumes: { data } });
}
{
  const emptyDir = { sizelimit: '1Gi' };
  // @ts-expect-error volume source const
  new Pod(scope, 'p', { containers: { a: { image: 'x' } }, volumes: { data: { emptyDir } } });
}
{
  const data = { configMap: { name: 'x', defaultmode: 0o644 } };
  // @ts-expect-error volume source const 2
  new Pod(scope, 'p', { containers: { a: { image: 'x' } }, volumes: { data } });
}
new Pod(scope, 'p', {
  containers: { a: { image: 'x' } },
  // @ts-expect-error volume condition
  volumes: { data: { emptyDir: {} }, ...(d && { tmp: { emptyDir: { mediun: 'Memory' } } }) },
});
{
  const sources = [{ configMap: { nme: 'x' } }];
  new Pod(scope, 'p', {
    containers: { a: { image: 'x' } },
    // @ts-expect-error projected source const
    volumes: { data: { projected: { sources } } },
  });
}
{
  const spec = {
    accessModes: ['ReadWriteOnce' as const],
    resources: { requests: { storage: '1Gi' } },
    storageClass: 'x',
  };
  new Pod(scope, 'p', {
    containers: { a: { image: 'x' } },
    // @ts-expect-error ephemeral const
    volumes: { data: { ephemeral: { volumeClaimTemplate: { spec } } } },
  });
}
{
  const env = { A: { secretkeyRef: { name: 'a', key: 'b' } } };
  // @ts-expect-error env const 2
  new Pod(scope, 'p', { containers: { a: { image: 'x', env } } });
}
{
  const securityContext = { runasUser: 1000, runAsNonRoot: true };
  // @ts-expect-error securityContext const
  new Pod(scope, 'p', { containers: { a: { image: 'x', securityContext } } });
}
{
  const securityContext = { fsgroup: 1000, runAsNonRoot: true };
  // @ts-expect-error securityContext const pod
  new Pod(scope, 'p', { containers: { a: { image: 'x' } }, securityContext });
}
{
  const capabilities = { dorp: ['ALL'], add: ['CHOWN'] };
  // @ts-expect-error capabilities const
  new Pod(scope, 'p', { containers: { a: { image: 'x', securityContext: { capabilities } } } });
}
{
  const resources = { limit: { memory: '1Gi' }, requests: { cpu: '1' } };
  // @ts-expect-error resources const
  new Pod(scope, 'p', { containers: { a: { image: 'x', resources } } });
}
{
  const resources = { limits: { mem: '1Gi' } };
  // @ts-expect-error resources const inner
  new Pod(scope, 'p', { containers: { a: { image: 'x', resources } } });
}
{
  const affinity = { podAntiaffinity: {}, nodeAffinity: {} };
  // @ts-expect-error affinity const
  new Pod(scope, 'p', { containers: { a: { image: 'x' } }, affinity });
}
{
  const metadata = { name: 'x', label: { app: 'x' } };
  // @ts-expect-error metadata const
  new Pod(scope, 'p', { metadata, containers: { a: { image: 'x' } } });
}
// @ts-expect-error metadata literal
new Pod(scope, 'p', { metadata: { nmae: 'x' }, containers: { a: { image: 'x' } } });
{
  const dnsConfig = { nameserver: ['1.1.1.1'], searches: [] };
  // @ts-expect-error dnsConfig const
  new Pod(scope, 'p', { containers: { a: { image: 'x' } }, dnsConfig });
}
{
  const props = { replica: 3, template: { containers: { a: { image: 'x' } } } };
  // @ts-expect-error deployment const
  new Deployment(scope, 'p', props);
}
{
  const base = { replica: 3 };
  // @ts-expect-error deployment spread
  new Deployment(scope, 'p', { ...base, template: { containers: { a: { image: 'x' } } } });
}
// @ts-expect-error deployment condition
new Deployment(scope, 'p', {
  ...(d && { replica: 3 }),
  template: { containers: { a: { image: 'x' } } },
});
{
  const strategy = { type: 'RollingUpdate' as const, rollingUpdate: { maxsurge: 1 } };
  // @ts-expect-error deployment strategy const
  new Deployment(scope, 'p', { strategy, template: { containers: { a: { image: 'x' } } } });
}
{
  const template = { containers: { a: { image: 'x', comand: ['a'] } } };
  // @ts-expect-error deployment template const
  new Deployment(scope, 'p', { template });
}
{
  const metadata = { name: 'x', label: { app: 'x' } };
  // @ts-expect-error deployment metadata const
  new Deployment(scope, 'p', { metadata, template: { containers: { a: { image: 'x' } } } });
}
{
  const base = { servicename: 'x' };
  // @ts-expect-error statefulset const
  new StatefulSet(scope, 'p', { ...base, template: { containers: { a: { image: 'x' } } } });
}
{
  const base = { backofLimit: 3 };
  // @ts-expect-error job const
  new Job(scope, 'p', {
    ...base,
    template: { restartPolicy: 'Never', containers: { a: { image: 'x' } } },
  });
}
{
  const base = { timezone: 'Europe/Berlin' };
  // @ts-expect-error cronjob const
  new CronJob(scope, 'p', {
    ...base,
    schedule: '@daily',
    jobTemplate: { template: { restartPolicy: 'Never', containers: { a: { image: 'x' } } } },
  });
}
{
  const base = { backofLimit: 3 };
  new CronJob(scope, 'p', {
    schedule: '@daily',
    // @ts-expect-error cronjob jobTemplate const
    jobTemplate: {
      ...base,
      template: { restartPolicy: 'Never', containers: { a: { image: 'x' } } },
    },
  });
}
{
  const api = { image: 'x', comand: ['a'] };
  // @ts-expect-error podTemplate const
  podTemplate({ containers: { api } });
}
{
  const api = { image: 'x', comand: ['a'] };
  // @ts-expect-error restricted const
  restricted({ containers: { api } });
}
{
  const api = { image: 'x', volumeMounts: { '/data': { volume: 'dta' } } } as const;
  // @ts-expect-error asconst undeclared 501
  new Pod(scope, 'p', { containers: { api }, volumes: { data: { emptyDir: {} } } });
}
{
  const resources = { limits: { memory: '1GB' } } as const;
  // @ts-expect-error asconst quantity 505
  new Pod(scope, 'p', { containers: { api: { image: 'x', resources } } });
}
{
  const spec = {
    containers: { api: { image: 'x', livenessProbe: { httpGet: { port: 'htpp' } } } },
  } as const;
  // @ts-expect-error asconst pod 508
  new Pod(scope, 'p', spec);
}

// ---- Accepted

// right const container
{
  const api = {
    image: 'x',
    command: ['a'],
    ports: { http: 80 },
    livenessProbe: { httpGet: { port: 'http' } },
    env: { A: 'x' },
  };
  new Pod(scope, 'p', { containers: { api } });
}
// right const lists
{
  const tolerations = [{ key: 'a', operator: 'Exists' as const }];
  const envFrom = [{ configMapRef: { name: 'x' }, prefix: 'A_' }];
  new Pod(scope, 'p', { containers: { a: { image: 'x', envFrom } }, tolerations });
}
// wide
export const accepted0 = (c: Container, p: PodProps, v: Volume): void => {
  new Pod(scope, 'a', p);
  new Pod(scope, 'b', { containers: { c } });
  new Pod(scope, 'e', { containers: { c }, volumes: { v } });
  new Pod(scope, 'f', { ...p, hostNetwork: true });
};
// records
export const accepted1 = (cs: Record<string, Container>, vs: Record<string, Volume>): void => {
  new Pod(scope, 'a', { containers: cs, volumes: vs });
};
// any
export const accepted2 = (a: never): void => {
  new Pod(scope, 'a', a);
  new Pod(scope, 'b', { containers: { a } });
  new Pod(scope, 'c', { containers: a, volumes: a });
  new Pod(scope, 'd', {
    containers: {
      x: { image: 'x', livenessProbe: a, env: a, ports: { http: a }, securityContext: a },
    },
    tolerations: a,
    affinity: a,
    metadata: a,
  });
};
// undefined
export const accepted3 = (): void => {
  new Pod(scope, 'a', {
    containers: {
      x: {
        image: 'x',
        livenessProbe: undefined,
        securityContext: undefined,
        ports: undefined,
        env: { A: undefined },
      },
      y: undefined,
    },
    affinity: undefined,
    os: undefined,
    metadata: undefined,
    volumes: { a: undefined },
  });
};
// conditions
new Pod(scope, 'a', {
  containers: {
    x: {
      image: 'x',
      ...(d && { command: ['a'] }),
      livenessProbe: d ? { httpGet: { port: 80 } } : undefined,
    },
  },
  ...(d && { hostNetwork: true }),
  ...(d ? { affinity: { nodeAffinity: {} } } : {}),
});
// union containers
new Pod(scope, 'a', {
  containers: { x: d ? { image: 'x' } : { image: 'y', command: ['z'] } },
  volumes: { v: d ? { emptyDir: {} } : { configMap: { name: 'x' } } },
});
// extended interface wide
export const accepted4 = (m: Mine): void => {
  new Pod(scope, 'a', m);
};
// annotated parts
export const accepted5 = (l: LivenessProbe, aff: Affinity, t: Toleration): void => {
  new Pod(scope, 'a', {
    containers: { x: { image: 'x', livenessProbe: l } },
    affinity: aff,
    tolerations: [t],
  });
};
// enum keys
{
  enum C {
    Api = 'api',
  }
  enum F {
    Command = 'command',
  }
  new Pod(scope, 'a', { containers: { [C.Api]: { image: 'x', [F.Command]: ['a'] } } });
}
// mutable class
{
  class Config {
    image = 'x';
    command = ['a'];
  }
  new Pod(scope, 'a', { containers: { x: new Config() } });
}
// json-like
{
  const json = {
    containers: { web: { image: 'nginx', env: { A: 'b' }, ports: { http: 80 } } },
    volumes: { data: { emptyDir: {} } },
    tolerations: [{ key: 'a' }],
  };
  new Pod(scope, 'a', json);
  new Deployment(scope, 'b', { template: json });
}
