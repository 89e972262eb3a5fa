import { chartSourceIn, importedProgram, manifestsOfProgram } from '../support/imported-program.js';

const errorsOf = (text: string): readonly string[] =>
  chartSourceIn(text).errors.map(({ line, column, message }) => `${line}:${column}: ${message}`);
const HEAD = 'apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: a}\n';

test('imports the items of a List, each with its comments', () => {
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
    new Secret(chart, 'b', { metadata: { name: 'b' } });
    // end

    app.synth();
    "
  `);
});

test('adds the kind of a list to its items', () =>
  expect(
    manifestsOfProgram(
      importedProgram(
        '{"apiVersion": "v1", "kind": "PodList", "items": [{"metadata": {"name": "a"}}]}',
      ),
    ),
  ).toEqual([{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } }]));

test('skips an empty document and moves its comments above the next object', () => {
  const text = importedProgram(`# first\n---\n---\n${HEAD}---\n# last`);
  expect(text).toContain("// first\nnew ApiObject(chart, 'a', {");
  expect(text).toContain('});\n\n// last\n\napp.synth();');
});

test.each([
  ['invalid YAML', 'a: [', ['1:5: did not find expected node content']],
  [
    'a Helm template',
    `${HEAD}spec: {{ .Values.spec }}`,
    [
      '4:7: {{ .Values.spec }} is a Helm template expression: render the chart first, ' +
        'for example with `helm template`',
    ],
  ],
  ['no kind', 'a: 1', ["1:1: Object 'Kind' is missing in 'a: 1\n'"]],
  [
    'a number that is too large',
    `${HEAD}a:\n  - {b: 9007199254740993}`,
    [expect.stringMatching(/^5:9: JavaScript cannot hold the number 9007199254740993/)],
  ],
  [
    'several errors',
    `${HEAD}---\n${HEAD}a: 12345678901234567890\n---\nb`,
    [
      expect.stringMatching(/^8:4: JavaScript cannot hold the number 1234/),
      expect.stringMatching(/^10:1: /),
    ],
  ],
  [
    '__proto__',
    `${HEAD}__proto__: 1`,
    ['1:1: the key __proto__ has a special meaning in JavaScript'],
  ],
  [
    'deep nesting',
    `${HEAD}a: ${'['.repeat(600)}${']'.repeat(600)}`,
    [expect.stringContaining('nested deeper than 500 levels')],
  ],
])('locates the error of what cannot be imported: %s', (_, text, errors) =>
  expect(errorsOf(text)).toEqual(errors),
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
])('keeps the number %s', (number) => {
  const [manifest] = manifestsOfProgram(importedProgram(`${HEAD}a: ${number}`));
  expect(manifest?.['a']).toBe(Number(number));
});
