// The other kinds around a Pod, objects whose kind is not known, and values of the type `any`.

import { ApiObject } from 'cdk8s';
import {
  ClusterRole,
  ClusterRoleBinding,
  ConfigMap,
  CronJob,
  DaemonSet,
  Deployment,
  HorizontalPodAutoscaler,
  Ingress,
  type IngressProps,
  Job,
  NetworkPolicy,
  Pod,
  PodDisruptionBudget,
  ReplicaSet,
  ReplicationController,
  Role,
  RoleBinding,
  Service,
  ServiceAccount,
  type ServiceProps,
} from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;
declare const flag: boolean;
declare const text: string;
declare const num: number;
// biome-ignore lint/suspicious/noExplicitAny: users may have it
declare const anything: any;
enum Ports {
  Http = 'http',
  Metrics = 'metrics',
}
const base = { containers: { app: { image: 'x', ports: { http: 80 } } } } as const;
const settings = new ConfigMap(scope, 'settings', { data: { MODE: 'x', LEVEL: 'y' } });
const web = new Deployment(scope, 'web', {
  template: { containers: { a: { image: 'x', ports: { http: 80, metrics: 9090 } } } },
});
const two = new Deployment(scope, 'two', {
  template: { containers: { a: { image: 'x', ports: { http: 8080 } } } },
});
// ---- Objects whose kind is not known

new HorizontalPodAutoscaler(scope, 'kh', {
  scaleTargetRef: { kind: 'X', name: 'y' },
  maxReplicas: 1,
});
new HorizontalPodAutoscaler(scope, 'kh', {
  scaleTargetRef: new ApiObject(scope, 'ro', {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
  }),
  maxReplicas: 1,
});

// ---- Ingresses

const service = new Service(scope, 's', { selector: web, ports: { http: 80, metrics: 9090 } });
const paths = ['/', '/a'].map(
  (path) =>
    ({
      path,
      pathType: 'Prefix',
      backend: { service: { name: service, port: { name: 'http' } } },
    }) as const,
);
new Ingress(scope, 'i', { rules: [{ http: { paths } }] });
new Ingress(scope, 'i', {
  rules: [
    { host: 'a' },
    {
      host: 'b',
      http: {
        paths: [
          { pathType: 'Exact', backend: { resource: { apiGroup: 'x', kind: 'y', name: 'z' } } },
        ],
      },
    },
  ],
});
new Ingress(scope, 'i', {
  rules: [
    {
      http: {
        paths: [
          {
            pathType: 'Prefix',
            backend: { service: { name: flag ? service : 'x', port: { name: 'http' } } },
          },
        ],
      },
    },
  ],
});
new Ingress(scope, 'i', {
  rules: [
    {
      http: {
        paths: [
          {
            pathType: 'Prefix',
            backend: { service: { name: service, port: flag ? { name: 'http' } : { number: 80 } } },
          },
        ],
      },
    },
  ],
});
new Ingress(scope, 'i', {
  rules: [
    {
      http: {
        paths: [
          { pathType: 'Prefix', backend: { service: { name: service, port: { name: text } } } },
          { pathType: 'Prefix', backend: { service: { name: service, port: { number: num } } } },
        ],
      },
    },
  ],
});
new Ingress(scope, 'i', {
  rules: [
    {
      http: {
        paths: [
          {
            pathType: 'Prefix',
            backend: { service: { name: service, port: { name: Ports.Http } } },
          },
        ],
      },
    },
  ],
});
new Ingress(scope, 'i', { defaultBackend: undefined, rules: undefined });
const gi = <N extends string>(name: N) =>
  new Ingress(scope, 'i', { defaultBackend: { service: { name: service, port: { name } } } });
const gs = <S extends Service>(s: S) =>
  new Ingress(scope, 'i', { defaultBackend: { service: { name: s, port: { name: 'http' } } } });
gs(service);
const gs2 = <P extends string | number>(s: Service<P>, port: P & string) =>
  new Ingress(scope, 'i', { defaultBackend: { service: { name: s, port: { name: port } } } });
class Own extends Service {
  constructor(scope: Construct, id: string) {
    super(scope, id, Service.props({ selector: web, ports: { http: 80 } }));
  }
}
new Ingress(scope, 'i', {
  defaultBackend: { service: { name: new Own(scope, 'o'), port: { name: 'http' } } },
});
const ip: IngressProps = { defaultBackend: { service: { name: service, port: { name: 'http' } } } };
new Ingress(scope, 'i', ip);
const sp: ServiceProps = { selector: web, ports: { http: 80 } };
new Ingress(scope, 'i', {
  defaultBackend: { service: { name: new Service(scope, 'x', sp), port: { name: 'http' } } },
});

// ---- Lists of workloads, and `any`

const everything: Deployment[] = [web, two];
everything.map(
  (w) => new HorizontalPodAutoscaler(scope, 'x', { scaleTargetRef: w, maxReplicas: 1 }),
);
const all = { a: web, b: two } as const;
for (const w of Object.values(all))
  new Service(scope, 's', { selector: w, ports: { http: { port: 80, targetPort: 'http' } } });
