// The stored object in the page: its YAML, and where it differs from the manifest.

import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import { defaulted } from '../../lib/defaults/defaulted.js';
import { type ParsedDocument, toPlain } from '../../lib/parse/decode/parsed-document.js';
import { readYaml } from '../../lib/parse/read-yaml.js';
import { StreamChecker } from '../../page/check-stream.js';
import { EXAMPLES } from '../../page/examples/examples.js';
import { storedLinesOf } from '../../page/stored-lines.js';

const pod = (container: object, metadata: object = {}): KubernetesObject =>
  ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', ...metadata },
    spec: { containers: [{ name: 'web', image: 'nginx:1.29', ...container }] },
  }) as KubernetesObject;

const yamlOf = (manifest: KubernetesObject): string =>
  storedLinesOf(manifest, '1.37')
    .lines.map(({ text }) => text)
    .join('\n');

const examples = EXAMPLES.flatMap(({ name, text }) =>
  new StreamChecker()
    .check(text, {
      kubernetes: '1.37',
      podSecurity: undefined,
      hazards: 'none',
      podTemplates: new Map(),
      application: {},
    })
    .pods.filter(({ isRefused }) => !isRefused)
    .map((each) => [`${name}: ${each.kind} ${each.name}`, each.manifest] as const),
);

test.each<readonly [string, KubernetesObject]>([
  ...examples,
  [
    'texts of several lines, and texts that need quotes',
    pod(
      { args: ['a\nb\n', '\n', ' x', '1', '', 'a: b', '\u0000', '한글'] },
      { annotations: { 'a: b': 'yes', '': '- ', '<<': '#' } },
    ),
  ],
])('the lines are the stored object as YAML: %s', (_, manifest) => {
  const read = readYaml(yamlOf(manifest)) as ParsedDocument;
  expect(toPlain(read)).toEqual(defaulted(manifest, { kubernetes: '1.37' }));
});

const marksOf = (manifest: KubernetesObject) =>
  storedLinesOf(manifest, '1.37').lines.map(
    ({ text, mark, written }) => `${mark}|${text.trim()}${written ? ` <- ${written}` : ''}`,
  );

test('marks what the server adds, and what it stores in another form', () => {
  const marks = marksOf(pod({ resources: { limits: { cpu: 1, memory: '1024Mi' } } }));
  expect(marks).toEqual(
    expect.arrayContaining([
      '|name: web',
      'added|namespace: default',
      '|limits:',
      'changed|cpu: "1" <- 1',
      'changed|memory: 1Gi <- "1024Mi"',
      'added|requests:',
      'added|cpu: "1"',
      'added|imagePullPolicy: IfNotPresent',
      'added|status:',
      'added|phase: Pending',
    ]),
  );
});

test('a line has the path of its field', () => {
  const { lines } = storedLinesOf(pod({ args: ['a\nb'] }), '1.37');
  const at = lines.findIndex(({ text }) => text.endsWith('- |-'));
  const path = ['spec', 'containers', 0, 'args', 0];
  expect(lines.slice(at - 1, at + 2).map((line) => line.path)).toEqual([
    path.slice(0, -1),
    path,
    path,
  ]);
});

test('lists the values that are not stored', () =>
  expect(storedLinesOf(pod({ env: [] }, { uid: 'a' }), '1.37').dropped).toEqual([
    'metadata.uid: the stored object does not have this field',
    'spec.containers[0].env: the stored object does not have this field because its value is empty',
  ]));

test('an older version does not store a newer field', () => {
  const manifest = pod({});
  const spec = { ...(manifest as { readonly spec?: object }).spec, hostnameOverride: 'a' };
  const droppedIn = (kubernetes: '1.34' | '1.37') =>
    storedLinesOf({ ...manifest, spec } as KubernetesObject, kubernetes).dropped;
  expect(droppedIn('1.34')).toEqual([
    'spec.hostnameOverride: the stored object does not have this field',
  ]);
  expect(droppedIn('1.37')).toEqual([]);
});

test.each<[string, object, string]>([
  ['another kind', { apiVersion: 'v1', kind: 'Service' }, 'Service of v1 is not supported'],
  ['a value of a wrong type', pod({ ports: 'a' }), 'spec.containers[0].ports'],
])('refuses %s', (_, manifest, message) =>
  expect(() => storedLinesOf(manifest as KubernetesObject, '1.37')).toThrow(message),
);
