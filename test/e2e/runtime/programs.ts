import { type KubernetesVersion, minorOf } from '../../../lib/api/kubernetes-version.js';
import { type Binary, binaries } from '../cluster/binaries.js';

/** Builds an API server and a kubelet of a version, and etcd. Resolves to their paths by name. */
export async function programsOf(
  kubernetes: KubernetesVersion,
): Promise<Readonly<Record<Binary, string>>> {
  const { etcd } = await binaries(['etcd']);
  return { ...(await binaries(['kube-apiserver', 'kubelet'], minorOf(kubernetes))), etcd };
}
