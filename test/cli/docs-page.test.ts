// Runs the examples of docs/command-line.md, one after the other in one folder, and compares their
// output with the page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandLine } from '../support/command-line.js';
import { runConsoleBlock } from '../support/console-block.js';
import { codeBlocksOf } from '../support/doc-pages.js';
import { ROOT } from '../types/compile.js';

const PAGE = 'docs/command-line.md';
const page = readFileSync(join(ROOT, PAGE), 'utf8');
const blocks = (language: string): readonly string[] =>
  codeBlocksOf(ROOT, PAGE).flatMap((block) => (block.language === language ? [block.code] : []));

const line = new CommandLine({
  'web.yaml': blocks('yaml').join(''),
  'cluster.yaml': '- { count: 2, cpu: 2, memory: 8Gi }\n',
});
afterAll(() => line.remove());

test.each(blocks('console').map((text) => [text.split('\n')[0], text]))('%s', (_, text) => {
  expect(runConsoleBlock(text, line.folder)).toBe(text);
});

test('has a section for every command', async () => {
  const { out } = await line.run(['--help']);
  const commands = Array.from(out.matchAll(/^ {2}(\S+) {2}/gm), ([, name]) => name);
  expect(commands.length).toBeGreaterThan(5);
  expect(Array.from(page.matchAll(/^## (.*)$/gm), ([, name]) => name)).toEqual(
    expect.arrayContaining(commands),
  );
});
