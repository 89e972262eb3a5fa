// The functions for pairs of objects: what they accept, and what their results know.
import {
  autoscalerFor,
  budgetFor,
  DaemonSet,
  Deployment,
  HorizontalPodAutoscaler,
  httpRouteFor,
  Ingress,
  ingressFor,
  PodDisruptionBudget,
  podTemplate,
  Service,
  type StatefulSet,
  serviceFor,
} from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;
declare const anyService: Service;
declare const anyPods: Deployment | StatefulSet | DaemonSet;
declare const numbers: Readonly<Record<string, number>>;
declare const flag: boolean;

const web = new Deployment(scope, 'web', {
  template: {
    initContainers: {
      proxy: { image: 'nginx', restartPolicy: 'Always', ports: { admin: 9901 } },
      init: { image: 'nginx', ports: { setup: 1234 } },
    },
    containers: { app: { image: 'nginx', ports: { http: 8080, metrics: 9090 } } },
  },
});
const agent = new DaemonSet(scope, 'agent', {
  template: { containers: { app: { image: 'nginx' } } },
});

// ---- A Service knows its ports

const own = new Service(scope, 'own', serviceFor(web));
export const ownPorts: Service<'admin' | 9901 | 'http' | 8080 | 'metrics' | 9090> = own;
const chosen = new Service(scope, 'chosen', {
  ...serviceFor(web, { http: 80, admin: { port: 9000, nodePort: 30000 } }),
  type: 'NodePort',
});
export const chosenPorts: Service<'http' | 80 | 'admin' | 9000> = chosen;
// @ts-expect-error a port of an init container that ends is no port of a Service
serviceFor(web, { setup: 80 });
serviceFor(web, {
  // @ts-expect-error the target is the port that is named
  http: { port: 80, targetPort: 'metrics' },
});
serviceFor(web, { http: flag ? 80 : undefined });
// @ts-expect-error it has no ports at all
serviceFor(agent, { http: 80 });
// @ts-expect-error a construct, not its name
serviceFor('web', { http: 80 });

const template = podTemplate({ containers: { app: { image: 'nginx', ports: { http: 80 } } } });
const made = new Service(scope, 'made', serviceFor(new Deployment(scope, 'd', { template })));
export const madePorts: Service<'http' | 80> = made;

// ---- What is not known compiles

class Web extends Deployment {
  constructor(tag: string) {
    super(scope, tag, {
      template: { containers: { app: { image: `nginx:${tag}`, ports: { http: 80 } } } },
    });
  }
}
serviceFor(new Web('1.29'));
serviceFor(new Web('1.29'), { http: 80 });
new Service(scope, 'wide', serviceFor(web, numbers));
new Service(scope, 'any', serviceFor(anyPods));
budgetFor(anyPods, { maxUnavailable: 1 });
export const serve = <D extends Deployment | StatefulSet>(pods: D) =>
  serviceFor(pods, { http: 80 });
new Service(scope, 'generic', serve(web));

// ---- Routes

const route = { ingressClassName: 'nginx', host: 'a.example.com', pathType: 'Prefix' } as const;
new Ingress(scope, 'a', ingressFor(chosen, { ...route, path: '/', port: 'http' }));
new Ingress(scope, 'b', {
  ...ingressFor(chosen, { ...route, path: '/', port: 80 }),
  tls: [{ secretName: 'certificate' }],
});
new Ingress(scope, 'c', {
  ingressClassName: 'nginx',
  rules: [
    ...ingressFor(chosen, { ...route, path: '/', port: 'http' }).rules,
    ...ingressFor(own, { ...route, path: '/metrics', port: 'metrics' }).rules,
  ],
});
ingressFor(anyService, { ...route, path: '/', port: 'anything' });
ingressFor(chosen, {
  ingressClassName: undefined,
  host: undefined,
  path: undefined,
  pathType: 'ImplementationSpecific',
  port: 'http',
});
// @ts-expect-error the Service does not have this port
ingressFor(chosen, { ...route, path: '/', port: 'metrics' });
// @ts-expect-error a host has to be chosen
ingressFor(chosen, { ingressClassName: 'nginx', pathType: 'Prefix', path: '/', port: 'http' });
const named = Service.named('web', { ports: ['http', 80] });
ingressFor(named, { ...route, path: '/', port: 'http' });
// @ts-expect-error the Service does not have this port
ingressFor(named, { ...route, path: '/', port: 'htp' });
export const ingress = <S extends Service>(service: S) =>
  ingressFor(service, { ...route, path: '/', port: 'http' });
const gateway = { parentRefs: [{ name: 'public' }], hostnames: [], matches: [] };
export const kind: 'HTTPRoute' = httpRouteFor(chosen, { ...gateway, port: 80 }).kind;
// @ts-expect-error the Service does not have this port
httpRouteFor(chosen, { ...gateway, port: 8080 });

// ---- Limits

new PodDisruptionBudget(scope, 'a', budgetFor(web, { maxUnavailable: '25%' }));
new PodDisruptionBudget(scope, 'b', budgetFor(agent, { minAvailable: 1 }));
// @ts-expect-error a percentage
budgetFor(web, { maxUnavailable: '25' });
// @ts-expect-error a DaemonSet has no scale
budgetFor(agent, { maxUnavailable: 1 });

const limits = { minReplicas: 2, maxReplicas: 10 };
new HorizontalPodAutoscaler(
  scope,
  'a',
  autoscalerFor(web, {
    ...limits,
    averageUtilization: { cpu: 70 },
    averageValue: { memory: '1Gi' },
  }),
);
// @ts-expect-error the limits have to be chosen
autoscalerFor(web, { maxReplicas: 10, averageUtilization: { cpu: 70 } });
// @ts-expect-error a DaemonSet is not scaled
autoscalerFor(agent, { ...limits, averageUtilization: { cpu: 70 } });
