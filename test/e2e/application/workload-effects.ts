import { object, workload } from '../../application/objects.js';
import type { Client } from '../cluster/client.js';
import type { Pod } from '../cluster/kubernetes.js';
import { eventually } from '../machine/eventually.js';
import { allReady, createIn } from './failing-app.js';
import { detailOf, objectsIn } from './failure.js';
import { createNodes, onGroup } from './fake-nodes.js';
import { eviction, podsIn } from './reporters.js';

const SPREAD_NODES = 'spread';

/**
 * Creates three Pods that are to be spread over two nodes, of which one has no room. Resolves to
 * the number of Pods that are scheduled.
 *
 * @param label the label that the constraint counts, of Pods with the label `app: web`
 */
export async function scheduledPods(client: Client, label: string): Promise<number> {
  const namespace = `spread-${label}`;
  const place = await createIn(
    client,
    namespace,
    objectsIn({ objects: () => [spread(label)] }, namespace),
  );
  const pods = await eventually('a decision of the scheduler about three Pods', async () => {
    const found = await podsIn(place);
    const isDecided = ({ status }: Pod): boolean =>
      status?.conditions?.some(({ type }) => type === 'PodScheduled') ?? false;
    return found.length === 3 && found.every(isDecided) && found;
  });
  return pods.filter(({ status }) =>
    status?.conditions?.some((each) => each.type === 'PodScheduled' && each.status === 'True'),
  ).length;
}

export const createSpreadNodes = (client: Client): Promise<void> =>
  createNodes(client, SPREAD_NODES, [10, 0]);

export const spread = (label: string) =>
  workload('Deployment', 'web', {
    spec: { replicas: 3 },
    pod: {
      ...onGroup(SPREAD_NODES),
      topologySpreadConstraints: [
        {
          maxSkew: 1,
          topologyKey: 'kubernetes.io/hostname',
          whenUnsatisfiable: 'DoNotSchedule',
          labelSelector: { matchLabels: { app: label } },
        },
      ],
    },
  });

/** Evicts a Pod whose budget allows it. Resolves to `Evicted`, or to the error. */
export async function allowedEviction(client: Client): Promise<string> {
  const selector = { matchLabels: { app: 'web' } };
  const budget = object('policy/v1', 'PodDisruptionBudget', 'web', {
    spec: { selector, maxUnavailable: 1 },
  });
  const objects = [workload('Deployment', 'web'), budget];
  const place = await createIn(client, 'eviction', objects);
  await allReady(place, 1);
  return eventually('an eviction', async () => {
    const [report] = await eviction(place);
    return report?.reason === 'Evicted' && report.reason;
  });
}

/**
 * Creates a Deployment of one replica and an autoscaler with a minimum of two. Resolves to our
 * message, and to the replicas after the autoscaler scaled it and after it is applied again.
 */
export async function replicasOfScaled(
  client: Client,
): Promise<{ readonly message: string; readonly scaled: number; readonly applied: number }> {
  const web = workload('Deployment', 'web', { spec: { replicas: 1 } });
  const scaler = object('autoscaling/v2', 'HorizontalPodAutoscaler', 'web', {
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
      minReplicas: 2,
      maxReplicas: 3,
    },
  });
  const objects = [web, scaler];
  const message = detailOf('HorizontalPodAutoscaler/replicas-of-target', objects);
  await createIn(client, 'replicas', objects);
  const path = '/apis/apps/v1/namespaces/replicas/deployments/web';
  const scaled = await eventually('more replicas', async () => {
    const { body } = await client.send<Scaled>('GET', path);
    return body.spec.replicas > 1 && body.spec.replicas;
  });
  const { body } = await client.send<Scaled>('PATCH', path, web);
  return { message, scaled, applied: body.spec.replicas };
}

interface Scaled {
  readonly spec: { readonly replicas: number };
}