new Service(scope, 's', { selector: anything, ports: anything });
new Service(scope, 's', { selector: web, ports: anything });
new Service(scope, 's', anything);
new ConfigMap(scope, 's', anything).key('x');
new ConfigMap(scope, 's', { data: anything }).key('x');
new Ingress(scope, 's', anything);
new Ingress(scope, 's', { rules: anything });
new Ingress(scope, 's', {
  rules: [
    {
      http: {
        paths: [{ pathType: 'Prefix', backend: { service: { name: anything, port: anything } } }],
      },
    },
  ],
});
new HorizontalPodAutoscaler(scope, 's', { scaleTargetRef: anything, maxReplicas: 3 });
new HorizontalPodAutoscaler(scope, 's', anything);
new PodDisruptionBudget(scope, 's', { selector: anything, minAvailable: anything });
new PodDisruptionBudget(scope, 's', anything);
new NetworkPolicy(scope, 's', anything);
new NetworkPolicy(scope, 's', { podSelector: anything });
new NetworkPolicy(scope, 's', { podSelector: web, ingress: anything });
new RoleBinding(scope, 's', anything);
new RoleBinding(scope, 's', { roleRef: anything, subjects: anything });
settings.key(anything);
new Pod(scope, 'x', {
  containers: {
    a: {
      image: 'x',
      env: { A: { configMapKeyRef: { name: anything, key: anything } }, B: anything },
    },
  },
  volumes: { v: { configMap: { name: anything, items: anything } } },
});
new Pod(scope, 'x', {
  containers: {
    a: { image: 'x', env: { A: { configMapKeyRef: { name: settings, key: anything } } } },
  },
  volumes: { v: { configMap: { name: settings, items: anything } } },
});
new PodDisruptionBudget(scope, 's', {
  selector: web,
  minAvailable: flag ? 1 : undefined,
  maxUnavailable: flag ? undefined : 1,
});
new PodDisruptionBudget(scope, 's', {
  selector: web,
  ...(flag ? { minAvailable: 1 } : { maxUnavailable: '50%' }),
});
new PodDisruptionBudget(scope, 's', { selector: web, maxUnavailable: `${num}%` });
new RoleBinding(scope, 's', {
  roleRef: flag ? new Role(scope, 'r', { rules: [] }) : new ClusterRole(scope, 'r', { rules: [] }),
  subjects: [flag ? new ServiceAccount(scope, 'q') : { kind: 'User', name: 'x' }],
});
for (const w of [
  web,
  new Pod(scope, 'p', base),
  new Job(scope, 'j', { template: { restartPolicy: 'Never', containers: { a: { image: 'x' } } } }),
  new CronJob(scope, 'c', {
    schedule: '@daily',
    jobTemplate: { template: { restartPolicy: 'Never', containers: { a: { image: 'x' } } } },
  }),
  new ReplicaSet(scope, 'r', { template: base }),
  new ReplicationController(scope, 'rc', { template: base }),
  new DaemonSet(scope, 'd', { template: base }),
]) {
  new NetworkPolicy(scope, 'n', { podSelector: w, ingress: [{ from: [{ podSelector: w }] }] });
  new PodDisruptionBudget(scope, 'b', { selector: w, minAvailable: 1 });
  new Service(scope, 's', { selector: w, ports: { x: 80 } });
}

// ---- Mistakes

// @ts-expect-error a Service has no Pods
new PodDisruptionBudget(scope, 'b', { selector: service, minAvailable: 1 });
new HorizontalPodAutoscaler(scope, 'h', {
  // @ts-expect-error a DaemonSet cannot be scaled
  scaleTargetRef: new DaemonSet(scope, 'd', { template: base }),
  maxReplicas: 3,
});
new Service(scope, 's', {
  // @ts-expect-error an object whose kind is not known
  selector: new ApiObject(scope, 'x', { apiVersion: 'v1', kind: 'Pod' }),
  ports: { http: 80 },
});
// @ts-expect-error a ClusterRoleBinding cannot refer to a Role
new ClusterRoleBinding(scope, 'b', { roleRef: new Role(scope, 'r', { rules: [] }) });
new ClusterRoleBinding(scope, 'b', {
  roleRef: { kind: 'ClusterRole', name: 'view' },
  // @ts-expect-error a ServiceAccount by its name needs a namespace here
  subjects: [{ kind: 'ServiceAccount', name: 'x' }],
});
new NetworkPolicy(scope, 'n', {
  podSelector: web,
  ingress: [
    {
      // @ts-expect-error a ConfigMap has no Pods
      from: [{ podSelector: settings }],
      // @ts-expect-error no such port
      ports: [{ port: 'htpp' }],
    },
  ],
});
new RoleBinding(scope, 'b', {
  // @ts-expect-error no Role
  roleRef: web,
  // @ts-expect-error no subject
  subjects: [settings],
});

export { gi, gs2, Own };
