import type { Api } from '../../../lib/api/api.js';
import { type HazardCase, pod } from './hazard-case.js';

const app = { name: 'app', image: 'x' };
const reload = (script: string): Api<'Container'> => ({ ...app, command: ['sh', '-c', script] });
const shm = (mountPath: string): Api<'PodSpec'> => ({
  containers: [{ ...app, volumeMounts: [{ name: 'v', mountPath }] }],
  volumes: [{ name: 'v', emptyDir: { medium: 'Memory' } }],
});

export const pidNamespaceCases: readonly HazardCase[] = [
  {
    rule: 'Container/signals-process-1',
    invalid: pod({
      shareProcessNamespace: true,
      containers: [reload('while sleep 60; do kill -HUP 1; done')],
    }),
    fields: ['spec.containers[0].command'],
    valid: [
      pod({ containers: [reload('while sleep 60; do kill -HUP 1; done')] }),
      pod({ shareProcessNamespace: true, containers: [reload('pkill -HUP nginx')] }),
      pod({ shareProcessNamespace: true, containers: [reload('kill -HUP 17; sleep 1')] }),
      pod({ shareProcessNamespace: true, containers: [reload('kill -1 $(pidof nginx)')] }),
    ],
  },
  {
    rule: 'Container/signals-process-1',
    invalid: pod({
      hostPID: true,
      containers: [
        { ...app, lifecycle: { preStop: { exec: { command: ['kill', '-s', 'TERM', '1'] } } } },
      ],
    }),
    fields: ['spec.containers[0].lifecycle.preStop.exec.command'],
    valid: [
      pod({
        containers: [
          { ...app, lifecycle: { preStop: { exec: { command: ['kill', '-s', 'TERM', '1'] } } } },
        ],
      }),
    ],
  },
  {
    rule: 'PodSpec/memory-of-node',
    invalid: pod({ hostIPC: true, ...shm('/dev/shm') }),
    fields: ['spec.hostIPC'],
    valid: [pod(shm('/dev/shm')), pod({ hostIPC: true, ...shm('/dev/shm/app') })],
  },
];
