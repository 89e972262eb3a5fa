// What is wrong in a text, and where in it.
import { recordedCases } from '../../conformance/cases/case-files.js';
import { checkDocument } from '../../lib/check/check-document.js';
import { validateLine } from '../../lib/cli/validate-line.js';
import { CHECK_OPTIONS, diagnosticLines, diagnosticsIn, podYaml } from '../support/check-text.js';

const VALID = podYaml('image: nginx:1.29');
const UNTAGGED = 'image: nginx';

describe('where it is', () => {
  test.each([
    [
      'a value',
      podYaml('image: " nginx"'),
      'refused Container/image-blanks spec.containers[0].image 7:14',
    ],
    [
      'what is not there: the key of what should hold it',
      podYaml('env: []'),
      'refused Container/image spec.containers[0].image 6:7',
    ],
    [
      'a value of the wrong type',
      podYaml('image: a', 'tty: 1'),
      'refused decode/type spec.containers[0].tty 8:12',
    ],
    [
      'a key that is none',
      podYaml('image: a', 'imagee: x'),
      'refused decode/unknown-field spec.containers[0].imagee 8:7',
    ],
    [
      'a map',
      VALID.replace('{name: web}', '{name: web, labels: {"a.b/c": "!"}}'),
      'refused Pod/labels metadata.labels 3:23',
    ],
    [
      'JSON',
      '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"A"},"spec":{"containers":[{"name":"a","image":"a"}]}}',
      'refused Pod/name metadata.name 1:52',
    ],
  ])('%s', (_, text, expected) => expect(diagnosticLines(text)).toEqual([expected]));

  test('of a key that is none, what was meant is said', () => {
    expect(
      diagnosticsIn(podYaml('image: a', 'livenesProbe: {}', 'other: b')).map(
        ({ remediation }) => remediation,
      ),
    ).toEqual(["Did you mean 'livenessProbe'?", undefined]);
  });

  test('lines are those of the stream', () => {
    expect(diagnosticLines(`# two\n---\n${VALID}\n---\n${podYaml('image: " a"')}`)).toEqual([
      'refused Container/image-blanks spec.containers[0].image 17:14',
    ]);
  });

  test('an item of a List has its own fields, and its place in the whole', () => {
    const item = (image: string): string =>
      `  - {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: "${image}"}]}}\n`;
    expect(
      diagnosticLines(`apiVersion: v1\nkind: List\nitems:\n${item('a')}${item(' a')}`),
    ).toEqual(['refused Container/image-blanks spec.containers[0].image 5:91']);
  });
});

describe('what is looked at', () => {
  const count = (text: string, options = {}): readonly number[] => {
    const { objects, others } = checkDocument({ text, line: 1 }, { ...CHECK_OPTIONS, ...options });
    return [objects.length, others];
  };
  const rollout =
    'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: web}\nspec: {template: {spec: {extra: 1, containers: [{name: a}]}}}';
  const templates = new Map([['argoproj.io/v1alpha1:Rollout', ['spec', 'template']]]);

  test.each([
    ['a Pod', VALID, [1, 0]],
    ['another kind', 'apiVersion: v1\nkind: Service\nmetadata: {name: a}', [0, 1]],
    [
      'a kind of that name in another group',
      'apiVersion: example.com/v1\nkind: Pod\nmetadata: {name: a}',
      [0, 1],
    ],
    ['an old version of a kind', 'apiVersion: extensions/v1beta1\nkind: Deployment', [1, 0]],
    ['nothing but a comment', '# nothing', [0, 0]],
    [
      'a List',
      `apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: Secret}, {apiVersion: v1, kind: Pod}]`,
      [1, 1],
    ],
    ['a kind with a template that nobody told of', rollout, [0, 1]],
  ])('%s', (_, text, expected) => expect(count(text)).toEqual(expected));

  test('the template of another kind, where it was told of, and not what that kind adds', () => {
    expect(count(rollout, { podTemplates: templates })).toEqual([1, 0]);
    expect(diagnosticLines(rollout, { podTemplates: templates })).toEqual([
      'refused Container/image spec.template.spec.containers[0].image 4:49',
    ]);
    expect(diagnosticsIn(rollout, { podTemplates: templates })[0]?.object).toMatchObject({
      kind: 'Rollout',
      name: 'web',
    });
  });

  test.each([
    ['no YAML', 'a: [', 'unread yaml'],
    ['no object', '- a', 'refused decode/object'],
    ['an object of no kind', 'apiVersion: v1', 'refused decode/object'],
  ])('%s is refused', (_, text, expected) =>
    expect(diagnosticLines(text).map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      expected,
    ]),
  );
});

