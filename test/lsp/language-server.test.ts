// The language server, as a process that an editor starts.
import { EditorSession } from './editor-session.js';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: nginx:1.29
      ports: [{ name: http, containerPort: "80" }]
      env:
        - name: COLOR
          valueFrom: { configMapKeyRef: { name: settings, key: color } }
  volumes:
    - { name: data, emptyDir: {} }
`;
const lineOf = (text: string, part: string): number =>
  text.split('\n').findIndex((line) => line.includes(part));
const PORT_LINE = lineOf(POD, 'containerPort');
const PORT = {
  start: { line: PORT_LINE, character: 43 },
  end: { line: PORT_LINE, character: 47 },
};

const editor = new EditorSession({
  'settings.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\n' +
    'data: { color: red, theme: dark }\n---\n' +
    'apiVersion: v1\nkind: Secret\nmetadata: { name: password }\nstringData: { value: a }\n',
  'cdk8s-pods.yaml': 'docsUrl: https://example.com/pods\n',
});
afterAll(async () => expect(await editor.end()).toBe(0));

test('names its version and what it can do', async () =>
  expect(await editor.start()).toEqual({
    serverInfo: { name: 'cdk8s-pods', version: expect.any(String) },
    capabilities: {
      textDocumentSync: 2,
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll'] },
      hoverProvider: true,
      completionProvider: { triggerCharacters: [' ', ':', '-'] },
    },
  }));

test('shows the findings of a text, with a link to the rule', async () =>
  expect(await editor.open('pod.yaml', POD)).toEqual([
    {
      range: PORT,
      severity: 1,
      code: 'decode/type',
      codeDescription: { href: 'https://example.com/pods/rules/decode/type.html' },
      source: 'cdk8s-pods',
      message: expect.stringMatching(/cannot unmarshal string into int32.*Write 80/),
    },
  ]));

test('offers the fix of a finding', async () => {
  const edit = { range: PORT, newText: '80' };
  const changes = { [editor.uriOf('pod.yaml')]: [edit] };
  expect(await editor.actions('pod.yaml', PORT)).toEqual([
    expect.objectContaining({
      title: 'Write 80',
      kind: 'quickfix',
      isPreferred: true,
      edit: { changes },
    }),
    expect.objectContaining({ kind: 'source.fixAll', edit: { changes } }),
  ]);
  const elsewhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  expect(await editor.actions('pod.yaml', elsewhere)).toEqual([
    expect.objectContaining({ kind: 'source.fixAll' }),
  ]);
});

test('checks the text again after an edit', async () => {
  expect(await editor.edit('pod.yaml', PORT, '80')).toEqual([]);
  const after = { start: PORT.start, end: { line: PORT_LINE, character: 45 } };
  expect(await editor.edit('pod.yaml', after, '70000')).toEqual([
    expect.objectContaining({ code: 'ContainerPort/number', severity: 1 }),
  ]);
});

test('describes the field under the pointer', async () => {
  const found = await editor.hover('pod.yaml', { line: lineOf(POD, 'image:'), character: 8 });
  expect(found?.contents).toEqual({
    kind: 'markdown',
    value: expect.stringMatching(/^\*\*Container\.image\*\* — string/),
  });
  expect(found?.range).toEqual({
    start: { line: 7, character: 6 },
    end: { line: 7, character: 23 },
  });
  expect(await editor.hover('pod.yaml', { line: 40, character: 0 })).toBeNull();
});

/** Opens a text, in which `|` marks the caret, and returns the completions there. */
async function completionsAt(marked: string): Promise<readonly string[]> {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  await editor.open('new.yaml', marked.replace('|', ''));
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const items = await editor.complete('new.yaml', position);
  await editor.close('new.yaml');
  return items.map(({ label }) => label);
}

const withContainer = (...lines: readonly string[]): string =>
  [POD.slice(0, POD.indexOf('      ports:')), ...lines, POD.slice(POD.indexOf('  volumes:'))].join(
    '',
  );

test.each([
  ['the fields of a container', '      im|\n', 'imagePullPolicy'],
  ['the values of a field', '      imagePullPolicy: |\n', 'IfNotPresent'],
  ['the volumes of the Pod', '      volumeMounts: [{ name: | }]\n', 'data'],
  ['the ConfigMaps of the folder', '      envFrom: [{ configMapRef: { name: | } }]\n', 'settings'],
  ['the Secrets of the folder', '      envFrom: [{ secretRef: { name: | } }]\n', 'password'],
  [
    'the keys of the ConfigMap',
    '      env: [{ name: A, valueFrom: { configMapKeyRef: { name: settings, key: | } } }]\n',
    'theme',
  ],
])('completes %s', async (_, lines, label) =>
  expect(await completionsAt(withContainer(lines))).toContain(label),
);

test('reads files again that change outside of the editor', async () => {
  await editor.open('pod.yaml', POD);
  editor.writeFile('cdk8s-pods.yaml', 'exclude: [pod.yaml]\n');
  expect(await editor.changeFile('cdk8s-pods.yaml', 'pod.yaml')).toEqual([]);
});

test('shows an error in the configuration once, and checks without it', async () => {
  editor.writeFile('cdk8s-pods.yaml', 'hazard: none\n');
  expect(await editor.changeFile('cdk8s-pods.yaml', 'pod.yaml')).toHaveLength(1);
  expect(await editor.changeFile('cdk8s-pods.yaml', 'pod.yaml')).toHaveLength(1);
  expect(editor.messages).toEqual([
    "cdk8s-pods.yaml: hazard: there is no such setting: did you mean 'hazards'?",
  ]);
});

test.each([
  ['a template of Helm', 'image: {{ .Values.image }}\n  {{- if }}\n', 0],
  [
    'an object of a kind that is not validated',
    'apiVersion: v1\nkind: Endpoints\nmetadata: { name: a }\n',
    0,
  ],
  ['a text that is not YAML', 'a: [', 1],
  ['an empty text', '', 0],
])('of %s, it shows %d findings', async (_, text, count) =>
  expect(await editor.open(`other-${count}.yaml`, text)).toHaveLength(count),
);

test('forgets the findings of a text that is closed', async () =>
  expect(await editor.close('pod.yaml')).toEqual([]));
