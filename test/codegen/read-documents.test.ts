import { chartSourceIn, importedProgram, manifestsOfProgram } from '../support/imported-program.js';

const faultsOf = (text: string): readonly string[] =>
  chartSourceIn(text).faults.map(({ line, column, message }) => `${line}:${column}: ${message}`);
const HEAD = 'apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: a}\n';

test('the items of a List are objects, each with its comments; what is about none is above the first, or behind the last', () => {
  const text = importedProgram(`# list
apiVersion: v1
kind: List
items: # items
  # one
  - apiVersion: v1
    kind: Pod
    metadata: {name: a} # a
    spec: {containers: [{name: a, image: x}]}
  - apiVersion: v1
    kind: List
    items:
      # two
      - {apiVersion: v1, kind: Secret, metadata: {name: b}}
metadata: {} # metadata
# end
`);
  expect(text.slice(text.indexOf('const app'))).toMatchInlineSnapshot(`
    "const app = new App();
    const chart = new Chart(app, 'web');

    // list
    // items
    // one
    // metadata
    new Pod(chart, 'a', {
      // a
      metadata: { name: 'a' },
      containers: { a: { image: 'x' } },
    });

    // two
    new ApiObject(chart, 'b', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'b' } });
    // end

    app.synth();
    "
  `);
});

test('what a kind is a list of', () =>
  expect(
    manifestsOfProgram(
      importedProgram(
        '{"apiVersion": "v1", "kind": "PodList", "items": [{"metadata": {"name": "a"}}]}',
      ),
    ),
  ).toEqual([{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } }]));

test('an empty document is passed over, and its comments stand above what follows', () => {
  const text = importedProgram(`# first\n---\n---\n${HEAD}---\n# last`);
  expect(text).toContain("// first\nnew ApiObject(chart, 'a', {");
  expect(text).toContain('});\n\n// last\n\napp.synth();');
});

test.each([
  ['no YAML', 'a: [', ['1:5: did not find expected node content']],
  [
    'a template',
    `${HEAD}spec: {{ .Values.spec }}`,
    [
      '4:7: {{ .Values.spec }} is not filled in: this is a template, to be rendered first, as by `helm template`',
    ],
  ],
  ['no object', 'a: 1', ["1:1: Object 'Kind' is missing in 'a: 1\n'"]],
  [
    'a great number',
    `${HEAD}a:\n  - {b: 9007199254740993}`,
    [expect.stringMatching(/^5:9: 9007199254740993 is a number that JavaScript/)],
  ],
  [
    'several',
    `${HEAD}---\n${HEAD}a: 12345678901234567890\n---\nb`,
    [expect.stringMatching(/^8:4: 1234/), expect.stringMatching(/^10:1: /)],
  ],
  ['__proto__', `${HEAD}__proto__: 1`, ['1:1: JavaScript keeps the key __proto__ for itself']],
  [
    'what is deep',
    `${HEAD}a: ${'['.repeat(600)}${']'.repeat(600)}`,
    [expect.stringContaining('it is nested more than 500 deep')],
  ],
])('what cannot be imported, and where: %s', (_, text, faults) =>
  expect(faultsOf(text)).toEqual(faults),
);

test.each([
  '0.1',
  '-0.0',
  '1e3',
  '9007199254740991',
  '-9223372036854775000',
  '1e21',
  '0x1F',
  '0b11',
])('the number %s comes back', (number) => {
  const [made] = manifestsOfProgram(importedProgram(`${HEAD}a: ${number}`));
  expect(made?.['a']).toBe(Number(number));
});
