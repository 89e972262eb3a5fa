// Runs the example of docs/life.md, and compares its output with the page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';

test('the example of docs/life.md', () => {
  const page = readFileSync(join(__dirname, '../../docs/life.md'), 'utf8');
  const [, example = '', printed] = /```ts\n(.*?)```\n\n```text\n(.*?)```/s.exec(page) ?? [];
  const { code } = transformSync(example, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const lines: string[] = [];
  const log = (...words: readonly unknown[]) => lines.push(`${words.join(' ')}\n`);
  new Function('require', 'exports', 'console', code)(
    () => require('../../lib/index.js'),
    {},
    { log },
  );
  expect(lines.join('')).toBe(printed);
});
