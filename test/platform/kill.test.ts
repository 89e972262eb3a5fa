// A synth that is killed leaves the folder complete: the old one or the new one. If it is killed
// between the two renames, the next synth restores the old one before it does anything else.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recover } from './recover.js';

/** Number of processes that are killed. CDK8S_PODS_KILLS sets it. */
const KILLS = Number(process.env['CDK8S_PODS_KILLS'] ?? 6);
const FILES = 200;
/** Maximum time after which a process is killed, in milliseconds. */
const MAX_DELAY_MS = 150;
/** The seed of the delays. A failure shows it; CDK8S_PODS_SEED sets it. */
const SEED = Number(process.env['CDK8S_PODS_SEED'] ?? Date.now() % 1e6);

/** Writes one version after the other, until it is killed. Prints a dot after the first. */
const PROGRAM = `
const { App, Pod } = require(${JSON.stringify(join(__dirname, '../../build/index.js'))});
const { Chart } = require('cdk8s');
const [outdir, first] = process.argv.slice(1);
for (let version = Number(first); ; version++) {
  const app = new App({ outdir });
  for (let i = 0; i < ${FILES}; i++)
    new Pod(new Chart(app, 'c' + i), 'p', {
      metadata: { name: 'p' + i, labels: { version: 'v' + version } },
      containers: { app: { image: 'x' } },
    });
  app.synth();
  if (version === Number(first)) process.stdout.write('.');
}
`;

async function killAfter(child: ChildProcess, delay: number): Promise<void> {
  await once(child.stdout as NodeJS.EventEmitter, 'data');
  await new Promise((resolve) => setTimeout(resolve, delay));
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Returns the versions of the files in a folder: one if the folder is complete. */
const versionsIn = (folder: string): readonly string[] => [
  ...new Set(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map(
        (name) => /version: (v\d+)/.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? 'none',
      ),
  ),
];

/** Returns random numbers from 0 to 1 that a seed determines: mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const scratch = mkdtempSync(join(tmpdir(), 'kill-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test(
  `a folder is complete after each of ${KILLS} kills`,
  async () => {
    const random = seededRandom(SEED);
    const dist = join(scratch, 'dist');
    const outcomes: { readonly versions: number; readonly files: number }[] = [];
    let missing = 0;
    for (let i = 0; i < KILLS; i++) {
      const child = spawn(process.execPath, ['-e', PROGRAM, dist, String(i * 1000)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await killAfter(child, random() * MAX_DELAY_MS);
      if (!existsSync(dist)) {
        missing++;
        recover(dist);
      }
      const files = readdirSync(dist).filter((name) => name.endsWith('.yaml'));
      outcomes.push({ versions: versionsIn(dist).length, files: files.length });
    }
    if (process.env['CDK8S_PODS_KILLS'] !== undefined)
      process.stderr.write(
        `The folder was missing until the next synth after ${missing} of ${KILLS} kills.\n`,
      );
    expect({ seed: SEED, outcomes }).toEqual({
      seed: SEED,
      outcomes: Array.from({ length: KILLS }, () => ({ versions: 1, files: FILES })),
    });
  },
  KILLS * 5000,
);
