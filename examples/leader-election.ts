// Two replicas of an app, of which one is the leader: each asks its elector before it works, and
// the leader holds the Lease until its app has stopped.
import { App, Chart } from 'cdk8s';
import { LeaderElectionDeployment } from '../lib/index.js';

// USR1 makes it crash. At SIGTERM it takes a second to stop, and is still the leader in that time.
const work = `trap 'exit 1' USR1; trap 'sleep 1; echo ended; exit 0' TERM
while :; do
  if wget -q -O /dev/null "http://$ELECTOR/"; then echo leading; else echo waiting; fi
  sleep 0.5 & wait $!
done`;

export function addCharts(app: App): void {
  new LeaderElectionDeployment(
    new Chart(app, 'elected', { namespace: 'leader-election' }),
    'deployment',
    {
      metadata: { name: 'elected' },
      replicas: 2,
      template: {
        metadata: { labels: { app: 'elected' } },
        containers: {
          app: {
            image: 'busybox:1.37',
            command: ['sh', '-c', work],
            resources: { requests: { cpu: '10m', memory: '8Mi' } },
          },
        },
        terminationGracePeriodSeconds: 10,
      },
      leaderElection: {
        name: 'elector',
        container: {
          image: 'registry.example/elector:1',
          ports: { http: 4040 },
          startupProbe: { tcpSocket: { port: 'http' }, periodSeconds: 1 },
        },
        lease: 'elected',
        serviceAccount: 'elected',
        clients: { app: { ELECTOR: 'http' } },
      },
    },
  );
}

if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}
