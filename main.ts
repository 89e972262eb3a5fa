import { type App as Cdk8sApp, Chart } from 'cdk8s';
import { App, ignore, NginxPod, Pod, restricted, SidecarLoggingPod } from './lib/index.js';

/** A chart for each Pod: what `npm start` writes to dist/, a file a chart. */
export function addCharts(app: Cdk8sApp): void {
  const nginx = new NginxPod(new Chart(app, 'nginx'), 'pod');
  ignore(
    nginx,
    'Container/image-tag',
    'the post that this Pod is from says latest, and it is kept as it stands there',
  );

  new SidecarLoggingPod(new Chart(app, 'sidecar-logging'), 'pod', {
    metadata: { name: 'my-sidecar-logging-pod' },
  });

  // A web server whose log a second container follows, with probes, and its page made by an init
  // container.
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

  // A task that runs to its end, with what the Pod Security level `restricted` demands, and a user
  // for its image, which names none.
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
}

// Run by `cdk8s synth`; imported by its test.
if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}
