// Compares our decisions with recorded ones of kube-scheduler: `npm run conformance:nodes`
// compares many more.
import { answersOf, recordedCases } from '../../conformance/nodes/recorded-cases.js';
import { differencesOf, ourAnswer } from '../../conformance/nodes/scheduling-answer.js';
import { clusterOf } from '../../lib/cluster/cluster-of.js';
import { schedule } from '../../lib/scheduling/schedule.js';

const cases = recordedCases().flatMap((recorded, i) =>
  answersOf(recorded).map(({ minor, answer }) => ({ i, input: recorded.input, minor, answer })),
);

test('there are cases in which Pods fit and in which they do not', () => {
  const fitting = cases.filter(({ answer }) => answer.message === '');
  expect(fitting.length).toBeGreaterThan(50);
  expect(cases.length - fitting.length).toBeGreaterThan(200);
});

test.each(cases)('case $i in 1.$minor: $answer.message', ({ input, minor, answer }) => {
  expect(differencesOf(ourAnswer(input, { clusterOf, schedule }, minor), answer)).toEqual([]);
});
