// Two apps with adapters: one provides the status of nginx as Prometheus metrics, the other the log
// of an old program as JSON.
import { App, Chart } from 'cdk8s';
import { AdapterPod, ConfigMap } from '../lib/index.js';

const status = `server {
  listen 127.0.0.1:8080;
  location = /stub_status { stub_status; }
}
server {
  listen 80;
  location / { return 204; }
}
`;
const write = 'while :; do echo "GET /cart $((i += 1))ms" >> /var/log/cart/cart.log; sleep 1; done';
const toJson =
  'tail -n +1 -F "$LOG" | ' +
  'awk \'{ printf "{\\"method\\":\\"%s\\",\\"path\\":\\"%s\\",' +
  '\\"took\\":\\"%s\\"}\\n", $1, $2, $3; fflush() }\'';

export function addCharts(app: App): void {
  const metrics = new Chart(app, 'metrics');
  const conf = new ConfigMap(metrics, 'conf', {
    metadata: { name: 'measured' },
    data: { 'default.conf': status },
  });
  new AdapterPod(metrics, 'pod', {
    metadata: { name: 'measured' },
    containers: {
      web: {
        image: 'nginx:1.29',
        ports: { http: 80, status: 8080 },
        volumeMounts: { '/etc/nginx/conf.d': { volume: 'conf', readOnly: true } },
      },
    },
    volumes: { conf: { configMap: { name: conf } } },
    terminationGracePeriodSeconds: 2,
    adapter: {
      app: 'web',
      source: { port: 'status', variable: 'STATUS' },
      name: 'exporter',
      container: {
        image: 'nginx/nginx-prometheus-exporter:1.5',
        args: ['--nginx.scrape-uri=http://$(STATUS)/stub_status'],
        ports: { metrics: 9113 },
      },
    },
  });

  new AdapterPod(new Chart(app, 'logs'), 'pod', {
    metadata: { name: 'old-cart' },
    containers: { cart: { image: 'busybox:1.37', command: ['sh', '-c', write] } },
    terminationGracePeriodSeconds: 1,
    adapter: {
      app: 'cart',
      source: {
        file: '/var/log/cart/cart.log',
        variable: 'LOG',
        volume: 'logs',
        sizeLimit: '10Mi',
      },
      name: 'json-log',
      container: { image: 'busybox:1.37', command: ['sh', '-c', toJson] },
    },
  });
}

if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}
