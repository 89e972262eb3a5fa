// All pairs of one application, which synth compares with each other.
import { ApiObject } from 'cdk8s';
import {
  type App,
  autoscalerFor,
  budgetFor,
  Chart,
  Deployment,
  HorizontalPodAutoscaler,
  httpRouteFor,
  Ingress,
  ingressFor,
  PodDisruptionBudget,
  Service,
  StatefulSet,
  serviceFor,
} from '../../../lib/index.js';
import { messagesOf } from '../../synth/compared-app.js';

const resources = { requests: { cpu: '100m', memory: '1Gi' }, limits: { memory: '1Gi' } } as const;

function shop(app: App): void {
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  const web = new Deployment(chart, 'web', {
    template: {
      metadata: { labels: { app: 'web' } },
      containers: {
        web: { image: 'shop/web:1.4', ports: { http: 8080, metrics: 9090 }, resources },
      },
    },
  });
  const service = new Service(chart, 'service', serviceFor(web, { http: 80, metrics: 9090 }));
  const host = 'shop.example.com';
  new Ingress(
    chart,
    'ingress',
    ingressFor(service, {
      ingressClassName: 'nginx',
      host,
      path: '/',
      pathType: 'Prefix',
      port: 'http',
    }),
  );
  const route = httpRouteFor(service, {
    parentRefs: [{ name: 'public', namespace: 'gateways' }],
    hostnames: [host],
    matches: [{ path: { type: 'PathPrefix', value: '/' } }],
    port: 'http',
  });
  new ApiObject(chart, 'route', { ...route });
  new PodDisruptionBudget(chart, 'budget', budgetFor(web, { maxUnavailable: 1 }));
  new HorizontalPodAutoscaler(
    chart,
    'autoscaler',
    autoscalerFor(web, { minReplicas: 2, maxReplicas: 10, averageUtilization: { cpu: 70 } }),
  );
  const database = new StatefulSet(chart, 'database', {
    replicas: 2,
    serviceName: 'database',
    template: {
      metadata: { labels: { app: 'database' } },
      containers: { database: { image: 'postgres:18', ports: { sql: 5432 }, resources } },
    },
  });
  new Service(chart, 'database-service', {
    ...serviceFor(database),
    metadata: { name: 'database' },
    clusterIP: 'None',
  });
}

test('synth finds nothing in them', () => {
  expect(messagesOf(shop, { complete: true })).toEqual({ errors: [], printed: [] });
});

test('synth finds that the Service of the route is missing', () => {
  const { errors } = messagesOf(
    (app) => {
      shop(app);
      app.node.findChild('shop').node.tryRemoveChild('service');
    },
    { complete: true },
  );
  expect(errors).toEqual([
    expect.stringMatching(
      /^\[shop\/route\] error: .*backendRefs\[0\]\.name: no manifest has the Service/,
    ),
  ]);
});
