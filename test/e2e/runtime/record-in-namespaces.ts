import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuntimeRecord } from '../../../conformance/runtime/runtime-case.js';
import { makeCgroup } from '../machine/cgroup.js';
import { KUBELET_FOLDER, runInNamespaces } from '../machine/namespaces.js';
import { REPOSITORY } from '../machine/repository.js';
import { openScratch } from '../machine/scratch.js';
import { RECORD_FILE, type RuntimeSettings, SETTINGS_FILE } from './settings.js';

const JEST = [
  join(REPOSITORY, 'node_modules', 'jest', 'bin', 'jest.js'),
  '--config',
  join(REPOSITORY, 'jest.e2e.config.js'),
];

/**
 * Runs Pods in new namespaces, and records the requests to the container runtime.
 *
 * @param timeout the time limit in milliseconds
 */
export async function recordInNamespaces(
  settings: RuntimeSettings,
  timeout: number,
): Promise<RuntimeRecord> {
  const scratch = openScratch(KUBELET_FOLDER);
  try {
    if (settings.cgroupVersion === 1) makeCgroup(scratch.name);
    writeFileSync(join(scratch.folder, SETTINGS_FILE), JSON.stringify(settings));
    const inside = [
      process.execPath,
      ...JEST,
      '--runInBand',
      '--testMatch',
      '**/runtime.inside.ts',
    ];
    const code = await runInNamespaces(scratch.folder, inside, timeout);
    if (code !== 0)
      throw new Error(`recording ${settings.pods} Pods failed with exit code ${code}`);
    return JSON.parse(readFileSync(join(scratch.folder, RECORD_FILE), 'utf8'));
  } finally {
    await scratch.close();
  }
}
