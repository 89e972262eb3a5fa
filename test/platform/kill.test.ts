// A synth that is killed leaves the folder wholly old or wholly new.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How many are killed: more of them are asked for by the environment. */
const KILLS = Number(process.env['CDK8S_PODS_KILLS'] ?? 6);
const FILES = 200;

/** Writes one version after the other, until it is killed. It says when it begins. */
const PROGRAM = `
const { App, Pod } = require(${JSON.stringify(join(__dirname, '../../build/index.js'))});
const { Chart } = require('cdk8s');
const [outdir, first] = process.argv.slice(1);
for (let version = Number(first); ; version++) {
  const app = new App({ outdir });
  for (let i = 0; i < ${FILES}; i++)
    new Pod(new Chart(app, 'c' + i), 'p', { metadata: { name: 'p' + i, labels: { version: 'v' + version } }, containers: { app: { image: 'x' } } });
  app.synth();
  if (version === Number(first)) process.stdout.write('.');
}
`;

async function killed(child: ChildProcess, after: number): Promise<void> {
  await once(child.stdout as NodeJS.EventEmitter, 'data');
  await new Promise((resolve) => setTimeout(resolve, after));
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** The versions that the files of a folder have: one, where it is whole. */
const versionsIn = (folder: string): readonly string[] => [
  ...new Set(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map(
        (name) => /version: (v\d+)/.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? 'none',
      ),
  ),
];

const scratch = mkdtempSync(join(tmpdir(), 'kill-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test(
  `${KILLS} kills leave it whole`,
  async () => {
    const outcomes: (readonly [versions: number, files: number])[] = [];
    const dist = join(scratch, 'dist');
    for (let i = 0; i < KILLS; i++) {
      const child = spawn(process.execPath, ['-e', PROGRAM, dist, String(i * 1000)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await killed(child, Math.random() * 150);
      const names = existsSync(dist)
        ? readdirSync(dist).filter((name) => name.endsWith('.yaml'))
        : [];
      outcomes.push([existsSync(dist) ? versionsIn(dist).length : 0, names.length]);
    }
    expect(outcomes).toEqual(Array.from({ length: KILLS }, () => [1, FILES]));
  },
  KILLS * 5000,
);
