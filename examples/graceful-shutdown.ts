// A web server that goes without a request lost: it works on while Services learn that it goes, and
// ends what it has begun.
import { ApiObject, App, Chart } from 'cdk8s';
import { Deployment, gracefulShutdown } from '../lib/index.js';

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
  // nginx is told to end by SIGQUIT (its image says so), and then ends what it has begun.
  { drainSeconds: 3, stopSeconds: 5 },
);

export function addCharts(app: App): void {
  const chart = new Chart(app, 'lasting');
  new ApiObject(chart, 'service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'lasting' },
    spec: { selector: { app: 'lasting' }, ports: [{ port: 80 }] },
  });
  new Deployment(chart, 'deployment', {
    metadata: { name: 'lasting' },
    replicas: 1,
    template: web,
  });
}

if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}
