// What hazards of a Pod's life say, the model of that life shows: it is held against a real
// kubelet.
import type { Api } from '../../../lib/api/api.js';
import { simulate } from '../../../lib/lifecycle/simulate.js';
import { findHazards } from '../../../lib/rules/hazards/find-hazards.js';
import { pod, workload } from './hazard-case.js';

const app = { name: 'app', image: 'x' };
const seen = (manifest: object): readonly string[] =>
  findHazards(manifest, undefined, 'note').map(({ rule }) => rule);

test.each([
  [29, 30, 2, false],
  [30, 30, 2, true],
  [20, 30, 10, false],
  [45, 60, 15, false],
])('a hook of %i s leaves of %i s another %i', (seconds, grace, left, isTold) => {
  const lifecycle = { preStop: { sleep: { seconds } } };
  const spec = { containers: [{ ...app, lifecycle }], terminationGracePeriodSeconds: grace };
  const { timeline } = simulate(spec, { deleted: { at: 100 } });
  expect(timeline.find(({ what }) => what === 'told to stop')).toMatchObject({ grace: left });
  expect(seen(pod(spec)).includes('Lifecycle/hook-in-grace-period')).toBe(isTold);
});

test.each([
  [10, 0, true],
  [30, 0, true],
  [50, 0, false],
  [10, 10, false],
])(
  'a container that answers after 60 s, with %i s until it is asked whether it is alive, and %i s to start in',
  (initialDelaySeconds, startup, isTold) => {
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
    const happened = new Set(timeline.map(({ what }) => what));
    expect({ condemned: happened.has('condemned'), ready: happened.has('ready') }).toEqual({
      condemned: isTold,
      ready: !isTold,
    });
    expect(seen(pod({ containers: [container] })).includes('Container/alive-before-ready')).toBe(
      isTold,
    );
  },
);

test.each([
  ['Always', true],
  ['OnFailure', false],
] as const)('a Job of which a container that ends restarts %s', (restartPolicy, isTold) => {
  const spec = {
    restartPolicy: 'Never' as const,
    containers: [app, { ...app, name: 'log', restartPolicy }],
  };
  const { final, outcome } = simulate(spec, { script: { app: { runs: 1 }, log: { runs: 1 } } });
  expect([final.phase, outcome]).toEqual(isTold ? ['Running', 'repeats'] : ['Succeeded', 'over']);
  expect(seen(workload('Job', {}, {}, spec)).includes('Container/job-ends')).toBe(isTold);
});

test.each([
  [590, true],
  [591, false],
])(
  'a rollout of %i s, and a Pod that answers just in time, at the last probe',
  (progressDeadlineSeconds, isTold) => {
    const startupProbe = { httpGet: { port: 80 }, failureThreshold: 60, periodSeconds: 10 };
    const spec = { containers: [{ ...app, startupProbe }] };
    const readyAt = (since: number) => {
      const { timeline } = simulate(spec, { script: { app: { startup: [[since, true]] } } });
      return timeline.find(({ what }) => what === 'ready' || what === 'condemned');
    };
    expect(readyAt(585)).toMatchObject({ what: 'ready' });
    expect(Math.round(readyAt(585)?.at ?? 0)).toBe(590);
    expect(readyAt(595)).toMatchObject({ what: 'condemned' });
    expect(
      seen(workload('Deployment', { progressDeadlineSeconds }, {}, spec)).includes(
        'DeploymentSpec/starts-before-deadline',
      ),
    ).toBe(isTold);
  },
);
