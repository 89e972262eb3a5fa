import { object } from '../../application/objects.js';
import type { Client } from '../cluster/client.js';
import { eventually } from '../machine/eventually.js';
import { isReady, type Place, podsIn } from './reporters.js';

const METRICS = '/apis/metrics.k8s.io/v1beta1';

/**
 * Creates the resource metrics API as a custom resource, so that the autoscaler can read metrics of
 * Pods that `measurePods` writes.
 */
export async function createMetricsApi(client: Client): Promise<void> {
  const definition = object(
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition',
    'pods.metrics.k8s.io',
    {
      spec: {
        group: 'metrics.k8s.io',
        names: { plural: 'pods', kind: 'PodMetrics' },
        scope: 'Namespaced',
        versions: [
          {
            name: 'v1beta1',
            served: true,
            storage: true,
            schema: {
              openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
            },
          },
        ],
      },
    },
    { annotations: { 'api-approved.kubernetes.io': 'unapproved, only for this test' } },
  );
  const path = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
  const { status, body } = await client.send('POST', path, definition);
  if (status !== 201) throw new Error(JSON.stringify(body));
  await eventually('the metrics API', async () => {
    const answer = await client.send('GET', `${METRICS}/namespaces/default/pods`);
    return answer.status === 200;
  });
}

/** Writes that each container of the Pods that are Ready uses some CPU. */
export async function measurePods(place: Place): Promise<void> {
  const { client, namespace } = place;
  for (const { metadata, spec } of (await podsIn(place)).filter(isReady))
    await client.send('POST', `${METRICS}/namespaces/${namespace}/pods`, {
      apiVersion: 'metrics.k8s.io/v1beta1',
      kind: 'PodMetrics',
      metadata: { name: metadata.name, labels: { app: 'web' } },
      // After the Pod became Ready: earlier metrics are ignored.
      timestamp: new Date(Date.now() + 60_000).toISOString(),
      window: '1s',
      containers: spec.containers.map(({ name }) => ({ name, usage: { cpu: '100m' } })),
    });
}
