// Workloads whose ports the tests expose.
import { type Chart, Testing } from 'cdk8s';
import { DaemonSet, Deployment, Service } from '../../../lib/index.js';

export const chart = (): Chart => Testing.chart();
const metadata = { labels: { app: 'web' } };

/** A Deployment with ports of a container and of a sidecar, and without a request of memory. */
export const deployment = (scope: Chart) =>
  new Deployment(scope, 'web', {
    metadata: { name: 'web' },
    template: {
      metadata,
      initContainers: {
        migrate: { image: 'shop/migrate:1.4' },
        proxy: {
          image: 'envoyproxy/envoy:v1.36.2',
          restartPolicy: 'Always',
          ports: { admin: 9901 },
          resources: { limits: { cpu: '1' } },
        },
      },
      containers: {
        app: {
          image: 'shop/web:1.4',
          ports: { http: 8080, dns: { containerPort: 5353, protocol: 'UDP' } },
          resources: { requests: { cpu: '100m' } },
        },
      },
    },
  });

export const daemonSet = (scope: Chart) =>
  new DaemonSet(scope, 'agent', {
    metadata: { name: 'agent' },
    template: {
      metadata,
      containers: { agent: { image: 'shop/agent:1.4', ports: [9100] } },
    },
  });

export const service = (scope: Chart) =>
  new Service(scope, 'service', {
    metadata: { name: 'web' },
    selector: { app: 'web' },
    ports: { http: { port: 80, targetPort: 8080 }, metrics: 9090 },
  });
