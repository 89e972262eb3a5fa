// Two Jobs that complete when all work is done: one has a list of items, the other takes items from
// a queue until it is empty. Both have a sidecar, which does not keep them from completing.
import { App, Chart } from 'cdk8s';
import { Job, Pod, Service, sidecar, WorkQueueJob, workQueue } from '../lib/index.js';

const image = 'busybox:1.37';

/**
 * Takes items from Redis until there are no more. The first line of a response is the length of
 * what follows, the second the item; +OK means that there was none.
 */
const work = `host=\${QUEUE%:*} port=\${QUEUE#*:}
while :; do
  item=\`printf 'LPOP fruit\\r\\nQUIT\\r\\n' | nc $host $port | sed -n 2p | tr -d '\\r'\`
  case $item in +OK) exit 0;; '') exit 1;; *) echo "did $item";; esac
done`;

export function addCharts(app: App): void {
  new WorkQueueJob(new Chart(app, 'letters'), 'job', {
    metadata: { name: 'letters' },
    parallelism: 2,
    template: sidecar(
      {
        restartPolicy: 'Never',
        containers: { worker: { image, command: ['sh', '-c', 'echo "did `cat /work/item`"'] } },
        terminationGracePeriodSeconds: 2,
      },
      {
        sidecars: {
          helper: { image, command: ['sh', '-c', 'trap "exit 0" TERM; sleep 3600 & wait $!'] },
        },
      },
    ),
    workQueue: {
      worker: 'worker',
      work: { items: ['a', 'b', 'c'], configMap: 'letters', volume: 'items', file: '/work/item' },
    },
  });

  const queue = new Chart(app, 'queue');
  const redis = new Pod(queue, 'pod', {
    metadata: { name: 'queue', labels: { app: 'queue' } },
    containers: {
      redis: {
        image: 'redis:7.4',
        ports: { redis: 6379 },
        lifecycle: {
          postStart: {
            exec: {
              command: [
                'sh',
                '-c',
                'until redis-cli rpush fruit apple kiwi lemon pear plum; do sleep 0.1; done',
              ],
            },
          },
        },
        readinessProbe: { tcpSocket: { port: 'redis' }, periodSeconds: 1 },
      },
    },
    terminationGracePeriodSeconds: 1,
  });
  new Service(queue, 'service', {
    metadata: { name: 'queue' },
    selector: redis,
    ports: { redis: { port: 6379, targetPort: 'redis' } },
  });

  const worker = {
    restartPolicy: 'OnFailure',
    containers: { worker: { image, command: ['sh', '-c', work] } },
    terminationGracePeriodSeconds: 2,
  } as const;
  new Job(new Chart(app, 'fruit'), 'job', {
    metadata: { name: 'fruit' },
    parallelism: 2,
    template: workQueue(worker, {
      worker: 'worker',
      work: {
        name: 'queue',
        container: {
          image,
          command: ['nc', '-ll', '-p', '6379', '-e', 'nc', 'queue', '6379'],
          ports: { redis: 6379 },
          startupProbe: {
            exec: {
              command: [
                'sh',
                '-c',
                "printf 'PING\\r\\nQUIT\\r\\n' | nc 127.0.0.1 6379 | grep PONG",
              ],
            },
            periodSeconds: 1,
            failureThreshold: 60,
          },
        },
        port: 'redis',
        variable: 'QUEUE',
      },
    }),
  });
}

if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}
