import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goEnvironment } from '../go-environment.js';
import { ALL_MINORS } from '../options.js';
import { goModFile } from '../oracle.js';

const FILE = join(__dirname, '../../test/scheduling/cases/reasons.json');
const CONSTANT = /\b[eE]rrReason\w*(?:\s+ConflictReason)?\s*=\s*["`]([^"`]+)["`]/g;

/** Writes the reasons that the plugins of kube-scheduler declare as constants, in all minors. */
export function recordReasons(): void {
  const reasons = new Set(ALL_MINORS.flatMap(reasonsOf));
  writeFileSync(FILE, `${JSON.stringify([...reasons].sort(), null, 2)}\n`);
}

/** Returns the reasons that were recorded. */
export const kubernetesReasons = (): readonly string[] => JSON.parse(readFileSync(FILE, 'utf8'));

function reasonsOf(minor: number): readonly string[] {
  const args = [
    'list',
    '-m',
    `-modfile=${goModFile(minor)}`,
    '-f',
    '{{.Dir}}',
    'k8s.io/kubernetes',
  ];
  const cwd = join(__dirname, '..');
  const env = goEnvironment(goModFile(minor));
  const module = execFileSync('go', args, { cwd, env, encoding: 'utf8' }).trim();
  const folder = join(module, 'pkg/scheduler/framework/plugins');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.go') && !name.endsWith('_test.go'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(CONSTANT)])
    .map(([, reason = '']) => reason);
}
