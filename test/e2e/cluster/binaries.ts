import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goModFile } from '../../../conformance/oracle.js';
import { NEWEST_MINOR } from '../../../lib/api/kubernetes-version.js';
import { buildOnce, cachePath } from '../machine/cache.js';
import { killedWithParent, output } from '../machine/command.js';
import { printLine } from '../machine/print-line.js';
import { REPOSITORY } from '../machine/repository.js';

const MODULE = join(REPOSITORY, 'conformance');

/** In the order in which they are built. Validating manifests needs only the first two. */
const PACKAGES = {
  etcd: 'go.etcd.io/etcd/server/v3',
  'kube-apiserver': 'k8s.io/kubernetes/cmd/kube-apiserver',
  kubectl: 'k8s.io/kubernetes/cmd/kubectl',
  kubelet: 'k8s.io/kubernetes/cmd/kubelet',
  'kube-scheduler': 'k8s.io/kubernetes/cmd/kube-scheduler',
  'kube-controller-manager': 'k8s.io/kubernetes/cmd/kube-controller-manager',
} as const;

export type Binary = keyof typeof PACKAGES;

const EVERY_BINARY: readonly Binary[] = Object.keys(PACKAGES) as Binary[];

/**
 * Builds the programs of Kubernetes from the module version in the go.mod of a minor. Resolves to
 * their paths by name. Older minors have only kube-apiserver and kubelet.
 */
export async function binaries(
  names: readonly Binary[] = EVERY_BINARY,
  minor: number = NEWEST_MINOR,
): Promise<Record<Binary, string>> {
  const modFile = goModFile(minor);
  const goMod = readFileSync(modFile, 'utf8');
  const version = /^(?:require|\t)\s*k8s\.io\/kubernetes (v\S+)$/m.exec(goMod)?.[1];
  if (version === undefined) {
    throw new Error(`${modFile} does not require k8s.io/kubernetes`);
  }
  const go = await output('go', ['env', 'GOVERSION', 'GOARCH'], { cwd: MODULE });
  const linkerFlags = flagsOf(version);
  const folder = cachePath(version, [
    goMod,
    readFileSync(modFile.replace(/mod$/, 'sum'), 'utf8'),
    go,
    linkerFlags,
  ]);
  for (const name of names) {
    await buildOnce(join(folder, name), (place) => build(name, place, linkerFlags, modFile));
  }
  return Object.fromEntries(EVERY_BINARY.map((name) => [name, join(folder, name)])) as Record<
    Binary,
    string
  >;
}

async function build(
  name: Binary,
  place: string,
  linkerFlags: string,
  modFile: string,
): Promise<void> {
  printLine(`building ${name} with ${modFile}, once; the first one takes minutes`);
  const flags = [`-modfile=${modFile}`, '-ldflags', linkerFlags, '-o', place];
  const args = ['build', '-C', MODULE, ...flags, PACKAGES[name]];
  // Kill the build if this process ends: otherwise it would go on for minutes.
  await output(...killedWithParent('go', args), { env: { CGO_ENABLED: '0' } });
}

/** Returns the linker flags that set the version. Without them the server reports v0.0.0-master. */
function flagsOf(version: string): string {
  const [major, minor] = version.slice(1).split('.');
  const stamps = { gitVersion: version, gitMajor: major, gitMinor: minor, gitTreeState: 'clean' };
  const set = Object.entries(stamps).map(
    ([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`,
  );
  return ['-s', '-w', ...set].join(' ');
}
