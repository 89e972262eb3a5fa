// Runs the examples of docs/command-line.md, one after the other in one folder, and compares their
// output with the page.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandLine } from '../support/command-line.js';

const ROOT = join(__dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/command-line.md'), 'utf8');
const block = (language: string): readonly string[] =>
  Array.from(
    page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms')),
    ([, text = '']) => text,
  );

const line = new CommandLine({ 'web.yaml': block('yaml').join('') });
afterAll(() => line.remove());

/** Defines the command for a shell, and merges both outputs as a terminal does. */
const PROGRAM = [process.execPath, join(ROOT, 'build/cli.js')].map((path) => JSON.stringify(path));
const SHELL = `cdk8s-pods() { ${PROGRAM.join(' ')} "$@"; }; exec 2>&1`;

test.each(block('console').map((text) => [text.split('\n')[0], text]))('%s', (_, text) => {
  const commands = text.match(/^\$ .*/gm) ?? [];
  const script = [SHELL, ...commands.map((each) => `${print(each)}\n${each.slice(2)}`)].join('\n');
  expect(spawnSync('bash', ['-c', script], { cwd: line.folder, encoding: 'utf8' }).stdout).toBe(
    text,
  );
});

/** Prints a command before its output. */
const print = (command: string): string => `printf '%s\\n' '${command.replaceAll("'", "'\\''")}'`;

test('has a section for every command', async () => {
  const { out } = await line.run(['--help']);
  const commands = Array.from(out.matchAll(/^ {2}(\S+) {2}/gm), ([, name]) => name);
  expect(commands.length).toBeGreaterThan(5);
  expect(Array.from(page.matchAll(/^## (.*)$/gm), ([, name]) => name)).toEqual(
    expect.arrayContaining(commands),
  );
});
