import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KUBELET_FOLDER, runInNamespaces } from '../machine/namespaces.js';
import { REPOSITORY } from '../machine/repository.js';
import { openScratch } from '../machine/scratch.js';
import type { LivesRecord } from './record.js';
import { LIVES_FILE, type LivesSettings, RECORD_FILE } from './settings.js';

/** Real-time priority, because times are compared. */
const REALTIME = ['chrt', '--rr', '1'];
const PRIORITY_COMMAND =
  spawnSync('chrt', [...REALTIME.slice(1), 'true']).status === 0 ? REALTIME : ['nice', '-n', '-10'];
const JEST = [
  join(REPOSITORY, 'node_modules', 'jest', 'bin', 'jest.js'),
  '--config',
  join(REPOSITORY, 'jest.e2e.config.js'),
];

/**
 * Runs Pods in new namespaces, and records their lives.
 *
 * @param timeout the time limit in milliseconds
 */
export async function recordInNamespaces(
  settings: LivesSettings,
  timeout: number,
): Promise<LivesRecord> {
  const scratch = openScratch(KUBELET_FOLDER);
  try {
    writeFileSync(join(scratch.folder, LIVES_FILE), JSON.stringify(settings));
    const inside = [process.execPath, ...JEST, '--runInBand', '--testMatch', '**/life.inside.ts'];
    const code = await runInNamespaces(scratch.folder, [...PRIORITY_COMMAND, ...inside], timeout);
    if (code !== 0)
      throw new Error(`recording ${settings.seeds.length} Pods failed with exit code ${code}`);
    return JSON.parse(readFileSync(join(scratch.folder, RECORD_FILE), 'utf8'));
  } finally {
    await scratch.close();
  }
}
