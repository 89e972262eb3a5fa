import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
 * Builds the programs of Kubernetes from the module version in conformance/go.mod. Resolves to
 * their paths by name.
 */
export async function binaries(
  names: readonly Binary[] = EVERY_BINARY,
): Promise<Record<Binary, string>> {
  const goMod = readFileSync(join(MODULE, 'go.mod'), 'utf8');
  const version = /^require k8s\.io\/kubernetes (v\S+)$/m.exec(goMod)?.[1];
  if (version === undefined) {
    throw new Error('conformance/go.mod does not require k8s.io/kubernetes');
  }
  const go = await output('go', ['env', 'GOVERSION', 'GOARCH'], { cwd: MODULE });
  const linkerFlags = flagsOf(version);
  const folder = cachePath(version, [
    goMod,
    readFileSync(join(MODULE, 'go.sum'), 'utf8'),
    go,
    linkerFlags,
  ]);
  for (const name of names) {
    await buildOnce(join(folder, name), (place) => build(name, place, linkerFlags, version));
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
  version: string,
): Promise<void> {
  printLine(`building ${name} for Kubernetes ${version}, once; the first one takes minutes`);
  const args = ['build', '-C', MODULE, '-ldflags', linkerFlags, '-o', place, PACKAGES[name]];
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
