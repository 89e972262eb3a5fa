// Compares our decisions with recorded ones of kube-scheduler: `npm run conformance:nodes`
// compares many more.
import { recordedCases } from '../../conformance/nodes/recorded-cases.js';
import { differencesOf, ourAnswer } from '../../conformance/nodes/scheduling-answer.js';
import { clusterOf } from '../../lib/cluster/cluster-of.js';
import { schedule } from '../../lib/scheduling/schedule.js';

const cases = recordedCases();

test('there are cases in which Pods fit and in which they do not', () => {
  const fitting = cases.filter(({ answer }) => answer.message === '');
  expect(fitting.length).toBeGreaterThan(10);
  expect(cases.length - fitting.length).toBeGreaterThan(50);
});

test.each(cases.map(({ input, answer }, i) => [`case ${i}: ${answer.message}`, input, answer]))(
  '%s',
  (_, input, answer) => {
    expect(
      differencesOf(ourAnswer(input as never, { clusterOf, schedule }), answer as never),
    ).toEqual([]);
  },
);
