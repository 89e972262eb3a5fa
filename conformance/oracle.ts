import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Verdict } from './verdict.js';

const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'cdk8s-pods');

/** Builds the program that links Kubernetes' own code, outside the tree, and gives its path. Fast where nothing has changed. */
export function buildOracle(): string {
  const lock = createHash('sha256')
    .update(readFileSync(join(__dirname, 'go.mod')))
    .update(readFileSync(join(__dirname, 'go.sum')))
    .digest('hex')
    .slice(0, 12);
  const folder = join(CACHE, `oracle-${lock}`);
  mkdirSync(folder, { recursive: true });
  const binary = join(folder, 'oracle');
  execFileSync('go', ['build', '-o', binary, './oracle'], {
    cwd: __dirname,
    env: { ...process.env, CGO_ENABLED: '0' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return binary;
}

/** What Kubernetes says of some manifests, in their order. */
export async function ask(oracle: string, manifests: Iterable<object>): Promise<readonly Verdict[]> {
  const child = spawn(oracle, { stdio: ['pipe', 'pipe', 'inherit'] });
  const verdicts: Verdict[] = [];
  const read = (async () => {
    for await (const line of createInterface({ input: child.stdout })) verdicts.push(JSON.parse(line));
  })();
  for (const manifest of manifests)
    if (!child.stdin.write(`${JSON.stringify(manifest)}\n`)) await new Promise((ready) => child.stdin.once('drain', ready));
  child.stdin.end();
  await read;
  return verdicts;
}
