// Commands on a terminal: the width of text, standard input without a pipe, and progress.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { podYaml } from '../support/check-text.js';
import { CommandLine } from '../support/command-line.js';
import { reportSkipped } from '../support/report-skipped.js';

const HAZARD = podYaml('image: nginx');
const line = new CommandLine({ 'web.yaml': HAZARD, 'empty/notes.txt': '' });
afterAll(() => line.remove());

describe('text is wrapped to the width of the terminal', () => {
  test.each([
    ['--help'],
    ['check', '--help'],
    ['completions', '--help'],
    ['rules'],
    ['rules', 'Container/image-tag'],
    ['explain', 'containers.app.ports'],
    ['check', 'web.yaml'],
    ['life', 'web.yaml'],
    ['explain', 'foo'],
  ])('%s %s', async (...args) => {
    for (const width of [40, 60, 80]) {
      const { out, err } = await line.run(args, { width, errorWidth: width });
      for (const each of `${out}${err}`.split('\n'))
        if (each.length > width) expect(each.trim()).toMatch(/^\S+$/);
    }
  });

  test('and not in a pipe', async () => {
    const { out } = await line.run(['check', 'web.yaml']);
    expect(out.split('\n')[0]).toMatch(/^web\.yaml:7:14: .* \[Container\/image-tag\]$/);
    expect(out.split('\n')[0]).toMatch(/.{150}/);
  });

  test('but a finding begins with its position, and has its mark under the value', async () => {
    const width = 50;
    const { out } = await line.run(['check', 'web.yaml'], { width, isTerminal: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of colors
    const text = out.replace(/\u001b\[\d+m/g, '');
    const lines = text.split('\n');
    expect(lines[0]).toMatch(/^web\.yaml:7:14: \w+: Pod web:/);
    expect(lines[1]).toMatch(/^ {4}\S/);
    const source = lines.findIndex((each) => each.startsWith('7 |'));
    expect(lines[source]?.slice(lines[source + 1]?.indexOf('^'))).toBe('nginx');
  });

  test('and a long source line is cut to it', async () => {
    const stdin = podYaml(`image: nginx # ${'x'.repeat(300)}`);
    const { out } = await line.run(['check', '-'], { width: 60, stdin });
    for (const each of out.split('\n')) expect(each.length).toBeLessThanOrEqual(60);
    expect(out).toMatch(/^7 \| .*nginx/m);
  });

  test('and what it means stays the same', async () => {
    const narrow = await line.run(['rules', 'Probe'], { width: 50 });
    const wide = await line.run(['rules', 'Probe']);
    const words = (text: string): readonly string[] => text.replaceAll(':', '').split(/\s+/);
    expect(words(narrow.out)).toEqual(words(wide.out));
  });
});

describe('if standard input is a terminal', () => {
  const onTerminal = { isInputTerminal: true };

  test('check without a path checks the current folder, and says so', async () => {
    const { status, out, err } = await line.run(['check'], onTerminal);
    expect({ status, out, err }).toEqual({
      status: 0,
      out: expect.stringMatching(/^web\.yaml:7:14: /),
      err: 'cdk8s-pods: checking the current folder: name files or folders to check others\n',
    });
  });

  test('check without a path fails in a folder without manifests', async () => {
    const folder = join(line.folder, 'empty');
    expect((await line.run(['check'], { ...onTerminal, folder })).status).toBe(2);
  });

  test.each([
    [['check', '--fix'], 'name the files or folders to fix'],
    [['life'], 'name a file or folder of manifests, or - for standard input'],
    [['import'], 'name a file to import, or - for standard input'],
    [['merge'], 'name the reports to merge'],
    [['validate'], 'validate needs --lines'],
  ])('%s without a path does not wait', async (args, why) => {
    const { status, err } = await line.run(args, onTerminal);
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(why) });
  });

  test.each([
    ['check', '-'],
    ['import', '-'],
    ['life', '-'],
    ['life', '--events', '-', 'web.yaml'],
    ['validate', '--lines'],
  ])('%s %s says that it waits for input', async (...args) => {
    const { err } = await line.run(args, { ...onTerminal, stdin: '' });
    expect(err).toContain('cdk8s-pods: reading from the terminal: end the input with Ctrl+D');
    const piped = await line.run(args, { stdin: '' });
    expect(piped.err).not.toContain('terminal');
  });
});

describe('progress', () => {
  /** Runs a command whose clock is two seconds further at each reading. Returns what is shown. */
  async function shownBy(args: readonly string[], stdin = '', columns = 200): Promise<string> {
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => (now += 2000));
    let shown = '';
    const screen = { columns, write: (text: string) => (shown += text) };
    await line.run(args, { screen, stdin });
    clock.mockRestore();
    return shown;
  }

  const MANY = `${podYaml('image: nginx:1.29')}\n---\n`.repeat(3000);

  test('of files shows the part that was read, and the rate', async () => {
    for (const name of ['a', 'b', 'c']) line.write(`many/${name}.yaml`, MANY);
    line.write('many/package.json', 'x'.repeat(1e6));
    mkdirSync(join(line.folder, 'many/.git'), { recursive: true });
    const shown = await shownBy(['check', 'many']);
    const total = ((3 * MANY.length) / 1e6).toFixed(1);
    expect(shown).toMatch(
      new RegExp(`[\\d,]+ documents?, [\\d.]+ of ${total} MB \\(\\d+ %\\), [\\d,]+ documents?/s`),
    );
    expect(shown).toContain('(100 %)');
  });

  test('of a stream shows what was read, and the rate', async () => {
    expect(await shownBy(['check', '-'], MANY)).toMatch(
      /[\d,]+ documents?, [\d.]+ MB, [\d,]+ documents?\/s/,
    );
    const lines = '{"apiVersion":"v1","kind":"Pod"}\n'.repeat(100);
    expect(await shownBy(['validate', '--lines'], lines)).toMatch(/lines?, 0\.0 MB, \d+ lines?\/s/);
  });

  test('fits the terminal', async () => {
    const shown = await shownBy(['check', '-'], MANY, 20);
    for (const each of shown.split('\r\u001b[K')) expect(each.length).toBeLessThan(20);
    expect(shown).not.toBe('');
  });
});

