import { startDaemon } from '../machine/daemon.js';
import { eventually } from '../machine/eventually.js';
import type { Binary } from './binaries.js';
import type { Client } from './client.js';
import type { ControlPlane } from './control-plane.js';

/**
 * Starts kube-controller-manager and kube-scheduler.
 *
 * @param flags further flags of kube-controller-manager
 */
export function startControllers(
  bin: Readonly<Record<Binary, string>>,
  plane: ControlPlane,
  folder: string,
  flags: readonly string[] = [],
): void {
  const name = 'kube-controller-manager';
  const all = [
    ...ALONE,
    `--kubeconfig=${plane.kubeconfig('controllers')}`,
    // Each controller needs its own service account, for which RBAC has rules.
    '--use-service-account-credentials=true',
    `--service-account-private-key-file=${plane.privateKeyFile}`,
    `--root-ca-file=${plane.caFile}`,
    ...flags,
  ];
  startDaemon(name, bin[name], all, folder);
  startScheduler(bin, plane, folder);
}

/** Starts kube-scheduler. */
export function startScheduler(
  bin: Readonly<Record<Binary, string>>,
  plane: ControlPlane,
  folder: string,
): void {
  const name = 'kube-scheduler';
  const kubeconfig = `--kubeconfig=${plane.kubeconfig('scheduler')}`;
  startDaemon(name, bin[name], [...ALONE, kubeconfig], folder);
}

const ALONE = ['--leader-elect=false', '--bind-address=127.0.0.1'];

/**
 * Waits until a node is Ready, without a taint: a Pod that cannot be scheduled because of the
 * not-ready taint is retried only after seconds.
 */
export async function untilSchedulable(client: Client, node: string): Promise<void> {
  await eventually('the node Ready, without a taint', async () => {
    const { body } = await client.send<NodeObject>('GET', `/api/v1/nodes/${node}`);
    const isReady = body.status?.conditions?.some(
      ({ type, status }) => type === 'Ready' && status === 'True',
    );
    return isReady && body.spec?.taints === undefined;
  });
}

interface NodeObject {
  readonly spec?: { readonly taints?: readonly object[] };
  readonly status?: {
    readonly conditions?: readonly { readonly type: string; readonly status: string }[];
  };
}
