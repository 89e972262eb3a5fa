// Two apps that follow changes of their ConfigMap without a restart: nginx is reloaded with a
// signal, another program with an HTTP request.
import { App, Chart } from 'cdk8s';
import { ConfigMap, ConfigReloaderPod, configReloader, Pod } from '../lib/index.js';

const greet = `mkdir -p /www/cgi-bin
printf '#!/bin/sh\\ncp /config/greeting /www/index.html\\nprintf "Content-Type: text/plain\\\\r\\\\n\\\\r\\\\n"\\n' > /www/cgi-bin/reload
chmod +x /www/cgi-bin/reload; /www/cgi-bin/reload; exec httpd -f -p 80 -h /www`;

export function addCharts(app: App): void {
  const signalled = new Chart(app, 'signalled');
  const conf = new ConfigMap(signalled, 'conf', {
    metadata: { name: 'signalled' },
    data: { 'default.conf': 'server { listen 80; return 200 "first"; }' },
  });
  new ConfigReloaderPod(signalled, 'pod', {
    metadata: { name: 'signalled' },
    containers: {
      web: {
        image: 'nginx:1.29',
        ports: { http: 80 },
        readinessProbe: { httpGet: { port: 'http' }, periodSeconds: 1 },
        volumeMounts: { '/etc/nginx/conf.d': { volume: 'conf', readOnly: true } },
      },
    },
    volumes: { conf: { configMap: { name: conf } } },
    terminationGracePeriodSeconds: 2,
    configReloader: {
      app: 'web',
      volume: 'conf',
      reload: { process: 'nginx', signal: 'SIGHUP' },
      name: 'reloader',
      container: { image: 'busybox:1.37' },
    },
  });

  const asked = new Chart(app, 'asked');
  const greeting = new ConfigMap(asked, 'config', {
    metadata: { name: 'asked' },
    data: { greeting: 'first' },
  });
  const greeter = configReloader(
    {
      metadata: { name: 'asked' },
      containers: {
        greeter: {
          image: 'busybox:1.37',
          command: ['sh', '-c', greet],
          ports: { http: 80 },
          readinessProbe: { httpGet: { port: 'http' }, periodSeconds: 1 },
          volumeMounts: { '/config': { volume: 'config', readOnly: true } },
        },
      },
      volumes: { config: { configMap: { name: greeting } } },
      terminationGracePeriodSeconds: 2,
    },
    {
      app: 'greeter',
      volume: 'config',
      reload: { port: 'http', path: '/cgi-bin/reload' },
      name: 'reloader',
      container: { image: 'busybox:1.37' },
    },
  );
  new Pod(asked, 'pod', greeter);
}

if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}
