// One Pod as a value: a Deployment runs it as it is, and a Job with another restartPolicy.
import { App, Chart } from 'cdk8s';
import { Deployment, Job, podTemplate } from '../lib/index.js';

const hello = podTemplate({
  containers: {
    hello: {
      image: 'busybox:1.37',
      command: ['sh', '-c', 'echo hello; exec sleep "$SECONDS_TO_SLEEP"'],
      env: { SECONDS_TO_SLEEP: '3600' },
      resources: { requests: { cpu: '10m', memory: '8Mi' } },
    },
  },
  terminationGracePeriodSeconds: 1,
});

export function addCharts(app: App): void {
  new Deployment(new Chart(app, 'greeter'), 'deployment', {
    metadata: { name: 'greeter' },
    replicas: 2,
    template: hello,
  });

  new Job(new Chart(app, 'greeting'), 'job', {
    metadata: { name: 'greeting' },
    backoffLimit: 1,
    template: {
      ...hello,
      restartPolicy: 'Never',
      containers: {
        hello: {
          ...hello.containers['hello'],
          image: 'busybox:1.37',
          env: { SECONDS_TO_SLEEP: '0' },
        },
      },
    },
  });
}

if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}