describe('an object that is too large for a request', () => {
  const large = podYaml('image: nginx:1.29', `args: [${'x'.repeat(4 << 20)}]`);
  const TOO_LARGE = 'refused decode/size  1:1';

  test('is refused, and no more is said of it', () =>
    expect(diagnosticLines(large)).toEqual([TOO_LARGE]));
  test('also where aliases make it so', () => {
    expect(
      diagnosticLines(
        podYaml(`image: &a "${'x'.repeat(40_000)}"`, `args: [${Array(90).fill('*a').join()}]`),
      ),
    ).toEqual(['refused decode/size  1:1']);
  });

  test('in a List, the others are judged', () => {
    const item = (image: string, more = ''): string =>
      `- {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: "${image}"${more}}]}}\n`;
    const list = `apiVersion: v1\nkind: List\nitems:\n${item('a')}${item('a', `, args: [${'x'.repeat(4 << 20)}]`)}${item(' a')}`;
    expect(diagnosticLines(list)).toEqual([
      'refused decode/size  5:3',
      'refused Container/image-blanks spec.containers[0].image 6:89',
    ]);
  });

  test('of another kind, it is passed over as all of them', () =>
    expect(diagnosticLines(large.replace('kind: Pod', 'kind: Other'))).toEqual([]));
});

test('the level of the namespace, warnings and hazards are told, the gravest of a place first', () => {
  const found = diagnosticLines(
    podYaml(UNTAGGED, 'env: [{name: A, value: "1"}, {name: A, value: "2"}]'),
    {
      podSecurity: 'restricted',
      hazards: 'warning',
    },
  );
  expect(found).toEqual(
    expect.arrayContaining([
      'warned Container/env-hides spec.containers[0].env[1] 8:36',
      'hazard Container/image-tag spec.containers[0].image 7:14',
    ]),
  );
  expect(found.filter((each) => each.startsWith('pod-security'))).toHaveLength(4);
});

test('what is refused is what the judge refuses; where it cannot be decoded, all that is wrong with it', () => {
  for (const { manifest } of recordedCases()) {
    const text = JSON.stringify(manifest);
    const theirs: readonly Cause[] = JSON.parse(validateLine(text)).refused;
    const { objects, others } = checkDocument({ text, line: 1, isJson: true }, CHECK_OPTIONS);
    // A kind that Kubernetes does not have, or has in another group: a cluster may have it.
    if (others > 0) continue;
    const ours = objects.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ kind }) => kind === 'refused'),
    );
    if (theirs[0]?.type === 'Decode')
      expect(ours.map(({ rule }) => rule)).toContainEqual(
        expect.stringMatching(/^decode\/|api-version$/),
      );
    else
      expect(ours.map(({ field, message }) => `${field}: ${message}`).sort()).toEqual(
        theirs.map(causesOf).sort(),
      );
  }
});

interface Cause {
  readonly type: string;
  readonly field: string;
  readonly detail: string;
}

const causesOf = ({ type, field, detail }: Cause): string =>
  `${field}: ${detail}${type === 'Strict' ? ' field' : ''}`;

describe('what is not to be told', () => {
  const hazards = { hazards: 'warning' } as const;
  const tagged = (comment: string): readonly string[] =>
    diagnosticLines(
      podYaml(`${UNTAGGED} ${comment}`, 'resources: {requests: {memory: 1Gi}}'),
      hazards,
    );

  test('by a comment of its line, or of the line above', () => {
    expect(tagged('')).toEqual(['hazard Container/image-tag spec.containers[0].image 7:14']);
    expect(tagged('# cdk8s-pods-ignore: Container/image-tag mirrored')).toEqual([]);
    expect(
      diagnosticLines(
        podYaml(
          '# cdk8s-pods-ignore: Container/image-tag mirrored',
          '# and more',
          UNTAGGED,
          'resources: {requests: {memory: 1Gi}}',
        ),
        hazards,
      ),
    ).toEqual([]);
  });

  test('by an annotation of the object', () => {
    const text = podYaml(UNTAGGED, 'resources: {requests: {memory: 1Gi}}').replace(
      '{name: web}',
      '{name: web, annotations: {cdk8s-pods/ignore: Container/image-tag mirrored}}',
    );
    expect(diagnosticLines(text, hazards)).toEqual([]);
  });

  test.each([
    [
      'without a reason',
      '# cdk8s-pods-ignore: Container/image-tag',
      "'Container/image-tag' is ignored without a reason",
    ],
    [
      'of no such rule',
      '# cdk8s-pods-ignore: Container/image-tga mirrored',
      "did you mean 'Container/image-tag'?",
    ],
    [
      'of what refuses',
      '# cdk8s-pods-ignore: Container/image it is fine',
      'errors cannot be ignored',
    ],
    [
      'in vain',
      '# cdk8s-pods-ignore: Container/env-hides it is fine',
      "'Container/env-hides' no longer reports anything here",
    ],
  ])('but %s it is told', (_, comment, expected) => {
    const found = diagnosticsIn(
      podYaml(`${UNTAGGED} ${comment}`, 'resources: {requests: {memory: 1Gi}}'),
      hazards,
    );
    expect(
      found
        .filter(({ rule }) => rule === 'ignore')
        .map(({ message, range }) => `${range.line} ${message}`),
    ).toEqual([expect.stringContaining(expected)]);
    expect(found.map(({ rule }) => rule)).toContain('Container/image-tag');
  });
});
