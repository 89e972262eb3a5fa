import { importedProgram, manifestsOfProgram } from '../support/imported-program.js';

const pod = (name: string, ...containers: readonly string[]): string =>
  [
    'apiVersion: v1',
    'kind: Pod',
    `metadata: {name: ${name}}`,
    `spec: {containers: [${containers.join(', ')}]}`,
  ].join('\n');

/** The constants of a program, and what it is without them. */
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

test('what stands in two places is a constant, named by its field', () => {
  const { constants, rest } = shared(
    pod('a', `{name: a, image: x, ${THREE}}`, `{name: b, image: y, ${THREE}}`),
  );
  expect(constants).toEqual([
    "const limits = { cpu: 1, memory: '1Gi', 'nvidia.com/gpu': 1 } as const;",
  ]);
  expect(rest).toContain("a: { image: 'x', resources: { limits } },");
});

test('what stands once, or is small, is none', () => {
  expect(shared(pod('a', `{name: a, image: x, ${THREE}}`)).constants).toEqual([]);
  const small = 'resources: {limits: {cpu: 1, memory: 1Gi}}';
  expect(
    shared(pod('a', `{name: a, image: x, ${small}}`, `{name: b, image: y, ${small}}`)).constants,
  ).toEqual([]);
});

test('the greatest is found first; what it has in common with others is a constant in it', () => {
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

test('two of one name are told apart by what holds them', () => {
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

test('a name that TypeScript keeps, or that the program has, is not taken', () => {
  const maps = ['app', 'default', 'Chart', '1a', '-']
    .map((key) => `"${key}": {a: 1, b: 2, c: "${key}"}`)
    .join(', ');
  const object = (name: string): string =>
    `apiVersion: v1\nkind: X\nmetadata: {name: ${name}}\nspec: {own: ${name}, ${maps}}`;
  const names = shared(object('a'), object('b')).constants.map((each) => each.split(' ')[1]);
  expect(names.sort()).toEqual(['_1a', 'a', 'aApp', 'aChart', 'aDefault']);
});

test('what has a comment of its own, or is let pass, is none', () => {
  const labels = (comment: string): string =>
    `apiVersion: v1\nkind: X\nmetadata:\n  name: a${comment.length}\n  labels:\n    a: "1"${comment}\n    b: "2"\n    c: "3"`;
  expect(shared(labels(''), labels(' # x')).constants).toEqual([]);
  const volume = '{name: data}';
  const spec = `containers: [{name: a, image: x}], volumes: [${volume}]`;
  const text = (name: string): string =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: {${spec}}`;
  expect(shared(text('a'), text('b')).rest).toContain('{} as never');
});

test('what only cdk8s takes is not frozen: its lists can be changed', () => {
  const object = (name: string): string =>
    `apiVersion: v1\nkind: X\nmetadata: {name: ${name}, finalizers: [example.com/a-long-name, example.com/another-long-name, example.com/a]}\nspec: {a: 1, b: 2, c: [3]}`;
  expect(shared(object('a'), object('b')).constants).toEqual([
    'const spec = { a: 1, b: 2, c: [3] };',
  ]);
});

test('what is in a constant that a Pod takes keeps its words, wherever it is met first', () => {
  const term = '{key: a, operator: In, values: [x]}';
  const terms = `[{matchExpressions: [${term}, {key: b, operator: NotIn, values: [z]}]}]`;
  const thing = (name: string, field: string): string =>
    `apiVersion: v1\nkind: X\nmetadata: {name: ${name}}\nspec: {${field}}`;
  const affinity = `{nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: ${terms}}}}`;
  const { constants } = shared(
    thing('a', `terms: ${terms}`),
    thing('b', `own: [${term}]`),
    `apiVersion: v1\nkind: Pod\nmetadata: {name: c}\nspec: {containers: [{name: a, image: x}], affinity: ${affinity}}`,
  );
  expect(constants).toHaveLength(2);
  for (const each of constants) expect(each).toMatch(/ as const;$/);
});

test('it is shared by value: what is written is what was read', () => {
  const documents = [
    pod('a', `{name: a, image: x, ${THREE}}`),
    pod('b', `{name: a, image: x, ${THREE}}`),
  ].join('\n---\n');
  const [a, b] = manifestsOfProgram(importedProgram(documents));
  expect(a?.['spec']).toEqual(b?.['spec']);
});