describe('a real terminal', () => {
  const CLI = join(__dirname, '../../build/cli.js');
  const hasScript = spawnSync('script', ['--version']).status === 0;
  if (!hasScript) reportSkipped('tests of a real terminal', 'there is no program `script`');
  const onTerminal = hasScript ? test : test.skip;

  /** Runs a command on a pseudo terminal of some columns, and returns what it shows. */
  const show = (args: string, columns: number, env: NodeJS.ProcessEnv = {}): string =>
    spawnSync(
      'script',
      ['-qec', `stty cols ${columns}; "${process.execPath}" "${CLI}" ${args}`, '/dev/null'],
      { cwd: line.folder, encoding: 'utf8', env: { ...process.env, ...env }, timeout: 60_000 },
    ).stdout.replaceAll('\r\n', '\n');

  onTerminal('has its width, or that of COLUMNS', () => {
    // A word that is longer than the line has a line of its own.
    const widest = (text: string): number =>
      Math.max(...text.split('\n').map((each) => (/^ *\S+$/.test(each) ? 0 : each.length)));
    expect(widest(show('check --help', 70))).toBeLessThanOrEqual(70);
    expect(widest(show('check --help', 70, { COLUMNS: '60' }))).toBeLessThanOrEqual(60);
    expect(widest(show('check --help | cat', 70, { COLUMNS: '60' }))).toBeGreaterThan(70);
  });

  onTerminal('is not read by check without a path', () => {
    expect(show('check', 100)).toMatch(/^cdk8s-pods: checking the current folder/m);
  });
});
