// The diagnostics of a document, and their locations.
import { recordedCases } from '../../conformance/cases/case-files.js';
import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import { checkDocument } from '../../lib/check/check-document.js';
import { validateLine } from '../../lib/cli/validate-line.js';
import { examine } from '../../lib/rules/validate.js';
import { CHECK_OPTIONS, diagnosticLines, diagnosticsIn, podYaml } from '../support/check-text.js';

const VALID = podYaml('image: nginx:1.29');
const UNTAGGED = 'image: nginx';

describe('the location of', () => {
  test.each([
    [
      'a value',
      podYaml('image: " nginx"'),
      'refused Container/image-blanks spec.containers[0].image 7:14',
    ],
    [
      'a missing field is the key of its parent',
      podYaml('env: []'),
      'refused Container/image spec.containers[0].image 6:7',
    ],
    [
      'a value of the wrong type',
      podYaml('image: a', 'tty: 1'),
      'refused decode/type spec.containers[0].tty 8:12',
    ],
    [
      'an unknown field is its key',
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
      '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"A"},' +
        '"spec":{"containers":[{"name":"a","image":"a"}]}}',
      'refused Pod/name metadata.name 1:52',
    ],
  ])('%s', (_, text, expected) => expect(diagnosticLines(text)).toEqual([expected]));

  test('an unknown field comes with the closest match', () => {
    expect(
      diagnosticsIn(podYaml('image: a', 'livenesProbe: {}', 'other: b')).map(
        ({ remediation }) => remediation,
      ),
    ).toEqual(["Did you mean 'livenessProbe'?", undefined]);
  });

  test('a document counts the lines of the stream', () => {
    expect(diagnosticLines(`# two\n---\n${VALID}\n---\n${podYaml('image: " a"')}`)).toEqual([
      'refused Container/image-blanks spec.containers[0].image 17:14',
    ]);
  });

  test('an item of a List is in the stream, and its fields begin at the item', () => {
    const item = (image: string): string =>
      '  - {apiVersion: v1, kind: Pod, metadata: {name: a}, ' +
      `spec: {containers: [{name: a, image: "${image}"}]}}\n`;
    expect(
      diagnosticLines(`apiVersion: v1\nkind: List\nitems:\n${item('a')}${item(' a')}`),
    ).toEqual(['refused Container/image-blanks spec.containers[0].image 5:91']);
  });
});

describe('the objects of', () => {
  const count = (text: string, options = {}): readonly number[] => {
    const { objects, skipped } = checkDocument({ text, line: 1 }, { ...CHECK_OPTIONS, ...options });
    return [objects.length, skipped.length];
  };
  const rollout =
    'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: web}\n' +
    'spec: {template: {spec: {extra: 1, containers: [{name: a}]}}}';
  const templates = new Map([['argoproj.io/v1alpha1:Rollout', ['spec', 'template']]]);

  test.each([
    ['a Pod', VALID, [1, 0]],
    ['another kind', 'apiVersion: v1\nkind: Endpoints\nmetadata: {name: a}', [0, 1]],
    [
      'a kind of that name in another group',
      'apiVersion: example.com/v1\nkind: Pod\nmetadata: {name: a}',
      [0, 1],
    ],
    ['an old version of a kind', 'apiVersion: extensions/v1beta1\nkind: Deployment', [1, 0]],
    ['a document with only a comment', '# nothing', [0, 0]],
    [
      'a List',
      'apiVersion: v1\nkind: List\n' +
        'items: [{apiVersion: v1, kind: Event}, {apiVersion: v1, kind: Pod}]',
      [1, 1],
    ],
    ['another kind with a template, without --pod-template-at', rollout, [0, 1]],
  ])('%s', (_, text, expected) => expect(count(text)).toEqual(expected));

  test('another kind with a template, without the fields that the kind adds', () => {
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
    ['invalid YAML', 'a: [', 'unread yaml'],
    ['a list', '- a', 'refused decode/object'],
    ['an object without a kind', 'apiVersion: v1', 'refused decode/object'],
  ])('%s cannot be decoded', (_, text, expected) =>
    expect(diagnosticLines(text).map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      expected,
    ]),
  );
});

describe('an object that is too large for a request', () => {
  const large = podYaml('image: nginx:1.29', `args: [${'x'.repeat(4 << 20)}]`);
  const TOO_LARGE = 'refused decode/size  1:1';

  test('has this error only', () => expect(diagnosticLines(large)).toEqual([TOO_LARGE]));
  test('has this error if aliases make it too large', () => {
    expect(
      diagnosticLines(
        podYaml(`image: &a "${'x'.repeat(40_000)}"`, `args: [${Array(90).fill('*a').join()}]`),
      ),
    ).toEqual(['refused decode/size  1:1']);
  });

  test('does not affect the other items of a List', () => {
    const item = (image: string, more = ''): string =>
      '- {apiVersion: v1, kind: Pod, metadata: {name: a}, ' +
      `spec: {containers: [{name: a, image: "${image}"${more}}]}}\n`;
    const largeItem = item('a', `, args: [${'x'.repeat(4 << 20)}]`);
    const list = `apiVersion: v1\nkind: List\nitems:\n${item('a')}${largeItem}${item(' a')}`;
    expect(diagnosticLines(list)).toEqual([
      'refused decode/size  5:3',
      'refused Container/image-blanks spec.containers[0].image 6:89',
    ]);
  });

  test('is skipped if it contains no Pod', () =>
    expect(diagnosticLines(large.replace('kind: Pod', 'kind: Event'))).toEqual([]));
});

test('reports Pod Security, warnings and hazards, the most severe of a location first', () => {
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

test('reports the causes of validateLine, and all errors of what cannot be decoded', () => {
  for (const { manifest } of recordedCases()) {
    const text = JSON.stringify(manifest);
    const expected: readonly Cause[] = JSON.parse(validateLine(text)).refused;
    const { objects, skipped } = checkDocument({ text, line: 1, isJson: true }, CHECK_OPTIONS);
    // A kind that contains no Pod, or of another API group: a cluster may have it.
    if (skipped.length > 0) continue;
    const ours = objects.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ kind }) => kind === 'refused'),
    );
    if (expected[0]?.type === 'Decode')
      expect(ours.map(({ rule }) => rule)).toContainEqual(
        expect.stringMatching(/^decode\/|api-version$/),
      );
    else {
      // `check` leaves out what is corrected together with another error.
      const { errors } = examine(manifest as KubernetesObject);
      const isConsequence = ({ field, type }: Cause): boolean =>
        type.startsWith('FieldValue') && !errors.some((error) => error.field === field);
      expect(ours.map(({ field, message }) => `${field}: ${message}`).sort()).toEqual(
        expected
          .filter((each) => !isConsequence(each))
          .map(causesOf)
          .sort(),
      );
    }
  }
});

interface Cause {
  readonly type: string;
  readonly field: string;
  readonly detail: string;
}

const causesOf = ({ type, field, detail }: Cause): string =>
  `${field}: ${detail}${type === 'Strict' ? ' field' : ''}`;
