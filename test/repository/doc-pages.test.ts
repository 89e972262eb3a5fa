// Follows pages from top to bottom, each in a folder of its own: writes their files, runs their
// commands and programs, and compares what these print and write with the page.

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

const PAGES = ['README.md', 'docs/comparison.md', 'docs/from-yaml.md', 'docs/ko/README.md'];
/** The languages of blocks that are not followed: commands of other tools, and messages. */
const OTHER = ['sh', 'text'];

test('the programs compile', async () => {
  const blocks = PAGES.flatMap((page) => codeBlocksOf(ROOT, page));
  expect(await compileDocPrograms(blocks.filter(({ language }) => language === 'ts'))).toBe('');
});

test('pages for users name no commands for contributors', () => {
  const pages = [...PAGES, 'docs/validate-lines.md', 'docs/life.md', 'docs/check.md'];
  for (const page of pages)
    expect(readFileSync(join(ROOT, page), 'utf8')).not.toMatch(/npm run\b.* (judge|phase|hazards)/);
});

describe.each(PAGES)('%s', (page) => {
  const steps = codeBlocksOf(ROOT, page).filter(({ language }) => !OTHER.includes(language));
  const line = new CommandLine();
  const read = (file: string): string => readFileSync(join(line.folder, file), 'utf8');
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

  test.each(steps.map((step, i) => [step.position, step, steps[i - 1]] as const))(
    '%s',
    (_, step, previous) => {
      if (step.language === 'console') {
        expect(runConsoleBlock(step.code, line.folder)).toBe(step.code);
      } else if (step.language === 'ts') {
        // The program that `import` wrote.
        if (previous?.code.includes('--out main.ts')) expect(read('main.ts')).toBe(step.code);
        runDocProgram(step.code);
      } else {
        expect(step).toMatchObject({ language: 'yaml', file: expect.stringMatching(/./) });
        if (step.file?.startsWith('dist/')) expect(read(step.file)).toBe(step.code);
        else line.write(step.file ?? '', step.code);
      }
    },
  );

  test('has a program, and compares what it writes', () => {
    expect(steps.map(({ language }) => language)).toContain('ts');
    expect(
      steps.some(({ file, language }) => file?.startsWith('dist/') || language === 'console'),
    ).toBe(true);
  });

  if (!steps.some(({ file }) => file?.startsWith('chart/'))) return;
  const helm = spawnSync('helm', ['version', '--short']).status === 0;
  if (!helm) reportSkipped(`the Helm chart of ${page}`, 'helm is not installed');
  (helm ? test : test.skip)('helm renders the same objects', () => {
    line.write('chart/Chart.yaml', 'apiVersion: v2\nname: shop\nversion: 1.0.0\n');
    const helmTemplate = ['template', 'shop', 'chart'];
    const { stdout } = spawnSync('helm', helmTemplate, { cwd: line.folder, encoding: 'utf8' });
    const objectsIn = (text: string): readonly unknown[] =>
      parseAllDocuments(text).map((document) => document.toJS());
    expect(objectsIn(stdout)).toEqual(objectsIn(read('dist/shop.k8s.yaml')));
  });
});
