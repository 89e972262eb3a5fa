import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const CONFORMANCE = join(__dirname, '..');
const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'cdk8s-pods');

/**
 * Returns a folder outside the repository for output that depends only on these files and the
 * version of Kubernetes.
 */
export function cacheFolderFor(name: string, files: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const file of ['go.mod', 'go.sum', ...files])
    hash.update(readFileSync(join(CONFORMANCE, file)));
  const folder = join(CACHE, `${name}-${hash.digest('hex').slice(0, 12)}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Builds the program that links the kubelet, outside the repository. Returns its path. */
export function buildKubelet(): string {
  const binary = join(cacheFolderFor('decisions'), 'kubelet');
  execFileSync('go', ['build', '-o', binary, './kubelet'], {
    cwd: CONFORMANCE,
    env: { ...process.env, CGO_ENABLED: '0' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return binary;
}

/** Returns the kubelet's answers to some inputs, in their order. */
export async function askKubelet(
  kubelet: string,
  question: 'phase' | 'image',
  inputs: Iterable<object>,
): Promise<readonly string[]> {
  const child = spawn(kubelet, [question], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers: string[] = [];
  const read = (async () => {
    for await (const line of createInterface({ input: child.stdout })) answers.push(line);
  })();
  for (const input of inputs)
    if (!child.stdin.write(`${JSON.stringify(input)}\n`))
      await new Promise((ready) => child.stdin.once('drain', ready));
  child.stdin.end();
  await read;
  return answers;
}
