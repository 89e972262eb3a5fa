import { execFileSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import { cacheFolder, fingerprint } from '../oracle.js';

const CONFORMANCE = join(__dirname, '..');

/**
 * Builds the program that links `kubectl create`, outside of the repository. Returns its path.
 */
export function buildKubectl(): string {
  const source = join(CONFORMANCE, 'kubectl');
  const folder = cacheFolder(`kubectl-${fingerprint(NEWEST_MINOR, source)}`);
  const binary = join(folder, 'kubectl');
  if (existsSync(binary)) return binary;
  const unfinished = `${binary}.${process.pid}`;
  execFileSync('go', ['build', '-o', unfinished, './kubectl'], {
    cwd: CONFORMANCE,
    env: { ...process.env, CGO_ENABLED: '0' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  renameSync(unfinished, binary);
  return binary;
}
