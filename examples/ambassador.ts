// A shop that reaches its stock on localhost: nginx is the ambassador of a Service, and answers
// from the first request of the shop on.
import { ApiObject, App, Chart } from 'cdk8s';
import { AmbassadorPod, Pod } from '../lib/index.js';

const proxy = `server {
  listen 127.0.0.1:8080;
  location / { proxy_pass http://stock; }
}
`;

export function addCharts(app: App): void {
  const stock = new Chart(app, 'stock');
  new ApiObject(stock, 'service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'stock' },
    spec: { selector: { app: 'stock' }, ports: [{ port: 80 }] },
  });
  new Pod(stock, 'pod', {
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

  const shop = new Chart(app, 'shop');
  new ApiObject(shop, 'proxy', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
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
      volumes: { 'stock-proxy': { configMap: { name: 'stock-proxy' } } },
      clients: { shop: { STOCK: 'stock' } },
    },
  });
}

if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}
