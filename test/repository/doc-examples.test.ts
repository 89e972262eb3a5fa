// Type-checks and runs every `@example` in the docstrings of lib.
import { docExamplesBelow, docExamplesIn } from '../support/doc-examples.js';
import { compileDocPrograms, inEmptyFolder, runDocProgram } from '../support/doc-programs.js';
import { ROOT } from '../types/compile.js';

const examples = docExamplesBelow(ROOT, 'lib');

/**
 * The file of an example and its number in the file: the keys of snapshots have no line numbers.
 */
function titleOf(position: string): string {
  const [file] = position.split(':');
  const inFile = examples
    .map((each) => each.position)
    .filter((each) => each.startsWith(`${file}:`));
  return `${file}, example ${inFile.indexOf(position) + 1}`;
}

test('every example type-checks', async () => {
  expect(await compileDocPrograms(examples)).toBe('');
});

describe('every example runs', () => {
  inEmptyFolder();

  for (const { position, code } of examples)
    test(titleOf(position), () => void runDocProgram(code));

  test('the code of an example runs with the public packages', () => {
    runDocProgram("import { App } from 'cdk8s-pods';\nnew App({ outdir: 'out' }).synth();\n");
    expect(() => runDocProgram("import { parse } from 'yaml';\nparse('');\n")).toThrow('not yaml');
    expect(() => runDocProgram('expect(1).toBe(2);\n')).toThrow('Expected: 2');
  });
});

describe('how examples are found', () => {
  const docstring = (...lines: readonly string[]): string =>
    `const a = 1;\n/**\n${lines.map((line) => ` * ${line}\n`).join('')} */\nexport const b = a;\n`;

  test('an example has the line of its first line of code', () => {
    const text = docstring('Text.', '', '@example', '```ts', 'f({', '  a: 1,', '});', '```');
    expect(docExamplesIn(text, 'lib/a.ts')).toEqual([
      { position: 'lib/a.ts:7', code: 'f({\n  a: 1,\n});\n' },
    ]);
  });

  test('an example without a block of TypeScript is an error', () => {
    for (const lines of [['f();'], ['```', 'f();', '```'], ['```ts', 'f();']])
      expect(() => docExamplesIn(docstring('@example', ...lines), 'lib/a.ts')).toThrow(
        'lib/a.ts:3: this @example has no block of ```ts',
      );
  });
});
