// Adds a logging sidecar to an existing Pod: as a function on plain data, and for a cluster without
// native sidecars.
import { App, Chart } from 'cdk8s';
import { Pod, type PodProps, sidecarLogging } from '../lib/index.js';

const clock: PodProps = {
  metadata: { name: 'clock' },
  containers: {
    clock: {
      image: 'busybox:1.37',
      command: ['sh', '-c', 'while sleep 1; do date >> /var/log/clock/clock.log; done'],
    },
  },
  terminationGracePeriodSeconds: 2,
};

export function addCharts(app: App): void {
  new Pod(
    new Chart(app, 'clock'),
    'pod',
    sidecarLogging(clock, {
      logFile: '/var/log/clock/clock.log',
      sizeLimit: '10Mi',
      native: false,
    }),
  );
}

if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}
