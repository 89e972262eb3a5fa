// Two init containers create a page before nginx starts: the second uses the result of the first.
import { App, Chart } from 'cdk8s';
import { InitPod } from '../lib/index.js';

const image = 'busybox:1.37';

export function addCharts(app: App): void {
  new InitPod(new Chart(app, 'page'), 'pod', {
    metadata: { name: 'made-page' },
    containers: {
      web: {
        image: 'nginx:1.29',
        ports: { http: 80 },
        readinessProbe: { httpGet: { port: 'http' }, periodSeconds: 1 },
      },
    },
    init: {
      initContainers: {
        fetch: {
          image,
          command: ['sh', '-c', 'echo "the text" > /work/text'],
          volumeMounts: { '/work': { volume: 'page' } },
        },
        render: {
          image,
          command: ['sh', '-c', 'sed "s|.*|<p>&</p>|" /work/text > /work/index.html'],
          volumeMounts: { '/work': { volume: 'page' } },
        },
      },
      volumes: { page: { emptyDir: { sizeLimit: '1Mi' } } },
      mounts: { web: { '/usr/share/nginx/html': { volume: 'page', readOnly: true } } },
    },
  });
}

if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}
