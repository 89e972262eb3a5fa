// The check of a stream in the page has the findings of `check`, with the positions of the stream.
import { checkDocument } from '../../lib/check/check-document.js';
import { splitDocuments } from '../../lib/parse/documents.js';
import { type Choices, StreamChecker } from '../../page/check-stream.js';
import { EXAMPLES } from '../../page/examples/examples.js';
import { podYaml as withoutLineBreak } from '../support/check-text.js';

const CHOICES: Choices = {
  kubernetes: '1.37',
  podSecurity: 'baseline',
  hazards: 'note',
  podTemplates: new Map(),
};

/** Returns the findings of a text as the command line finds them. */
const diagnosticsOf = (text: string) =>
  [...splitDocuments(text)].flatMap((document) => {
    const { objects, diagnostics } = checkDocument(document, CHOICES);
    return [...objects.flatMap((object) => object.diagnostics), ...diagnostics];
  });

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
  const text = `${podYaml('image: "a:1"')}---\n${EXAMPLES[3]?.text}---\n${list}`;
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
