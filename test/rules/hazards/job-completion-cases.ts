import type { Api } from '../../../lib/api/api.js';
import { container, type HazardCase, pod, workload } from './hazard-case.js';

const app = { name: 'app', image: 'x' };
const job = (spec: Api<'PodSpec'>): object =>
  workload('Job', {}, {}, { restartPolicy: 'Never', containers: [app], ...spec });
const cronJob = (spec: Api<'PodSpec'>): object => ({
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { name: 'a' },
  spec: {
    schedule: '@daily',
    jobTemplate: { spec: { template: { spec: { restartPolicy: 'Never', ...spec } } } },
  },
});
const beside = (other: Api<'Container'>): Api<'PodSpec'> => ({
  containers: [app, { name: 'log', image: 'x', ...other }],
});
const running = (...command: readonly string[]) => ({ command });
const step = (fields: Api<'Container'>): object =>
  pod({ initContainers: [{ name: 'step', image: 'x', ...fields }] });
const restartPolicyRules = [
  { action: 'Restart' as const, exitCodes: { operator: 'In' as const, values: [0] } },
];
const hook = (seconds: number | string, more: Api<'PodSpec'> = {}): object =>
  pod({
    containers: [
      {
        ...app,
        lifecycle: {
          preStop:
            typeof seconds === 'number'
              ? { sleep: { seconds } }
              : { exec: { command: ['sh', '-c', seconds] } },
        },
      },
    ],
    ...more,
  });

export const jobCompletionCases: readonly HazardCase[] = [
  {
    rule: 'Container/job-ends',
    invalid: job(beside({ restartPolicy: 'Always' })),
    fields: ['spec.template.spec.containers[1].restartPolicy'],
    valid: [
      job(beside({ restartPolicy: 'OnFailure' })),
      job({ initContainers: [{ name: 'log', image: 'x', restartPolicy: 'Always' }] }),
      pod({ restartPolicy: 'Never', ...beside({ restartPolicy: 'Always' }) }),
    ],
  },
  {
    rule: 'Container/job-ends',
    invalid: job(beside({ restartPolicy: 'OnFailure', restartPolicyRules })),
    fields: ['spec.template.spec.containers[1].restartPolicy'],
    valid: [job(beside({ restartPolicy: 'Never', restartPolicyRules }))],
  },
  {
    rule: 'JobSpec/sidecar-ends',
    invalid: job(beside(running('sh', '-c', 'tail -n+1 -F /var/log/app.log'))),
    fields: ['spec.template.spec.containers[1]'],
    valid: [
      job({ containers: [{ ...app, ...running('tail', '-f', '/dev/null') }] }),
      job(beside(running('sh', '-c', 'tail -f /var/log/app.log & wait'))),
      job(beside(running('tail', '-n', '5', '/var/log/app.log'))),
      job({ ...beside(running('tail', '-f', '/dev/null')), shareProcessNamespace: true }),
      job({
        initContainers: [
          {
            name: 'log',
            image: 'x',
            restartPolicy: 'Always',
            ...running('tail', '-f', '/dev/null'),
          },
        ],
      }),
    ],
  },
  {
    rule: 'JobSpec/sidecar-ends',
    invalid: cronJob(
      beside({ image: 'gcr.io/cloudsql-docker/gce-proxy:1.33', ...running('/cloud_sql_proxy') }),
    ),
    fields: ['spec.jobTemplate.spec.template.spec.containers[1]'],
    valid: [
      job({
        containers: [
          {
            ...app,
            ...running('sh', '-c', './migrate; wget -qO- --post-data= localhost:9091/quitquitquit'),
          },
          { name: 'proxy', image: 'gcr.io/cloudsql-docker/gce-proxy:1.33' },
        ],
      }),
      job(beside({ image: 'example.com/fluentd-config:1' })),
      job(
        beside({
          image: 'gcr.io/cloudsql-docker/gce-proxy:1.33',
          ...running('/watch', '/cloud_sql_proxy'),
        }),
      ),
      // Another container may ask it to exit by a file.
      job({
        containers: [
          { ...app, volumeMounts: [{ name: 'done', mountPath: '/done' }] },
          {
            name: 'proxy',
            image: 'gcr.io/cloudsql-docker/gce-proxy:1.33',
            volumeMounts: [{ name: 'done', mountPath: '/done' }],
          },
        ],
        volumes: [{ name: 'done', emptyDir: {} }],
      }),
    ],
  },
  {
    rule: 'PodSpec/step-ends',
    invalid: step(running('sh', '-c', 'while true; do date; sleep 5; done')),
    fields: ['spec.initContainers[0]'],
    valid: [
      step(running('sh', '-c', 'while true; do nc -z db 5432 && break; sleep 5; done')),
      step(running('sh', '-c', 'until nslookup db; do sleep 2; done')),
      step({ ...running('sleep', 'infinity'), restartPolicy: 'Always' }),
      step(running('sleep', '60')),
    ],
  },
  {
    rule: 'PodSpec/step-ends',
    invalid: step({ ...running('sleep'), args: ['infinity'] }),
    fields: ['spec.initContainers[0]'],
    valid: [step(running('timeout', '60', 'sleep', 'infinity'))],
  },
  {
    rule: 'PodSpec/step-listens',
    invalid: step({ ports: [{ containerPort: 80 }] }),
    fields: ['spec.initContainers[0].ports'],
    valid: [step({ ports: [{ containerPort: 80 }], restartPolicy: 'Always' }), step({ ports: [] })],
  },
  {
    rule: 'Lifecycle/hook-in-grace-period',
    invalid: hook(30),
    fields: ['spec.containers[0].lifecycle.preStop.sleep.seconds'],
    valid: [
      hook(29),
      hook(30, { terminationGracePeriodSeconds: 60 }),
      hook(0, { terminationGracePeriodSeconds: 0 }),
    ],
  },
  {
    rule: 'Lifecycle/hook-in-grace-period',
    invalid: hook('nginx -s quit; sleep 2m'),
    fields: ['spec.containers[0].lifecycle.preStop.exec.command'],
    valid: [
      hook('sleep 15 && nginx -s quit'),
      hook('while pgrep nginx; do sleep 60; done'),
      hook('sleep 60 & nginx -s quit'),
      hook('nginx -s quit'),
      container({ lifecycle: { postStart: { exec: { command: ['sleep', '60'] } } } }),
    ],
  },
];
