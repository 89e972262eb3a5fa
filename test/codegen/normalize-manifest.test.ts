import { importedProgram, manifestsOfProgram } from '../support/imported-program.js';

const pod = { containers: [{ name: 'a', image: 'x' }] };
const template = { metadata: { labels: { a: 'b' } }, spec: pod };

/** Returns the patches in the program of an object, after checking that it creates the object. */
function patchesOf(manifest: object): readonly string[] {
  const text = importedProgram(JSON.stringify(manifest));
  expect(manifestsOfProgram(text)).toEqual([manifest]);
  return text.match(/JsonPatch\.\w+\(.*?\)(?=[,);]*(?: JsonPatch|$))/gm) ?? [];
}

test('adds no patches to most objects', () => {
  expect(patchesOf({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: pod })).toEqual(
    [],
  );
  expect(
    patchesOf({ apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'a' }, spec: { template } }),
  ).toEqual([]);
  expect(
    patchesOf({ apiVersion: 'v1', kind: 'Pod', metadata: { generateName: 'a-' }, spec: pod }),
  ).toEqual([]);
});

test('removes a name that cdk8s would generate', () => {
  expect(patchesOf({ apiVersion: 'v1', kind: 'List' })).toEqual(["JsonPatch.remove('/metadata')"]);
  expect(
    patchesOf({
      apiVersion: 'v1',
      kind: 'PodTemplate',
      metadata: { generateName: 'a-' },
      template,
    }),
  ).toEqual(["JsonPatch.remove('/metadata/name')"]);
});

test('removes labels and a selector that a workload would derive', () => {
  expect(
    patchesOf({
      apiVersion: 'v1',
      kind: 'ReplicationController',
      metadata: { name: 'a' },
      spec: { template },
    }),
  ).toEqual(["JsonPatch.remove('/spec/selector')"]);
  expect(
    patchesOf({
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: { name: 'a' },
      spec: { template: { spec: pod } },
    }),
  ).toEqual(["JsonPatch.remove('/spec/selector')", "JsonPatch.remove('/spec/template/metadata')"]);
});

test('adds fields that are not props, such as the status', () =>
  expect(
    patchesOf({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'a' },
      spec: pod,
      status: { phase: 'Running' },
    }),
  ).toEqual(["JsonPatch.add('/status', { phase: 'Running' })"]));

test('adds empty metadata and the keys constructor and __proto__', () => {
  const metadata = { name: 'a', annotations: {}, labels: { constructor: 'x', 'a/b': 'c' } };
  expect(
    patchesOf({
      apiVersion: 'v1',
      kind: 'X',
      metadata,
      data: JSON.parse('{"a~b/c": {"__proto__": "x"}}'),
      list: [[null]],
    }),
  ).toEqual([
    "JsonPatch.add('/metadata/annotations', {})",
    "JsonPatch.add('/metadata/labels', { constructor: 'x', 'a/b': 'c' })",
    "JsonPatch.add('/data/a~0b~1c', { ['__proto__']: 'x' })",
    "JsonPatch.add('/list', [[null]])",
  ]);
});

test.each([
  [[]],
  ['a'],
  [{ name: ['a'], labels: 'b', finalizers: {}, ownerReferences: 1, apiObject: 'c' }],
])('keeps invalid metadata: %j', (metadata) => {
  for (const object of [
    { apiVersion: 'v1', kind: 'X', metadata },
    { apiVersion: 'v1', kind: 'Pod', metadata, spec: pod },
  ])
    expect(manifestsOfProgram(importedProgram(JSON.stringify(object)))).toEqual([object]);
});
