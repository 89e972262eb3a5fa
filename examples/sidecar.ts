// A page that a sidecar updates: nginx starts once the page exists. And a Job whose sidecar does
// not keep it from completing.
import { App, Chart } from 'cdk8s';
import { Job, Pod, sidecar } from '../lib/index.js';

const clock = sidecar(
  {
    metadata: { name: 'clock-page' },
    containers: {
      web: {
        image: 'nginx:1.29',
        ports: { http: 80 },
        readinessProbe: { httpGet: { port: 'http' }, periodSeconds: 1 },
      },
    },
  },
  {
    sidecars: {
      page: {
        image: 'busybox:1.37',
        command: [
          'sh',
          '-c',
          'trap "exit 0" TERM; while date +%s > /page/new; mv /page/new /page/index.html; ' +
            'do sleep 1 & wait $!; done',
        ],
        startupProbe: { exec: { command: ['test', '-s', '/page/index.html'] }, periodSeconds: 1 },
        volumeMounts: { '/page': { volume: 'page' } },
      },
    },
    volumes: { page: { emptyDir: { sizeLimit: '1Mi' } } },
    mounts: { web: { '/usr/share/nginx/html': { volume: 'page', readOnly: true } } },
  },
);

export function addCharts(app: App): void {
  new Pod(new Chart(app, 'clock-page'), 'pod', clock);

  new Job(new Chart(app, 'report'), 'job', {
    metadata: { name: 'report' },
    template: sidecar(
      {
        restartPolicy: 'Never',
        containers: { report: { image: 'busybox:1.37', command: ['echo', 'all is well'] } },
        terminationGracePeriodSeconds: 2,
      },
      {
        sidecars: {
          proxy: {
            image: 'busybox:1.37',
            command: ['sh', '-c', 'trap "exit 0" TERM; sleep 3600 & wait $!'],
          },
        },
      },
    ),
  });
}

if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}
