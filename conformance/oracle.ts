import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { NEWEST_MINOR } from '../lib/api/kubernetes-version.js';
import { goEnvironment } from './go-environment.js';
import type { Verdict } from './verdict.js';

const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'cdk8s-pods');

/**
 * The go.mod that requires Kubernetes 1.`minor`. Other programs also use that of the newest minor.
 */
export const goModFile = (minor: number): string =>
  join(__dirname, ...(minor === NEWEST_MINOR ? [] : ['minors', `1.${minor}`]), 'go.mod');

/**
 * Builds a program that links the code of Kubernetes 1.`minor`, outside the repository, unless it
 * is up to date. Returns its path.
 *
 * @param source - the folder of the program, in this folder
 */
export function buildOracle(minor = NEWEST_MINOR, source = 'oracle'): string {
  const name = basename(source);
  const hash = fingerprint(minor, join(__dirname, source));
  const binary = join(cacheFolder(`${name}-1.${minor}-${hash}`), name);
  if (existsSync(binary)) return binary;
  const unfinished = `${binary}.${process.pid}`;
  // Code that differs between minors is in files with a build tag.
  execFileSync(
    'go',
    [
      'build',
      `-modfile=${goModFile(minor)}`,
      `-tags=kubernetes${minor}`,
      '-o',
      unfinished,
      `./${source}`,
    ],
    {
      cwd: __dirname,
      env: goEnvironment(goModFile(minor)),
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  renameSync(unfinished, binary);
  return binary;
}

/** Creates a folder outside the repository, for files that take long to make. Returns its path. */
export function cacheFolder(name: string): string {
  const folder = join(CACHE, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * A hash of everything that a program is built from: the modules of Kubernetes 1.`minor`, a folder
 * of source code, and the version of Go.
 */
export function fingerprint(minor: number, source: string): string {
  const hash = createHash('sha256').update(execFileSync('go', ['env', 'GOVERSION']));
  const files = readdirSync(source).map((name) => join(source, name));
  for (const file of [goModFile(minor), goModFile(minor).replace(/mod$/, 'sum'), ...files])
    hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/**
 * Returns the verdicts of Kubernetes on manifests, in their order. The option `-dropped` adds the
 * fields that it drops, `-resources` the resources of the Pod, `-stored` the stored object. With
 * `-updates`, each input is a pair of manifests.
 */
export async function askOracle<Answer = Verdict>(
  oracle: string,
  manifests: Iterable<object>,
  options: readonly string[] = [],
): Promise<readonly Answer[]> {
  const child = spawn(oracle, options, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<unknown>((resolve) => child.once('close', resolve));
  const verdicts: Answer[] = [];
  const read = (async () => {
    for await (const line of createInterface({ input: child.stdout }))
      verdicts.push(JSON.parse(line));
  })();
  for (const manifest of manifests)
    if (!child.stdin.write(`${JSON.stringify(manifest)}\n`))
      await Promise.race([ended, new Promise((ready) => child.stdin.once('drain', ready))]);
  child.stdin.end();
  await read;
  const status = await ended;
  if (status !== 0) throw new Error(`${oracle} ended with the status ${String(status)}.`);
  return verdicts;
}
