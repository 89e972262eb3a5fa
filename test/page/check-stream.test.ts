// The check of a stream in the page has the findings of `check`, with the positions of the stream.
import { checkDocument } from '../../lib/check/check-document.js';
import { ApplicationRun } from '../../lib/cli/application-run.js';
import { splitDocuments } from '../../lib/parse/documents.js';
import { type Choices, StreamChecker } from '../../page/check-stream.js';
import { EXAMPLES } from '../../page/examples/examples.js';
import { JOB_WITH_SIDECAR } from '../../page/examples/job-with-sidecar.js';
import { podYaml as withoutLineBreak } from '../support/check-text.js';

const CHOICES: Choices = {
  kubernetes: '1.37',
  podSecurity: 'baseline',
  hazards: 'note',
  podTemplates: new Map(),
  application: {},
};

/** Returns the findings of a text as the command line finds them. */
function diagnosticsOf(text: string) {
  const run = new ApplicationRun({ hazards: 'note' }, new Set());
  const results = [...splitDocuments(text)].map((document) => {
    const result = checkDocument(document, { ...CHOICES, comparesObjects: true });
    const { applicationObjects = [] } = result;
    run.add('-', { file: '-', document, objects: applicationObjects });
    return result;
  });
  const compared = [...run.diagnose()].map(([, result]) => result);
  return [...results, ...compared].flatMap(({ objects, diagnostics }) => [
    ...objects.flatMap((object) => object.diagnostics),
    ...diagnostics,
  ]);
}

const podYaml = (container: string): string => `${withoutLineBreak(container)}\n`;
const BAD = podYaml('image: nginx\n      ports: [{ containerPort: "80" }]');

test.each<readonly [name: string, text: string]>([
  ...EXAMPLES.map(({ name, text }) => [name, text] as const),
  ['several documents', `${BAD}---\n# a comment\n\n${BAD}---\na: [\n---\n${BAD}`],
  ['a byte order mark', `\ufeff${BAD}---\n${BAD}`],
  ['JSON', '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"A"}}\n{"kind":"Pod"}'],
  ['no text', ''],
])('has the findings of check: %s', (_, text) =>
  expect(new StreamChecker().check(text, CHOICES).diagnostics).toEqual(diagnosticsOf(text)),
);

test('an edit of one document has the same result as a new check', () => {
  const checker = new StreamChecker();
  checker.check(`${BAD}---\n${BAD}---\n${podYaml('image: a')}`, CHOICES);
  const edited = `# new\n\n${BAD}---\n${podYaml('image: b')}---\n${podYaml('image: a')}`;
  expect(checker.check(edited, CHOICES).diagnostics).toEqual(diagnosticsOf(edited));
});

test('another choice is another check', () => {
  const checker = new StreamChecker();
  const count = (hazards: Choices['hazards']): number =>
    checker.check(podYaml('image: nginx'), { ...CHOICES, hazards }).diagnostics.length;
  expect(count('none')).toBeLessThan(count('note'));
});

test('the Pod template of another kind is not the object itself', () => {
  const text =
    'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: web }\nspec:\n' +
    '  template: { spec: { containers: [{ name: a, image: "a:1" }] } }\n';
  const podTemplates = new Map([['argoproj.io/v1alpha1:Rollout', ['spec', 'template']]]);
  const [pod] = new StreamChecker().check(text, { ...CHOICES, podTemplates }).pods;
  expect([pod?.kind, pod?.manifest.kind]).toEqual(['Rollout', 'PodTemplate']);
});

test('finds each Pod, its text, and whether it is refused', () => {
  const list = 'kind: List\napiVersion: v1\nitems:\n- kind: Pod\n  apiVersion: v1\n  spec: {}\n';
  const text = `${podYaml('image: "a:1"')}---\n${JOB_WITH_SIDECAR}---\n${list}`;
  const { pods } = new StreamChecker().check(text, CHOICES);
  expect(pods.map(({ kind, path, isRefused }) => [kind, path.join('.'), isRefused])).toEqual([
    ['Pod', '', false],
    ['Job', 'spec.template', false],
    ['Pod', 'items.0', true],
  ]);
  expect(pods.map(({ objectPath }) => objectPath)).toEqual([[], [], ['items', 0]]);
  const [pod, job] = pods;
  expect(text.slice(job?.start, job?.end)).toContain('kind: Job');
  const range = pod?.tree().rangeOf(['spec', 'containers', 0, 'image']);
  expect(text.slice(range?.start, range?.end)).toBe('image: "a:1"');
  expect(pod?.podSecurity()).toBe('baseline');
});

describe('the objects of a stream', () => {
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: login}\nstringData: {token: x}\n';
  const envFrom = 'image: nginx\n      envFrom: [{ secretRef: { name: logn } }]';
  const text = `${podYaml(envFrom)}---\n${secret}`;
  const found = (choices: Partial<Choices>) =>
    new StreamChecker().check(text, { ...CHOICES, ...choices }).application;

  test('are compared with each other, and their findings have places in the text', () => {
    const { objects, findings, diagnostics } = found({});
    expect(objects.map(({ manifest }) => manifest.kind)).toEqual(['Pod', 'Secret']);
    expect(findings.map((own) => own.map(({ rule }) => rule))).toEqual([
      ['reference/similar-name'],
      [],
    ]);
    const [{ range } = { range: undefined }] = diagnostics;
    const line = text.split('\n')[(range?.line ?? 0) - 1];
    expect(line?.slice((range?.column ?? 0) - 1, (range?.endColumn ?? 0) - 1)).toBe('logn');
    const name = objects[1]?.tree().rangeOf(['metadata', 'name']);
    const start = objects[1]?.start ?? 0;
    expect(text.slice(start + (name?.start ?? 0), start + (name?.end ?? 0))).toBe('name: login');
  });

  test('exist without a manifest if the settings say so', () => {
    expect(found({ application: { externals: ['Secret/*'] } }).diagnostics).toEqual([]);
    expect(found({ hazards: 'none' })).toMatchObject({ diagnostics: [], findings: [[], []] });
  });
});
