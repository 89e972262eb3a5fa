import { object } from '../../application/objects.js';
import type { Client } from '../cluster/client.js';

/** The label of the nodes that `createNodes` creates. */
const GROUP_LABEL = 'example.com/group';

/** The fields of a Pod that runs on the nodes of a group. */
export const onGroup = (group: string): Readonly<Record<string, unknown>> => ({
  nodeSelector: { [GROUP_LABEL]: group },
  tolerations: [{ operator: 'Exists' }],
});

/**
 * Creates nodes without a kubelet, on which only Pods run that tolerate everything.
 *
 * @param pods the number of Pods that each node can run
 */
export async function createNodes(
  client: Client,
  group: string,
  pods: readonly number[],
): Promise<void> {
  for (const [i, count] of pods.entries()) {
    const name = `${group}-${i}`;
    const labels = { [GROUP_LABEL]: group, 'kubernetes.io/hostname': name };
    const resources = { cpu: '4', memory: '8Gi', pods: String(count) };
    const node = object(
      'v1',
      'Node',
      name,
      {
        spec: { taints: [{ key: GROUP_LABEL, effect: 'NoSchedule' }] },
        status: { capacity: resources, allocatable: resources },
      },
      {
        labels,
        // Volumes are attached by the controller, as on all nodes with a kubelet.
        annotations: { 'volumes.kubernetes.io/controller-managed-attach-detach': 'true' },
      },
    );
    const { status, body } = await client.send('POST', '/api/v1/nodes', node);
    if (status !== 201) throw new Error(`${name}: ${JSON.stringify(body)}`);
  }
}
