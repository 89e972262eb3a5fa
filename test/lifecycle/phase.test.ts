import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { decidePhase } from '../../conformance/life/decide-phase.js';
import { type PhaseQuestion, randomQuestion } from '../../conformance/life/phase-question.js';
import { Random } from '../../conformance/random.js';
import { type ContainerStatus, phase } from '../../lib/index.js';

const cases: readonly (PhaseQuestion & { readonly phase: string })[] = readFileSync(
  join(__dirname, 'cases/phases.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

test('computes the phase as the kubelet does', () => {
  expect(cases.map((each) => decidePhase(each))).toEqual(cases.map((each) => each.phase));
  expect(new Set(cases.map((each) => each.phase))).toEqual(
    new Set(['Pending', 'Running', 'Succeeded', 'Failed']),
  );
});

const running = { running: {} };
const ended = (exitCode: number) => ({
  terminated: { exitCode, reason: exitCode === 0 ? 'Completed' : 'Error' },
});
const spec = {
  restartPolicy: 'Never' as const,
  initContainers: [{ name: 'migrate' }, { name: 'proxy', restartPolicy: 'Always' }],
  containers: [{ name: 'app' }, { name: 'web' }],
};
const statuses = (...states: readonly object[]): readonly ContainerStatus[] =>
  ['migrate', 'proxy', 'app', 'web'].map((name, i) => ({
    name,
    state: states[i] ?? {},
    started: states[i] === running,
  }));

describe('explains the phase', () => {
  test.each([
    [[], 'init container migrate has not completed'],
    [[ended(1)], 'init container migrate ended with exit code 1, and is not restarted'],
    [[ended(0), { waiting: { reason: 'ImagePullBackOff' } }], 'sidecar proxy has not started'],
    [
      [ended(0), running, { waiting: { reason: 'CreateContainerError' } }],
      'container app is waiting (CreateContainerError)',
    ],
    [[ended(0), running, running], 'container web has no known state'],
    [[ended(0), running, ended(0), ended(0)], 'sidecar proxy is running'],
    [[ended(0), ended(0), running, ended(0)], 'container app is running'],
    [[ended(0), ended(1), ended(0), ended(0)], 'every container ended with exit code 0'],
    [[ended(0), ended(0), ended(0), ended(3)], 'container web ended with exit code 3'],
  ])('%j', (states, why) => expect(phase(spec, statuses(...states)).message).toBe(why));

  test('a container that is about to be restarted', () => {
    const { message } = phase({ containers: [{ name: 'app' }] }, [
      { name: 'app', state: ended(0) },
    ]);
    expect(message).toBe('container app is about to be restarted');
  });
});

test('a Pod with restartPolicy Always ends once the kubelet has stopped everything', () => {
  const always = { containers: [{ name: 'app' }] };
  expect(phase(always, [{ name: 'app', state: ended(0) }], { terminal: true }).phase).toBe(
    'Succeeded',
  );
  expect(phase(always, [{ name: 'app', state: ended(1) }], { terminal: true }).phase).toBe(
    'Failed',
  );
});

test('ignores the order of statuses, and statuses of unknown containers', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (seed, order) => {
        const asked = randomQuestion(new Random(seed));
        const names = new Set(asked.statuses.map(({ name }) => name));
        fc.pre(names.size === asked.statuses.length);
        const mixed = asked.statuses
          .map((each) => ({ each, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        expect(
          decidePhase({ ...asked, statuses: [...mixed, { name: 'stranger', state: running }] }),
        ).toBe(decidePhase(asked));
      },
    ),
  );
});
