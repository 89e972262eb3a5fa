// Completions of fields and values, at the character `|` of a manifest.

import { completionsAt } from '../../lib/assist/completions.js';
import { newestApiTypes } from '../../lib/engine/api-types.js';

function completionsOf(marked: string) {
  const offset = marked.indexOf('|');
  return completionsAt(marked.replace('|', ''), offset, newestApiTypes);
}
const labelsOf = (marked: string): readonly string[] =>
  completionsOf(marked)?.items.map(({ label }) => label) ?? [];

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n';
const CONTAINER = `${POD}  containers:\n    - name: app\n`;

test.each([
  ['the fields of a document', '|', 'apiVersion'],
  ['the kinds', 'kind: |', 'Deployment'],
  ['the version of the kind', 'kind: Job\napiVersion: |', 'batch/v1'],
  ['the fields of a Pod', 'apiVersion: v1\nkind: Pod\nsp|', 'spec'],
  ['the fields of a PodSpec', `${POD}  |`, 'containers'],
  ['the fields of a container', `${CONTAINER}      im|`, 'image'],
  ['the first field of an item', `${POD}  containers:\n    - |`, 'name'],
  ['a field above a field with an error', `${CONTAINER}      im|\n      x: [`, 'image'],
  ['the fields of a map in braces', `${CONTAINER}      ports: [{ con| }]`, 'containerPort'],
  ['a field in the middle of a word', `${CONTAINER}      im|age: nginx`, 'imagePullPolicy'],
  ['the values of a field', `${CONTAINER}      imagePullPolicy: |`, 'IfNotPresent'],
  ['the values of a boolean', `${POD}  hostNetwork: |`, 'true'],
  [
    'the volumes',
    `${CONTAINER}      volumeMounts: [{ name: | }]\n  volumes: [{ name: data }]`,
    'data',
  ],
  [
    'the ports of the container',
    `${CONTAINER}      ports: [{ name: http }]\n      livenessProbe: { httpGet: { port: | } }`,
    'http',
  ],
])('completes %s', (_, text, label) => expect(labelsOf(text)).toContain(label));

test.each([
  ['in a comment', `${POD}  # |`],
  ['of a free text', `${CONTAINER}      image: |`],
  ['of an unknown type', 'kind: ConfigMap\napiVersion: v1\nxy|'],
  ['after an error', 'a: [\nkind: Pod\nsp|'],
  ['of a complete word', `${CONTAINER}      workingDir|`],
])('suggests nothing %s', (_, text) => expect(completionsOf(text)).toBeUndefined());

test('does not suggest fields that the object already has', () => {
  const labels = labelsOf(`${CONTAINER}      image: a\n      |`);
  expect(labels).not.toContain('name');
  expect(labels).not.toContain('image');
  expect(labels).toContain('ports');
});

test('suggests required fields first', () =>
  expect(labelsOf(`${POD}  containers:\n    - |`)[0]).toBe('name'));

test.each([
  ['a scalar', `${CONTAINER}      ima|`, 'image', 'image: '],
  ['an object', `${CONTAINER}      |`, 'readinessProbe', 'readinessProbe:\n        '],
  ['a list', `${CONTAINER}      |`, 'ports', 'ports:\n        - '],
  ['the first field of an item', `${POD}  volumes:\n    - |`, 'emptyDir', 'emptyDir:\n        '],
  ['a field in braces', `${CONTAINER}      ports: [{ | }]`, 'name', 'name: '],
  ['a field that has a colon', `${CONTAINER}      ima|: x`, 'image', 'image'],
])('inserts %s', (_, text, label, inserted) => {
  const items = completionsOf(text)?.items ?? [];
  expect(items.find((each) => each.label === label)?.text).toBe(inserted);
});
