// Folders whose names are the beginnings of each other are written by processes that run at the
// same time and are killed at random. No process disturbs the folder of another.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleReplaceFolder } from './as-user.js';
import { recover } from './recover.js';
import { writeFiles } from './write-files.js';

/** Number of rounds, each with a process for each folder. CDK8S_PODS_ROUNDS sets it. */
const ROUNDS = Number(process.env['CDK8S_PODS_ROUNDS'] ?? 3);
const FILES = 20;
/** Maximum time after which a process is killed, in milliseconds. */
const MAX_DELAY_MS = 150;
const NAMES: readonly string[] = [
  'dist',
  'dist.1',
  'dist.1.new',
  'dist.1.old',
  'dist.12.0123abcd',
  'dist.prod',
  'dist.prod.new',
  'dist.lock',
  'dis',
  'synth',
];

/** Writes one version after the other, until it is killed. Prints a dot after the first. */
const PROGRAM = `
const [bundle, folder, round] = process.argv.slice(1);
const { replaceFolder } = require(bundle);
for (let version = 0; ; version++) {
  replaceFolder(folder, (stage) => {
    for (let i = 0; i < ${FILES}; i++) stage.addDocument('c' + i, round + '.' + version);
  });
  if (version === 0) process.stdout.write('.');
}
`;

async function killAtRandom(child: ChildProcess): Promise<NodeJS.Signals | null> {
  const exit = once(child, 'exit');
  await Promise.race([once(child.stdout as NodeJS.EventEmitter, 'data'), exit]);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * MAX_DELAY_MS));
  child.kill('SIGKILL');
  return (await exit)[1];
}

/** Returns a summary of a folder: that it is complete, or else what its files contain. */
function summaryOf(folder: string, name: string): string {
  const files = readdirSync(folder).filter((file) => file !== '.synth');
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const versions = new Set(files.filter((file) => file !== 'mine').map(text));
  const isComplete = files.length === FILES + 1 && versions.size === 1 && text('mine') === name;
  return isComplete ? 'complete' : files.map((file) => `${file}: ${text(file)}`).join();
}

const scratch = mkdtempSync(join(tmpdir(), 'siblings-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test(
  `${NAMES.length} folders are complete after each of ${ROUNDS} rounds of kills`,
  async () => {
    const bundle = join(scratch, '.bundle.js');
    bundleReplaceFolder(bundle);
    for (const name of NAMES) {
      const files = Array.from({ length: FILES }, (_, i) => [`c${i}`, 'first']);
      writeFiles(join(scratch, name), Object.fromEntries(files));
      writeFileSync(join(scratch, name, 'mine'), name);
    }
    let missing = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const children = NAMES.map((name) =>
        spawn(process.execPath, ['-e', PROGRAM, bundle, join(scratch, name), String(round)], {
          stdio: ['ignore', 'pipe', 'inherit'],
        }),
      );
      // No process ends by itself, which it does after an error.
      const signals = await Promise.all(children.map(killAtRandom));
      expect(signals).toEqual(NAMES.map(() => 'SIGKILL'));
      missing += NAMES.filter((name) => !existsSync(join(scratch, name))).length;
      for (const name of NAMES) recover(join(scratch, name));
      expect(NAMES.map((name) => summaryOf(join(scratch, name), name))).toEqual(
        NAMES.map(() => 'complete'),
      );
      expect(readdirSync(scratch).sort()).toEqual(['.bundle.js', ...NAMES].sort());
    }
    if (process.env['CDK8S_PODS_ROUNDS'] !== undefined)
      process.stderr.write(
        `${missing} of ${ROUNDS * NAMES.length} folders were missing until the next synth.\n`,
      );
  },
  ROUNDS * 30_000,
);
