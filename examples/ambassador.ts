// A shop that reaches its stock on localhost: nginx is the ambassador of a Service, and answers
// from the first request of the shop on.
import { App, Chart } from 'cdk8s';
import { AmbassadorPod, ConfigMap, Pod, Service } from '../lib/index.js';

const proxy = `server {
  listen 127.0.0.1:8080;
  location / { proxy_pass http://stock; }
}
`;

export function addCharts(app: App): void {
  const stock = new Chart(app, 'stock');
  const server = new Pod(stock, 'pod', {
    metadata: { name: 'stock', labels: { app: 'stock' } },
    containers: {
      stock: {
        image: 'busybox:1.37',
        command: [
          'sh',
          '-c',
          'mkdir /www; echo "3 left" > /www/index.html; exec httpd -f -p 80 -h /www',
        ],
        ports: { http: 80 },
        readinessProbe: { httpGet: { port: 'http' }, periodSeconds: 1 },
      },
    },
    terminationGracePeriodSeconds: 1,
  });
  new Service(stock, 'service', {
    metadata: { name: 'stock' },
    selector: server,
    ports: { http: { port: 80, targetPort: 'http' } },
  });

  const shop = new Chart(app, 'shop');
  const configuration = new ConfigMap(shop, 'proxy', {
    metadata: { name: 'stock-proxy' },
    data: { 'default.conf': proxy },
  });
  new AmbassadorPod(shop, 'pod', {
    metadata: { name: 'shop' },
    containers: {
      shop: {
        image: 'busybox:1.37',
        command: ['sh', '-c', 'wget -q -O - "http://$STOCK/" && exec sleep 3600'],
      },
    },
    terminationGracePeriodSeconds: 1,
    ambassador: {
      name: 'stock-proxy',
      container: {
        image: 'nginx:1.29',
        ports: { stock: 8080 },
        // nginx listens on 127.0.0.1 only, so the kubelet cannot reach it from outside.
        startupProbe: { exec: { command: ['test', '-s', '/run/nginx.pid'] }, periodSeconds: 1 },
        volumeMounts: { '/etc/nginx/conf.d': { volume: 'stock-proxy', readOnly: true } },
      },
      volumes: { 'stock-proxy': { configMap: { name: configuration } } },
      clients: { shop: { STOCK: 'stock' } },
    },
  });
}

if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}
