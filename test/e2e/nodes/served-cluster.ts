import { NAMESPACES, type SchedulingCase } from '../../../conformance/nodes/scheduling-case.js';
import type { KubernetesObject } from '../../../lib/api/kubernetes-object.js';
import { type Cluster, clusterOf } from '../../../lib/cluster.js';
import { object, pod } from '../../application/objects.js';
import type { ApiResponse, Client } from '../cluster/client.js';
import type { Decisions } from './decisions.js';

/** The name of each Pod on which kube-scheduler decides. */
export const POD_NAME = 'new';
/** The node whose label shows that kube-scheduler has seen all other nodes. Nothing fits it. */
const MARKER = 'marker';
const CASE_LABEL = 'example.com/case';
/** The namespace of the Pods that wait for the marker. */
const PROBES = 'probes';

/** The collections that a case fills. */
const COLLECTIONS = NAMESPACES.flatMap((namespace) => [
  `/api/v1/namespaces/${namespace}/services`,
  `/apis/apps/v1/namespaces/${namespace}/replicasets`,
  `/apis/apps/v1/namespaces/${namespace}/statefulsets`,
  `/apis/policy/v1/namespaces/${namespace}/poddisruptionbudgets`,
]);
const PODS = [...NAMESPACES, PROBES].map((namespace) => `/api/v1/namespaces/${namespace}/pods`);

/** Creates what all cases have in common. */
export async function createCommon(client: Client): Promise<void> {
  for (const name of [...NAMESPACES, PROBES]) {
    const labels = { team: name === 'shop' ? 'a' : 'b' };
    const path = '/api/v1/namespaces';
    // The namespace `default` exists.
    if (name === 'default') await done(client.send('PATCH', `${path}/${name}`, meta({ labels })));
    else await done(client.send('POST', path, meta({ name, labels })));
  }
  const allocatable = { cpu: '1', memory: '1Gi', pods: '10' };
  const node = object('v1', 'Node', MARKER, {
    spec: { taints: [{ key: CASE_LABEL, effect: 'NoSchedule' }] },
    status: { allocatable, capacity: allocatable },
  });
  await done(client.send('POST', '/api/v1/nodes', node));
}

/** Removes the objects of the case before. */
export async function removeCase(client: Client): Promise<void> {
  for (const path of PODS) await done(client.send('DELETE', `${path}?gracePeriodSeconds=0`));
  await done(client.send('DELETE', `/api/v1/nodes?fieldSelector=metadata.name!%3D${MARKER}`));
  for (const path of COLLECTIONS) await done(client.send('DELETE', path));
}

/** Creates the objects of a case. Those that the server refuses are no part of the cluster. */
export async function createCase(client: Client, each: SchedulingCase): Promise<void> {
  const { nodes, pods, services, replicaSets, statefulSets, podDisruptionBudgets } = each;
  const create = (group: string, plural: string, all: readonly KubernetesObject[] = []) =>
    Promise.all(
      all.map(({ metadata, ...rest }) => {
        const { namespace } = metadata as { readonly namespace: string };
        const path = `${group}/namespaces/${namespace}/${plural}`;
        return createWithStatus(client, path, { metadata, ...rest } as KubernetesObject);
      }),
    );
  await create('/api/v1', 'services', services?.map(withSpec({ clusterIP: 'None' })));
  const template = { metadata: { labels: {} }, spec: { containers: [{ name: 'a', image: 'a' }] } };
  for (const [plural, owners = []] of [
    ['replicasets', replicaSets],
    ['statefulsets', statefulSets],
  ] as const)
    await create(
      '/apis/apps/v1',
      plural,
      owners.map((owner) => {
        const labels = owner.spec.selector.matchLabels;
        return withSpec({ template: { ...template, metadata: { labels } } })(owner);
      }),
    );
  await create('/apis/policy/v1', 'poddisruptionbudgets', podDisruptionBudgets);
  await Promise.all(nodes.map((node) => done(client.send('POST', '/api/v1/nodes', node))));
  await create('/api/v1', 'pods', pods);
}

/** Waits until kube-scheduler has seen all nodes and Pods that exist. */
export async function untilSeen(client: Client, decisions: Decisions, key: string): Promise<void> {
  const labels = { [CASE_LABEL]: key };
  await done(client.send('PATCH', `/api/v1/nodes/${MARKER}`, meta({ labels })));
  const probe = pod({ nodeSelector: labels, tolerations: [{ operator: 'Exists' }] });
  const { body } = await done(
    client.send<KubernetesObject>('POST', `/api/v1/namespaces/${PROBES}/pods`, {
      ...probe,
      ...meta({ name: POD_NAME }),
    }),
  );
  await decisions.nodeOf(uidOf(body));
}

/** Reads the cluster as `kubectl get` does. */
export async function readCluster(client: Client): Promise<Cluster> {
  const paths = [
    ...['nodes', 'pods', 'namespaces', 'services'].map((plural) => `/api/v1/${plural}`),
    ...['replicasets', 'statefulsets'].map((plural) => `/apis/apps/v1/${plural}`),
    '/apis/policy/v1/poddisruptionbudgets',
  ];
  const lists = await Promise.all(
    paths.map(async (path) => (await done(client.send<KubernetesObject>('GET', path))).body),
  );
  return clusterOf(lists);
}

export const uidOf = ({ metadata }: KubernetesObject): string =>
  (metadata as { readonly uid: string }).uid;

/** The server ignores the status and the time of deletion of a new object. */
async function createWithStatus(
  client: Client,
  path: string,
  each: KubernetesObject,
): Promise<void> {
  const created = await client.send<KubernetesObject>('POST', path, each);
  if (created.status !== 201) return;
  const { name, deletionTimestamp } = each.metadata as {
    readonly name: string;
    readonly deletionTimestamp?: string;
  };
  const { status } = each as { readonly status?: object };
  if (status !== undefined)
    await client.send('PUT', `${path}/${name}/status`, { ...created.body, status });
  // Without a kubelet, a Pod that has a node never ends.
  if (deletionTimestamp !== undefined) await done(client.send('DELETE', `${path}/${name}`));
}

const meta = (metadata: object): object => ({ metadata });

const withSpec =
  (spec: object) =>
  (each: KubernetesObject): KubernetesObject => ({
    ...each,
    spec: { ...(each['spec'] as object), ...spec },
  });

async function done<T>(sent: Promise<ApiResponse<T>>): Promise<ApiResponse<T>> {
  const response = await sent;
  if (response.status < 200 || response.status > 299)
    throw new Error(`${response.status}: ${JSON.stringify(response.body)}`);
  return response;
}
