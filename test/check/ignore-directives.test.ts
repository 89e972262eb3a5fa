// Comments and annotations that ignore a rule.
import { diagnosticLines, diagnosticsIn, podYaml } from '../support/check-text.js';

const UNTAGGED = 'image: nginx';
const RESOURCES = 'resources: {requests: {memory: 1Gi}}';
const HAZARDS = { hazards: 'warning' } as const;

const diagnosticsWith = (comment: string): readonly string[] =>
  diagnosticLines(podYaml(`${UNTAGGED} ${comment}`, RESOURCES), HAZARDS);

test('ignores a rule by a comment in its line or in the line above', () => {
  expect(diagnosticsWith('')).toEqual(['hazard Container/image-tag spec.containers[0].image 7:14']);
  expect(diagnosticsWith('# cdk8s-pods-ignore: Container/image-tag mirrored')).toEqual([]);
  expect(
    diagnosticLines(
      podYaml(
        '# cdk8s-pods-ignore: Container/image-tag mirrored',
        '# and more',
        UNTAGGED,
        RESOURCES,
      ),
      HAZARDS,
    ),
  ).toEqual([]);
});

test('ignores a rule by an annotation of the object', () => {
  const text = podYaml(UNTAGGED, RESOURCES).replace(
    '{name: web}',
    '{name: web, annotations: {cdk8s-pods/ignore: Container/image-tag mirrored}}',
  );
  expect(diagnosticLines(text, HAZARDS)).toEqual([]);
});

test.each([
  [
    'without a reason',
    '# cdk8s-pods-ignore: Container/image-tag',
    "'Container/image-tag' is ignored without a reason",
  ],
  [
    'with an unknown rule',
    '# cdk8s-pods-ignore: Container/image-tga mirrored',
    "did you mean 'Container/image-tag'?",
  ],
  ['of a refusal', '# cdk8s-pods-ignore: Container/image it is fine', 'errors cannot be ignored'],
  [
    'that is not needed',
    '# cdk8s-pods-ignore: Container/env-hides it is fine',
    "'Container/env-hides' no longer reports anything here",
  ],
])('reports a comment %s', (_, comment, expected) => {
  const found = diagnosticsIn(podYaml(`${UNTAGGED} ${comment}`, RESOURCES), HAZARDS);
  expect(
    found
      .filter(({ rule }) => rule === 'ignore')
      .map(({ message, range }) => `${range.line} ${message}`),
  ).toEqual([expect.stringContaining(expected)]);
  expect(found.map(({ rule }) => rule)).toContain('Container/image-tag');
});
