// Compares the hazards about the lifecycle of a Pod with the lifecycle model, which is tested
// against a real kubelet.
import type { Api } from '../../../lib/api/api.js';
import { simulate } from '../../../lib/lifecycle/simulate.js';
import { findHazards } from '../../../lib/rules/hazards/find-hazards.js';
import { pod, workload } from './hazard-case.js';

const app = { name: 'app', image: 'x' };
const hazardIds = (manifest: object): readonly string[] =>
  findHazards(manifest, undefined, 'note').map(({ rule }) => rule);

test.each([
  [29, 30, 2, false],
  [30, 30, 2, true],
  [20, 30, 10, false],
  [45, 60, 15, false],
])('a hook of %i s and a grace period of %i s leave %i s', (seconds, grace, left, isReported) => {
  const lifecycle = { preStop: { sleep: { seconds } } };
  const spec = { containers: [{ ...app, lifecycle }], terminationGracePeriodSeconds: grace };
  const { timeline } = simulate(spec, { deleted: { at: 100 } });
  expect(timeline.find(({ type }) => type === 'stopping')).toMatchObject({ grace: left });
  expect(hazardIds(pod(spec)).includes('Lifecycle/hook-in-grace-period')).toBe(isReported);
});

test.each([
  [10, 0, true],
  [30, 0, true],
  [50, 0, false],
  [10, 10, false],
])(
  'a container that is ready after 60 s, with a liveness probe after %i s and %i startup probes',
  (initialDelaySeconds, startup, isReported) => {
    const ask = { httpGet: { path: '/', port: 80 } };
    const container: Api<'Container'> = {
      ...app,
      livenessProbe: { ...ask, initialDelaySeconds },
      readinessProbe: { ...ask, initialDelaySeconds: 60 },
      ...(startup > 0 && { startupProbe: { ...ask, failureThreshold: startup } }),
    };
    const answers = [[60, true]] as const;
    const script = { app: { liveness: answers, readiness: answers, startup: answers } };
    const { timeline } = simulate({ containers: [container] }, { script, until: 600 });
    const happened = new Set(timeline.map(({ type }) => type));
    expect({ killing: happened.has('killing'), ready: happened.has('ready') }).toEqual({
      killing: isReported,
      ready: !isReported,
    });
    expect(
      hazardIds(pod({ containers: [container] })).includes('Container/alive-before-ready'),
    ).toBe(isReported);
  },
);

test.each([
  ['Always', true],
  ['OnFailure', false],
] as const)('a Job with a container with the restart policy %s', (restartPolicy, isReported) => {
  const spec = {
    restartPolicy: 'Never' as const,
    containers: [app, { ...app, name: 'log', restartPolicy }],
  };
  const { final, outcome } = simulate(spec, { script: { app: { runs: 1 }, log: { runs: 1 } } });
  expect([final.phase, outcome]).toEqual(
    isReported ? ['Running', 'repeating'] : ['Succeeded', 'finished'],
  );
  expect(hazardIds(workload('Job', {}, {}, spec)).includes('Container/job-ends')).toBe(isReported);
});

test.each([
  [590, true],
  [591, false],
])(
  'a progress deadline of %i s, and a Pod that passes its last startup probe',
  (progressDeadlineSeconds, isReported) => {
    const startupProbe = { httpGet: { port: 80 }, failureThreshold: 60, periodSeconds: 10 };
    const spec = { containers: [{ ...app, startupProbe }] };
    const readyAt = (since: number) => {
      const { timeline } = simulate(spec, { script: { app: { startup: [[since, true]] } } });
      return timeline.find(({ type }) => type === 'ready' || type === 'killing');
    };
    expect(readyAt(585)).toMatchObject({ type: 'ready' });
    expect(Math.round(readyAt(585)?.at ?? 0)).toBe(590);
    expect(readyAt(595)).toMatchObject({ type: 'killing' });
    expect(
      hazardIds(workload('Deployment', { progressDeadlineSeconds }, {}, spec)).includes(
        'DeploymentSpec/starts-before-deadline',
      ),
    ).toBe(isReported);
  },
);
