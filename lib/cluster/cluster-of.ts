import type { KubernetesObject } from '../api/kubernetes-object.js';
import { isObject } from '../engine/go-value.js';
import { type Cluster, ReadCluster } from './cluster.js';
import { knownObjectsOf } from './known-objects.js';
import { type NodePool, nodesOfPool } from './node-pool.js';
import { kindToList, type ListName } from './objects/cluster-shapes.js';
import { readObjects } from './objects/read-objects.js';

/** Options of `clusterOf`. */
export interface ClusterOptions {
  /**
   * Whether the input has every Namespace, ServiceAccount, PriorityClass and RuntimeClass of the
   * cluster, so that `admit` refuses a Pod that names another. Otherwise it refuses such a Pod only
   * if the input shows that it has all objects of the kind.
   *
   * @default false
   */
  readonly complete?: boolean;
}

/** An object of a cluster, a List of them, or a node pool. */
export type ClusterItem = KubernetesObject | NodePool;

/**
 * Reads a cluster, for `schedule`.
 *
 * The input is what `kubectl get nodes,pods -A -o json` prints: a List, or a list of objects. Of
 * the objects, the scheduler reads Nodes, Pods that have a node, Namespaces, PersistentVolumes,
 * PersistentVolumeClaims, StorageClasses, CSINodes, Services, ReplicaSets, StatefulSets and
 * PodDisruptionBudgets. Objects of other kinds are ignored, and so are Pods without a node and Pods
 * that have ended. A node pool stands for nodes that are alike.
 *
 * Without the Pods, the nodes are taken to be empty: compare `boundPodCount` with what you expect.
 *
 * @throws Error that names the object, if it has a value of a wrong type, a node has no allocatable
 * resources, or two objects have the same kind and name
 *
 * @example
 * ```ts
 * import { clusterOf } from 'cdk8s-pods/cluster';
 *
 * const cluster = clusterOf([
 *   { name: 'general', count: 3, cpu: '3920m', memory: '14Gi', zones: ['a', 'b', 'c'] },
 *   {
 *     name: 'gpu',
 *     count: 1,
 *     cpu: '7910m',
 *     memory: '28Gi',
 *     taints: [{ key: 'dedicated', value: 'gpu', effect: 'NoSchedule' }],
 *   },
 * ]);
 * console.log(cluster.nodeCount, cluster.boundPodCount); // 4 0
 * ```
 */
export function clusterOf(
  objects: ClusterItem | readonly ClusterItem[],
  { complete = false }: ClusterOptions = {},
): Cluster {
  const lists = new Map<ListName, object[]>();
  for (const item of itemsOf(objects)) addItem(item, lists);
  const read = readObjects(Object.fromEntries(lists));
  return new ReadCluster(read, knownObjectsOf(read, complete));
}

/** Returns the objects of Lists, and the other items. */
const itemsOf = (input: unknown): readonly unknown[] =>
  Array.isArray(input) ? input.flatMap(itemsOfList) : itemsOfList(input);

function itemsOfList(input: unknown): readonly unknown[] {
  if (!isObject(input) || typeof input['kind'] !== 'string' || !input['kind'].endsWith('List'))
    return [input];
  const { kind, items } = input;
  if (!Array.isArray(items)) throw new Error(`The ${kind} has no list of items.`);
  // The items of a NodeList have no kind.
  const itemKind = kind.slice(0, -'List'.length);
  return items.map((item) =>
    isObject(item) && itemKind !== '' ? { kind: itemKind, ...item } : item,
  );
}

function addItem(item: unknown, lists: Map<ListName, object[]>): void {
  if (!isObject(item))
    throw new Error(
      `${JSON.stringify(item)?.slice(0, 60)} is neither an object of a cluster nor a node pool.`,
    );
  const { kind } = item;
  if (kind === undefined && 'count' in item) {
    add('nodes', nodesOfPool(item as unknown as NodePool), lists);
    return;
  }
  if (typeof kind !== 'string')
    throw new Error(
      `An object has no kind: ${JSON.stringify(item).slice(0, 60)}. ` +
        'Write objects as kubectl prints them, or node pools with a count.',
    );
  const list = kindToList.get(kind);
  if (list !== undefined) add(list, [item], lists);
}

function add(name: ListName, objects: readonly object[], lists: Map<ListName, object[]>): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [...objects]);
  else for (const object of objects) list.push(object);
}
