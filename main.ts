import { type App as Cdk8sApp, Chart } from 'cdk8s';
import {
  App,
  ConfigMap,
  Deployment,
  HorizontalPodAutoscaler,
  ignore,
  NginxPod,
  Pod,
  PodDisruptionBudget,
  restricted,
  Service,
  SidecarLoggingPod,
} from './lib/index.js';

/** Adds one chart per Pod. `npm start` writes each to a file in dist/. */
export function addCharts(app: Cdk8sApp): void {
  const nginx = new NginxPod(new Chart(app, 'nginx'), 'pod');
  ignore(nginx, 'Container/image-tag', 'the blog post that this Pod is from uses `latest`');

  new SidecarLoggingPod(new Chart(app, 'sidecar-logging'), 'pod', {
    metadata: { name: 'my-sidecar-logging-pod' },
  });

  // A web server with probes, whose page an init container creates, and whose log a second
  // container follows.
  new Pod(new Chart(app, 'web'), 'pod', {
    metadata: { name: 'web', labels: { app: 'web' } },
    initContainers: {
      page: {
        image: 'busybox:1.37',
        command: ['sh', '-c', 'echo "Hello from $POD_NAME" > /page/index.html'],
        env: { POD_NAME: { fieldRef: { fieldPath: 'metadata.name' } } },
        volumeMounts: { '/page': { volume: 'page' } },
      },
    },
    containers: {
      nginx: {
        image: 'nginx:1.29',
        ports: { http: 80 },
        readinessProbe: { httpGet: { port: 'http' }, periodSeconds: 1 },
        livenessProbe: { tcpSocket: { port: 'http' } },
        resources: { requests: { cpu: '50m', memory: '32Mi' }, limits: { memory: '64Mi' } },
        volumeMounts: { '/usr/share/nginx/html': { volume: 'page', readOnly: true } },
      },
    },
    volumes: { page: { emptyDir: { sizeLimit: '1Mi' } } },
  });

  // A task that runs to completion, with all that the Pod Security level `restricted` requires, and
  // a user, because its image sets none.
  new Pod(
    new Chart(app, 'task'),
    'pod',
    restricted({
      metadata: { name: 'task' },
      restartPolicy: 'Never',
      automountServiceAccountToken: false,
      securityContext: { runAsUser: 1000 },
      containers: {
        count: { image: 'busybox:1.37', command: ['sh', '-c', 'for i in 1 2 3; do echo $i; done'] },
      },
    }),
  );

  addShop(new Chart(app, 'shop'));
}

/** Adds an application: a Deployment, and the objects around it, which refer to each other. */
function addShop(chart: Chart): void {
  const settings = new ConfigMap(chart, 'settings', {
    data: { GREETING: 'Hello', 'shop.conf': 'server { listen 8080; }' },
    hashed: true,
  });
  const web = new Deployment(chart, 'web', {
    template: {
      metadata: { labels: { app: 'shop' } },
      containers: {
        nginx: {
          image: 'nginx:1.29',
          ports: { http: 8080 },
          env: { GREETING: settings.key('GREETING') },
          readinessProbe: { httpGet: { port: 'http' } },
          resources: { requests: { cpu: '50m', memory: '32Mi' }, limits: { memory: '64Mi' } },
          volumeMounts: { '/etc/nginx/conf.d': { volume: 'settings', readOnly: true } },
        },
      },
      volumes: {
        settings: {
          configMap: { name: settings, items: [{ key: 'shop.conf', path: 'shop.conf' }] },
        },
      },
    },
  });
  new Service(chart, 'service', {
    metadata: { name: 'shop' },
    selector: web,
    ports: { http: { port: 80, targetPort: 'http' } },
  });
  new PodDisruptionBudget(chart, 'budget', { selector: web, maxUnavailable: 1 });
  new HorizontalPodAutoscaler(chart, 'autoscaler', {
    scaleTargetRef: web,
    minReplicas: 2,
    maxReplicas: 5,
    metrics: [
      {
        type: 'Resource',
        resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } },
      },
    ],
  });
}

// True if `cdk8s synth` runs this file, and false if its test imports it.
if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}
