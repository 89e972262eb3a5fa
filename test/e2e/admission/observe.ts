import { admit } from '../../../lib/admission/admit.js';
import { withOwnerUid } from '../../../lib/admission/admit-pods.js';
import type { KubernetesObject } from '../../../lib/api/kubernetes-object.js';
import { clusterOf } from '../../../lib/cluster/cluster-of.js';
import { post } from '../apps/apply.js';
import type { Client } from '../cluster/client.js';
import type { KubernetesObject as NamedObject } from '../cluster/kubernetes.js';
import { eventually } from '../machine/eventually.js';
import { CLASSES, type Scenario } from './scenarios.js';

/** What happens to an object in a cluster: its refusal, and its Pods. */
export interface Outcome {
  readonly refused: string;
  /** The number of Pods that the controller creates. */
  readonly pods: number;
  /** Why it creates no more. */
  readonly podsRefused: string;
  /** The fields of a Pod that plugins set. */
  readonly pod: unknown;
}

/** Creates the object of a scenario on a real server, and observes what its controller does. */
export async function observe(
  client: Client,
  { labels = {}, before, object, title }: Scenario,
  namespace: string,
): Promise<Outcome> {
  await client.send('POST', '/api/v1/namespaces', { metadata: { name: namespace, labels } });
  await eventually(`the ServiceAccount of ${namespace}`, async () => {
    const path = `/api/v1/namespaces/${namespace}/serviceaccounts/default`;
    return (await client.send('GET', path)).status === 200;
  });
  for (const each of before) await create(client, each, namespace);
  if (before.some(({ kind }) => kind === 'ResourceQuota')) await untilCounted(client, namespace);
  const { status, body } = await create(client, object, namespace);
  if (status !== 201) return { refused: body.message ?? '', pods: 0, podsRefused: '', pod: null };
  const expected = ourOutcome({ labels, before, object, title }, namespace);
  const read = async (): Promise<Outcome> => {
    const pods = await listOf<NamedObject>(client, namespace, 'pods');
    const events = await listOf<Event>(client, namespace, 'events');
    const failures = events.filter(({ reason }) => reason === 'FailedCreate');
    return {
      refused: '',
      pods: pods.length,
      podsRefused: failures.map(({ message }) => message).sort()[0] ?? '',
      pod: pods[0] === undefined ? null : setByPlugins(pods[0] as unknown as KubernetesObject),
    };
  };
  return eventually(
    `${title}: ${JSON.stringify(expected)}`,
    async () => {
      const found = await read();
      const isDone =
        found.pods >= expected.pods && Boolean(found.podsRefused) === hasFailed(expected);
      return isDone && found;
    },
    { seconds: 60, state: async () => JSON.stringify(await read()) },
  );
}

const hasFailed = ({ podsRefused }: Outcome): boolean => podsRefused !== '';

/** Returns the outcome that we expect. */
export function ourOutcome({ labels = {}, before, object }: Scenario, namespace: string): Outcome {
  const inNamespace = (each: KubernetesObject): KubernetesObject => ({
    ...each,
    metadata: { ...(each.metadata as object), namespace },
  });
  const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default' } };
  const system = {
    apiVersion: 'scheduling.k8s.io/v1',
    kind: 'PriorityClass',
    value: 2_000_001_000,
  };
  const cluster = clusterOf(
    [
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels } },
      ...[account, ...before].map(inNamespace),
      { ...system, metadata: { name: 'system-node-critical' } } as KubernetesObject,
      ...CLASSES,
    ],
    { complete: true },
  );
  const { refused, object: admitted, pods } = admit(inNamespace(withOwnerUid(object)), cluster);
  if (refused.length > 0 || pods === undefined)
    return {
      refused: refused.join(', '),
      pods: refused.length === 0 ? 1 : 0,
      podsRefused: '',
      pod: admitted === undefined ? null : setByPlugins(admitted),
    };
  return {
    refused: '',
    pods: pods.admitted,
    podsRefused: pods.refused.join(', '),
    pod: pods.object === undefined ? null : setByPlugins(pods.object),
  };
}

/** Returns the spec of a Pod, without its name, its node, and what is random. */
function setByPlugins({ metadata, spec }: KubernetesObject): unknown {
  const { annotations = {} } = metadata as { readonly annotations?: object };
  const { nodeName: _, ...rest } = spec as Readonly<Record<string, unknown>>;
  const text = JSON.stringify({ annotations, spec: rest });
  return JSON.parse(
    text
      .replaceAll(/kube-api-access-[a-z0-9]{5}"/g, 'kube-api-access-xxxxx"')
      .replaceAll(/"claimName":"data-web-\d"/g, '"claimName":"data-web-0"'),
  );
}

const create = async (client: Client, each: KubernetesObject, namespace: string) =>
  post(client, await client.collectionOf(each as unknown as NamedObject, namespace), each, false);

/** The controller of quotas counts what is there before it changes the status. */
const untilCounted = (client: Client, namespace: string) =>
  eventually(`the status of the quota of ${namespace}`, async () => {
    const [quota] = await listOf<Quota>(client, namespace, 'resourcequotas');
    return quota?.status?.used !== undefined;
  });

interface Quota {
  readonly status?: { readonly used?: object };
}

interface Event {
  readonly reason: string;
  readonly message: string;
}

async function listOf<T>(client: Client, namespace: string, plural: string): Promise<readonly T[]> {
  const path = `/api/v1/namespaces/${namespace}/${plural}`;
  const { body } = await client.send<{ readonly items?: readonly T[] }>('GET', path);
  return body.items ?? [];
}
