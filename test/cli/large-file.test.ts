// A check of a large file needs memory and time in proportion to its size, whatever its form.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(__dirname, '../../build/cli.js');
const MEBIBYTE = 1024 * 1024;
/** The sizes of the two files that are compared. */
const SIZES = [8 * MEBIBYTE, 16 * MEBIBYTE] as const;
/** Maximum growth of the memory, as a multiple of the growth of the file. */
const MAX_MEMORY = 10;
/** Maximum growth of the time, as a multiple of that for a plain scalar of the same length. */
const MAX_TIME = 15;

const folder = mkdtempSync(join(tmpdir(), 'large-file-'));
afterAll(() => rmSync(folder, { recursive: true }));
const meter = join(folder, 'meter.cjs');
writeFileSync(
  meter,
  `require('node:worker_threads').isMainThread && process.once('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage = { memory: maxRSS * 1024, time: userCPUTime + systemCPUTime };
    require('node:fs').writeFileSync(process.env.USAGE_FILE, JSON.stringify(usage));
  });`,
);

/** The memory in bytes, and the CPU time in microseconds. */
interface Usage {
  readonly memory: number;
  readonly time: number;
}

/** Text that a file consists of: a piece that is repeated, and what is before and after it. */
interface Form {
  readonly piece: string;
  readonly before?: string;
  readonly after?: string;
}

function checkFile({ piece, before = '', after = '' }: Form, size: number): Usage {
  const path = join(folder, `large.${before.startsWith('{') ? 'json' : 'yaml'}`);
  const file = openSync(path, 'w');
  writeSync(file, before);
  const block = piece.repeat(Math.ceil(MEBIBYTE / piece.length));
  for (let written = 0; written < size; written += block.length) writeSync(file, block);
  writeSync(file, after);
  closeSync(file);
  const { status, stderr } = spawnSync(process.execPath, ['-r', meter, CLI, 'check', '-q', path], {
    env: { ...process.env, USAGE_FILE: join(folder, 'usage.json') },
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  rmSync(path);
  // 2 also means that the file cannot be read, or has no object. No other error is printed.
  expect([status, stderr.replace(/.*there is no object to check.*\n/, '')]).toEqual([
    expect.any(Number),
    '',
  ]);
  return require(join(folder, 'usage.json'));
}

function growthOf(form: Form): Usage {
  const [small, large] = SIZES.map((size) => {
    const usage = checkFile(form, size);
    jest.resetModules();
    return usage;
  }) as [Usage, Usage];
  return { memory: large.memory - small.memory, time: large.time - small.time };
}

const FORMS: Readonly<Record<string, Form>> = {
  'a plain scalar of digits': { before: 'a: ', piece: '1' },
  'a quoted scalar': { before: 'a: "', piece: 'x', after: '"' },
  'escaped line feeds': { before: 'a: "', piece: '\\n', after: '"' },
  'hexadecimal escapes': { before: 'a: "', piece: '\\x41', after: '"' },
  apostrophes: { before: "a: '", piece: "''", after: "'" },
  'a quoted scalar of many lines': { before: 'a: "', piece: 'a\n', after: '"' },
  'a literal of many lines': { before: 'a: |\n', piece: '  a\n' },
  'a folded scalar of many lines': { before: 'a: >\n', piece: '  a\n\n' },
  'quoted texts in a list': { before: 'a: [', piece: `"${'x'.repeat(60)}",`, after: ']' },
  'a block list': { piece: '- a\n' },
  'a block map': { piece: 'a: b\n' },
  comments: { piece: '# a\n' },
  'line feeds': { piece: '\n' },
  separators: { piece: '---\n' },
  'a JSON string': { before: '{"a":"', piece: 'x', after: '"}' },
  'digits in JSON': { before: '{"a":', piece: '1', after: '}' },
};

/** The growth of the time for a plain scalar, at least that of a fast machine. */
const plainTime = Math.max(100_000, growthOf({ before: 'a: ', piece: 'x' }).time);

test.each(Object.entries(FORMS))(
  '%s',
  (_, form) => {
    const { memory, time } = growthOf(form);
    expect(memory / (SIZES[1] - SIZES[0])).toBeLessThan(MAX_MEMORY);
    expect(time / plainTime).toBeLessThan(MAX_TIME);
  },
  120_000,
);
