// Follows docs/from-yaml.md from top to bottom in one folder: writes its files, runs its commands
// and programs, and compares what they print and write with the page.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { CommandLine } from '../support/command-line.js';
import { runConsoleBlock } from '../support/console-block.js';
import { codeBlocksOf } from '../support/doc-pages.js';
import { compileDocPrograms, runDocProgram } from '../support/doc-programs.js';
import { reportSkipped } from '../support/report-skipped.js';
import { ROOT } from '../types/compile.js';

const PAGE = 'docs/from-yaml.md';
const blocks = codeBlocksOf(ROOT, PAGE);
const programs = blocks.filter(({ language }) => language === 'ts');
const steps = blocks.filter(({ language }) => language !== 'sh');

const line = new CommandLine();
const before = process.cwd();
beforeAll(() => {
  process.chdir(line.folder);
  jest.spyOn(console, 'warn').mockImplementation();
});
afterAll(() => {
  jest.restoreAllMocks();
  process.chdir(before);
  line.remove();
});

const read = (file: string): string => readFileSync(join(line.folder, file), 'utf8');

test('the programs compile', async () => {
  expect(await compileDocPrograms(programs)).toBe('');
});

describe('the steps of the page', () => {
  test.each(steps.map((step, i) => [step.position, step, steps[i - 1]] as const))(
    '%s',
    (_, step, previous) => {
      if (step.language === 'console') {
        expect(runConsoleBlock(step.code, line.folder)).toBe(step.code);
      } else if (step.language === 'ts') {
        if (previous?.code.includes('--out main.ts')) expect(read('main.ts')).toBe(step.code);
        runDocProgram(step.code);
      } else {
        const { file = '', code } = step;
        expect(file).not.toBe('');
        if (file.startsWith('dist/')) expect(read(file)).toBe(code);
        else line.write(file, code);
      }
    },
  );

  test('the page has steps of each kind', () => {
    expect(new Set(steps.map(({ language }) => language))).toEqual(
      new Set(['yaml', 'console', 'ts']),
    );
    expect(programs.length).toBeGreaterThanOrEqual(3);
  });

  const helm = spawnSync('helm', ['version', '--short']).status === 0;
  if (!helm) reportSkipped('the Helm chart of docs/from-yaml.md', 'helm is not installed');
  (helm ? test : test.skip)('helm renders the same objects', () => {
    line.write('chart/Chart.yaml', 'apiVersion: v2\nname: shop\nversion: 1.0.0\n');
    const { stdout } = spawnSync('helm', ['template', 'shop', 'chart'], {
      cwd: line.folder,
      encoding: 'utf8',
    });
    const objects = (text: string): readonly unknown[] =>
      parseAllDocuments(text).map((document) => document.toJS());
    expect(objects(stdout)).toEqual(objects(read('dist/shop.k8s.yaml')));
  });
});
