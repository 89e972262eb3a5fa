import { importedProgram, manifestsOfProgram } from '../support/imported-program.js';

const pod = (name: string, ...containers: readonly string[]): string =>
  [
    'apiVersion: v1',
    'kind: Pod',
    `metadata: {name: ${name}}`,
    `spec: {containers: [${containers.join(', ')}]}`,
  ].join('\n');

/** Returns the constants of the program for some documents, and the whole program. */
function shared(...documents: readonly string[]): {
  readonly constants: readonly string[];
  readonly rest: string;
} {
  const text = importedProgram(documents.join('\n---\n'));
  const constants = (text.match(/^const (?!app |chart )(?:.|\n)*?;$/gm) ?? []).map((each) =>
    each.replace(/\s+/g, ' '),
  );
  return { constants, rest: text };
}

const THREE = 'resources: {limits: {cpu: 1, memory: 1Gi, nvidia.com/gpu: 1}}';

test('declares a repeated value as a constant, named by its field', () => {
  const { constants, rest } = shared(
    pod('a', `{name: a, image: x, ${THREE}}`, `{name: b, image: y, ${THREE}}`),
  );
  expect(constants).toEqual([
    "const limits = { cpu: 1, memory: '1Gi', 'nvidia.com/gpu': 1 } as const;",
  ]);
  expect(rest).toContain("a: { image: 'x', resources: { limits } },");
});

test('does not declare values that are not repeated, or small', () => {
  expect(shared(pod('a', `{name: a, image: x, ${THREE}}`)).constants).toEqual([]);
  const small = 'resources: {limits: {cpu: 1, memory: 1Gi}}';
  expect(
    shared(pod('a', `{name: a, image: x, ${small}}`, `{name: b, image: y, ${small}}`)).constants,
  ).toEqual([]);
});

test('declares the largest value first, and what it shares with others inside it', () => {
  const container = `{name: a, image: x, args: [a], ${THREE}}`;
  const { constants, rest } = shared(
    pod('one', container),
    pod('two', container),
    pod('three', `{name: other, image: x, ${THREE}}`),
  );
  expect(constants).toEqual([
    "const limits = { cpu: 1, memory: '1Gi', 'nvidia.com/gpu': 1 } as const;",
    "const a = { image: 'x', args: ['a'], resources: { limits } } as const;",
  ]);
  expect(rest).toContain(
    "new Pod(chart, 'one', { metadata: { name: 'one' }, containers: { a } });",
  );
});

test('adds the parent field to a name that is taken', () => {
  const first = 'securityContext: {runAsUser: 1, runAsGroup: 1, runAsNonRoot: true}';
  const second = 'securityContext: {runAsUser: 2, runAsGroup: 2, runAsNonRoot: true}';
  const { constants } = shared(
    pod('a', `{name: web, image: x, ${first}}`, `{name: db, image: y, ${first}}`),
    pod('b', `{name: web, image: z, ${second}}`, `{name: db, image: v, ${second}}`),
  );
  expect(constants.map((each) => each.split(' ')[1]).sort()).toEqual([
    'securityContext',
    'webSecurityContext',
  ]);
});

test('avoids reserved words and names of the program', () => {
  const maps = ['app', 'default', 'Chart', '1a', '-']
    .map((key) => `"${key}": {a: 1, b: 2, c: "${key}"}`)
    .join(', ');
  const object = (name: string): string =>
    `apiVersion: v1\nkind: X\nmetadata: {name: ${name}}\nspec: {own: ${name}, ${maps}}`;
  const names = shared(object('a'), object('b')).constants.map((each) => each.split(' ')[1]);
  expect(names.sort()).toEqual(['_1a', 'a', 'aApp', 'aChart', 'aDefault']);
});

test('does not declare values with comments or casts', () => {
  const labels = (comment: string): string =>
    `apiVersion: v1\nkind: X\nmetadata:\n  name: a${comment.length}\n  labels:\n    a: "1"${comment}\n    b: "2"\n    c: "3"`;
  expect(shared(labels(''), labels(' # x')).constants).toEqual([]);
  const volume = '{name: data}';
  const spec = `containers: [{name: a, image: x}], volumes: [${volume}]`;
  const text = (name: string): string =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: {${spec}}`;
  expect(shared(text('a'), text('b')).rest).toContain('{} as never');
});

test('does not make values of an ApiObject readonly', () => {
  const object = (name: string): string =>
    `apiVersion: v1\nkind: X\nmetadata: {name: ${name}, finalizers: [example.com/a-long-name, example.com/another-long-name, example.com/a]}\nspec: {a: 1, b: 2, c: [3]}`;
  expect(shared(object('a'), object('b')).constants).toEqual([
    'const spec = { a: 1, b: 2, c: [3] };',
  ]);
});

test('keeps literal types in all constants that a Pod uses', () => {
  const term = '{key: a, operator: In, values: [x]}';
  const terms = `[{matchExpressions: [${term}, {key: b, operator: NotIn, values: [z]}]}]`;
  const thing = (name: string, field: string): string =>
    `apiVersion: v1\nkind: X\nmetadata: {name: ${name}}\nspec: {${field}}`;
  const affinity =
    '{nodeAffinity: ' +
    `{requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: ${terms}}}}`;
  const { constants } = shared(
    thing('a', `terms: ${terms}`),
    thing('b', `own: [${term}]`),
    `apiVersion: v1\nkind: Pod\nmetadata: {name: c}\nspec: {containers: [{name: a, image: x}], affinity: ${affinity}}`,
  );
  expect(constants).toHaveLength(2);
  for (const each of constants) expect(each).toMatch(/ as const;$/);
});

test('creates equal manifests from shared constants', () => {
  const documents = [
    pod('a', `{name: a, image: x, ${THREE}}`),
    pod('b', `{name: a, image: x, ${THREE}}`),
  ].join('\n---\n');
  const [a, b] = manifestsOfProgram(importedProgram(documents));
  expect(a?.['spec']).toEqual(b?.['spec']);
});
