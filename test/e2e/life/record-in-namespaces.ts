import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KUBELET_FOLDER, runInNamespaces } from '../machine/namespaces.js';
import { REPOSITORY } from '../machine/repository.js';
import { openScratch } from '../machine/scratch.js';
import type { LivesRecord } from './record.js';
import { LIVES_FILE, type LivesSettings, RECORD_FILE } from './settings.js';

/** Times are compared: on a busy machine, what is measured goes first. */
const REALTIME = ['chrt', '--rr', '1'];
const PRIORITY_COMMAND =
  spawnSync('chrt', [...REALTIME.slice(1), 'true']).status === 0 ? REALTIME : ['nice', '-n', '-10'];
const JEST = [
  join(REPOSITORY, 'node_modules', 'jest', 'bin', 'jest.js'),
  '--config',
  join(REPOSITORY, 'jest.e2e.config.js'),
];

/** Lets Pods live in a world of their own. `limit`: for how long, in milliseconds. */
export async function recordInNamespaces(
  lives: LivesSettings,
  limit: number,
): Promise<LivesRecord> {
  const scratch = openScratch(KUBELET_FOLDER);
  try {
    writeFileSync(join(scratch.folder, LIVES_FILE), JSON.stringify(lives));
    const inside = [process.execPath, ...JEST, '--runInBand', '--testMatch', '**/life.inside.ts'];
    const code = await runInNamespaces(scratch.folder, [...PRIORITY_COMMAND, ...inside], limit);
    if (code !== 0) throw new Error(`the world of ${lives.seeds.length} Pods ended with ${code}`);
    return JSON.parse(readFileSync(join(scratch.folder, RECORD_FILE), 'utf8'));
  } finally {
    await scratch.close();
  }
}
