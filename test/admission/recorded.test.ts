// Compares our verdicts with recorded ones of Kubernetes' admission plugins:
// `npm run conformance:admission` compares many more.
import { differencesOf, ourAnswers } from '../../conformance/admission/admission-answer.js';
import { recordedCases } from '../../conformance/admission/recorded-cases.js';
import { admitEach } from '../../lib/admission/admit.js';
import { NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import { clusterOf } from '../../lib/cluster/cluster-of.js';

const cases = recordedCases();

test('there are objects that are admitted and objects that are refused', () => {
  const answers = cases.flatMap((each) => each.answers);
  const admitted = answers.filter(({ refused }) => refused.length === 0);
  expect(admitted.length).toBeGreaterThan(20);
  expect(answers.length - admitted.length).toBeGreaterThan(40);
});

test.each(
  cases.map((each, i) => {
    const sentences = each.answers.flatMap(({ refused }) => refused).join(' ');
    return [`case ${i}: ${sentences.slice(0, 100)}`, each] as const;
  }),
)('%s', (_, { input, answers }) => {
  const ours = ourAnswers(input, { clusterOf, admitEach }, NEWEST_MINOR);
  expect(ours).toHaveLength(answers.length);
  for (const [i, theirs] of answers.entries())
    expect(differencesOf(ours[i] ?? { refused: [] }, theirs)).toEqual([]);
});
