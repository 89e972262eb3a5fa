import { Testing } from 'cdk8s';
import { WorkQueueJob, workItems } from '../../../lib/index.js';

const template = { restartPolicy: 'OnFailure', containers: { worker: { image: 'x' } } } as const;
const work = {
  items: ['a', 'b', 'c'],
  configMap: 'letters',
  volume: 'items',
  file: '/work/item',
} as const;

test('creates a ConfigMap, and a Job with one completion per item', () => {
  const chart = Testing.chart();
  new WorkQueueJob(chart, 'job', {
    metadata: { name: 'letters', namespace: 'apps' },
    parallelism: 2,
    template,
    workQueue: { worker: 'worker', work },
  });
  const { metadata, ...items } = workItems(work);
  expect(Testing.synth(chart)).toEqual([
    { ...items, metadata: { ...metadata, namespace: 'apps' } },
    {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'letters', namespace: 'apps' },
      spec: {
        parallelism: 2,
        completionMode: 'Indexed',
        completions: 3,
        template: {
          spec: {
            restartPolicy: 'OnFailure',
            containers: [
              {
                name: 'worker',
                image: 'x',
                volumeMounts: [
                  {
                    mountPath: '/work/item',
                    name: 'items',
                    subPathExpr: '$(JOB_COMPLETION_INDEX)',
                    readOnly: true,
                  },
                ],
              },
            ],
            volumes: [{ name: 'items', configMap: { name: 'letters' } }],
          },
        },
      },
    },
  ]);
});

test('creates a Job without completions for a queue', () => {
  const chart = Testing.chart();
  new WorkQueueJob(chart, 'job', {
    parallelism: 2,
    template,
    workQueue: {
      worker: 'worker',
      work: {
        name: 'queue',
        container: {
          image: 'y',
          ports: { redis: 6379 },
          startupProbe: { tcpSocket: { port: 'redis' } },
        },
        port: 'redis',
        variable: 'QUEUE',
      },
    },
  });
  const made = Testing.synth(chart);
  expect(made.map(({ kind }) => kind)).toEqual(['Job']);
  expect(Object.keys(made[0].spec)).toEqual(['parallelism', 'template']);
  expect(made[0].spec.template.spec.initContainers[0]).toMatchObject({
    name: 'queue',
    restartPolicy: 'Always',
  });
});

test('is validated at synth, with the paths as written', () => {
  const chart = Testing.chart();
  const wrong = {
    ...template,
    containers: { worker: { image: 'x', imagePullPolicy: 'Sometimes' } },
  } as unknown as typeof template;
  new WorkQueueJob(chart, 'job', { template: wrong, workQueue: { worker: 'worker', work } });
  expect(() => Testing.synth(chart)).toThrow('template.containers.worker.imagePullPolicy');
});
