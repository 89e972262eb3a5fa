import { join } from 'node:path';
import type { Binary } from '../cluster/binaries.js';
import type { ControlPlane } from '../cluster/control-plane.js';
import { startDaemon } from '../machine/daemon.js';
import { eventually } from '../machine/eventually.js';

const DEPLOYMENTS = '/apis/apps/v1/namespaces/default/deployments';
const REPLICA_SETS = '/apis/apps/v1/namespaces/default/replicasets';

/** Starts the Deployment controller. Without other controllers, there are no Pods. */
export function startDeploymentController(
  bin: Readonly<Record<Binary, string>>,
  plane: ControlPlane,
  folder: string,
): void {
  startDaemon(
    'kube-controller-manager',
    bin['kube-controller-manager'],
    [
      `--kubeconfig=${plane.kubeconfig('admin')}`,
      '--controllers=deployment-controller',
      '--leader-elect=false',
      '--secure-port=0',
      '--kube-api-qps=500',
      '--kube-api-burst=1000',
      `--cert-dir=${join(folder, 'controllers')}`,
    ],
    folder,
  );
}

/**
 * Waits until the controller has seen the current generation of a Deployment. Resolves to the
 * number of its ReplicaSets.
 */
export async function countReplicaSets(
  { client }: ControlPlane,
  deployment: string,
): Promise<number> {
  const { uid } = await eventually(`${deployment} observed`, async () => {
    const { body } = await client.send<Deployment>('GET', `${DEPLOYMENTS}/${deployment}`);
    return body.status?.observedGeneration === body.metadata.generation && body.metadata;
  });
  const { body } = await client.send<ReplicaSets>('GET', REPLICA_SETS);
  return body.items.filter(({ metadata: { ownerReferences = [] } }) =>
    ownerReferences.some((owner) => owner.uid === uid),
  ).length;
}

interface Deployment {
  readonly metadata: { readonly uid: string; readonly generation: number };
  readonly status?: { readonly observedGeneration?: number };
}
interface ReplicaSets {
  readonly items: readonly {
    readonly metadata: { readonly ownerReferences?: readonly { readonly uid: string }[] };
  }[];
}
