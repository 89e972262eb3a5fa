// A web server that loses no request when it is deleted: it continues to work until Services have
// removed it, and completes the requests that it has started.
import { App, Chart } from 'cdk8s';
import { Deployment, gracefulShutdown, Service } from '../lib/index.js';

const web = gracefulShutdown(
  {
    metadata: { labels: { app: 'lasting' } },
    containers: {
      web: {
        image: 'nginx:1.29',
        ports: { http: 80 },
        readinessProbe: { httpGet: { port: 'http' }, periodSeconds: 1 },
        resources: { requests: { cpu: '50m', memory: '32Mi' } },
      },
    },
  },
  // The image of nginx sets the stop signal SIGQUIT, at which nginx completes open requests.
  { drainSeconds: 3, stopSeconds: 5 },
);

export function addCharts(app: App): void {
  const chart = new Chart(app, 'lasting');
  const deployment = new Deployment(chart, 'deployment', {
    metadata: { name: 'lasting' },
    replicas: 1,
    template: web,
  });
  new Service(chart, 'service', {
    metadata: { name: 'lasting' },
    selector: deployment,
    ports: { http: { port: 80, targetPort: 'http' } },
  });
}

if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}
