// The changes from one stream to another, as the page shows them.
import {
  findStreamChanges,
  type StreamChanges,
  type UnreadStream,
} from '../../page/stream-changes.js';
import { StreamReader } from '../../page/stream-reader.js';
import type { UpdateSettings } from '../../page/update-settings.js';

const job = (image: string, name = 'migrate'): string => `apiVersion: batch/v1
kind: Job
metadata: { name: ${name} }
spec:
  template:
    spec: { restartPolicy: Never, containers: [{ name: a, image: "${image}" }] }
`;
const deployment = (image: string, replicas = 1, rest = ''): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: web } }${rest}
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: ${image}
`;
const stream = (...parts: readonly string[]): string => parts.join('---\n');

const find = (
  old: string,
  text: string,
  by: UpdateSettings['by'] = 'client-side-apply',
): StreamChanges => {
  const found = findStreamChanges(text, { old, by }, '1.37');
  if ('unread' in found) throw new Error(found.message);
  return found;
};
const effectsOf = (...args: Parameters<typeof find>) =>
  find(...args).changes.map(
    ({ difference, update }) => `${difference.kind} ${difference.name}: ${update.effect}`,
  );

test('has the verdict on each object of a stream, and the number of equal objects', () => {
  const old = stream(deployment('nginx:1.28'), job('a:1'), job('a:1', 'old'), job('b:1', 'same'));
  const text = stream(job('a:2'), deployment('nginx:1.29'), job('b:1', 'same'), job('c:1', 'new'));
  const found = find(old, text);
  expect(effectsOf(old, text)).toEqual([
    'Job migrate: refused',
    'Deployment web: rollout',
    'Job new: create',
    'Job old: delete',
  ]);
  expect(found.unchangedCount).toBe(1);
  expect(found.summary).toEqual(['Effects: 1 refused, 1 rollout, 1 create, 1 delete.']);
});

test('names the fields that cause an effect, with their text', () => {
  const text = stream(job('a:1'), deployment('nginx:1.29', 3));
  const [change] = find(stream(job('a:1'), deployment('nginx:1.28', 2)), text).changes;
  const [cause, ...others] = change?.causes ?? [];
  expect(others).toEqual([]);
  expect(cause?.field).toBe('spec.template.spec.containers[0].image');
  expect(text.slice(cause?.range?.start, cause?.range?.end)).toBe('image: nginx:1.29');
  expect(text.slice(change?.range?.start, change?.range?.end)).toBe(
    deployment('nginx:1.29', 3).trimEnd(),
  );
});

test('places an error at its field in the text', () => {
  const text = stream(deployment('nginx:1.29'), `# comment\n${job('a:2')}`);
  const [change] = find(stream(deployment('nginx:1.29'), job('a:1')), text).changes;
  const [finding] = change?.findings ?? [];
  expect(finding).toMatchObject({
    kind: 'refused',
    field: 'spec.template',
    message: 'Invalid value: field is immutable',
    object: { kind: 'Job', name: 'migrate' },
  });
  expect(text.split('\n')[(finding?.range.line ?? 0) - 1]).toBe('  template:');
});

test('finds the text of an object in a List', () => {
  const list = (image: string): string =>
    `apiVersion: v1\nkind: List\nitems:\n- kind: Pod\n  apiVersion: v1\n` +
    `  metadata: { name: a }\n  spec: { containers: [{ name: a, image: "${image}" }] }\n`;
  const [change] = find(list('a:1'), list('a:2')).changes;
  expect(change?.update.effect).toBe('restart-in-place');
  const [{ range } = {}] = change?.causes ?? [];
  expect(list('a:2').slice(range?.start, range?.end)).toBe('image: "a:2"');
  expect(list('a:2').slice(change?.range?.start)).toMatch(/^kind: Pod/);
});

test('the verdict depends on the way to apply', () => {
  const old = deployment('nginx:1.29');
  const text = deployment('nginx:1.29', 1, '\n  strategy: { type: Recreate }');
  expect(effectsOf(old, text, 'replace')).toEqual(['Deployment web: change']);
  expect(effectsOf(old, text, 'client-side-apply')).toEqual(['Deployment web: change']);
  expect(effectsOf(old, text, 'server-side-apply')).toEqual(['Deployment web: refused']);
});

test('says what it assumes', () =>
  expect(find('', '', 'server-side-apply').assumption).toBe(
    'Compared with the old manifest, by server-side-apply, assuming that it was applied last in ' +
      'this way and that nobody else wrote to the objects.',
  ));

test('says which kinds are not supported', () => {
  const ingress = (name: string): string =>
    `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: a }\nspec: { x: ${name} }\n`;
  expect(find(ingress('a'), ingress('b')).summary).toContain(
    'Updates of Ingress are not supported: only fields were compared.',
  );
});

test.each<[string, string, string, Partial<UnreadStream>]>([
  ['the old text', `${job('a:1')}---\na: [\n`, job('a:1'), { unread: 'old', line: 8 }],
  ['the new text', job('a:1'), 'a: b: c', { unread: 'new', line: 1 }],
])('says where %s cannot be read', (_, old, text, expected) =>
  expect(findStreamChanges(text, { old, by: 'replace' }, '1.37')).toMatchObject(expected),
);

test('an old manifest that the API server refuses was never stored', () => {
  const [change] = find(job('a:1').replace('Never', 'Always'), job('a:1')).changes;
  expect(change?.update.effect).toBe('create');
  expect(change?.update.notes.join()).toContain('refuses the manifest before the change');
});

test('shows a limited number of changes', () => {
  const text = stream(...Array.from({ length: 250 }, (_, i) => job('a:1', `job-${i}`)));
  expect(find('', text)).toMatchObject({ moreCount: 50, unchangedCount: 0 });
  expect(find('', text).changes).toHaveLength(200);
});

test('an edit has the same result as a new comparison', () => {
  const reader = new StreamReader();
  const settings = { old: stream(job('a:1'), deployment('nginx:1.28')), by: 'replace' } as const;
  const texts = [
    settings.old,
    `# moved\n\n${stream(deployment('nginx:1.29'), job('a:2'))}`,
    stream(job('a:2'), 'a: [\n', deployment('nginx:1.29')),
    stream(job('a:2'), job('a:2'), deployment('nginx:1.29')),
  ];
  for (const text of texts)
    expect(findStreamChanges(text, settings, '1.37', reader)).toEqual(
      findStreamChanges(text, settings, '1.37'),
    );
});

test.each([
  'kind: Pod',
  'a: 1',
  '- a',
  '"a"',
  '__proto__: 1\nkind: Pod',
  '\ufeffkind: Pod',
  '{"kind":"Pod","apiVersion":"v1"}\n{"kind":"Pod"}',
  'apiVersion: v1\nkind: Pod\nmetadata: 7\nspec: a',
  'apiVersion: v1\nkind: Pod\nmetadata: { name: [] }\nspec: { containers: {} }',
])('never fails: %j', (text) => {
  for (const [old, now] of [
    ['', text],
    [text, ''],
    [text, `${text} `],
    [text, job('a:1')],
    [`${text}\n---\n${job('a:1')}`, text],
  ] as const)
    expect(() => findStreamChanges(now, { old, by: 'server-side-apply' }, '1.37')).not.toThrow();
});
