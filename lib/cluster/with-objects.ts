import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type Cluster, ReadCluster, readClusterOf } from './cluster.js';
import {
  CLUSTER_KINDS,
  type ClusterObjects,
  kindToList,
  type ListName,
} from './objects/cluster-shapes.js';
import { readObject } from './objects/read-objects.js';

/**
 * Returns a cluster with the objects of an application in it. An object replaces the one of its
 * kind, namespace and name. Pods and nodes are ignored, and so are objects with a value of a wrong
 * type, which the validation of the application reports.
 */
export function withObjects(cluster: Cluster, manifests: readonly KubernetesObject[]): Cluster {
  const { objects, known, existing } = readClusterOf(cluster, 'withObjects');
  const lists: Record<string, readonly NamedObject[]> = { ...objects };
  for (const [list, added] of readManifests(manifests)) {
    const names = new Set(added.map(keyOf));
    const others = (lists[list] ?? []).filter((each) => !names.has(keyOf(each)));
    lists[list] = [...others, ...added];
  }
  return new ReadCluster(lists as unknown as ClusterObjects, known, existing);
}

interface NamedObject {
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

function readManifests(
  manifests: readonly KubernetesObject[],
): ReadonlyMap<ListName, readonly NamedObject[]> {
  const lists = new Map<ListName, NamedObject[]>();
  for (const manifest of manifests) {
    const list = kindToList.get(manifest.kind);
    const read = list === undefined || IGNORED.has(list) ? undefined : tryToRead(manifest, list);
    if (list === undefined || read === undefined) continue;
    const known = lists.get(list);
    if (known === undefined) lists.set(list, [read]);
    else known.push(read);
  }
  return lists;
}

const IGNORED: ReadonlySet<ListName> = new Set(['nodes', 'pods']);

function tryToRead(manifest: KubernetesObject, list: ListName): NamedObject | undefined {
  const { kind, shape } = CLUSTER_KINDS[list];
  try {
    return readObject(manifest, kind, shape) as NamedObject;
  } catch {
    return undefined;
  }
}

const keyOf = ({ metadata }: NamedObject): string =>
  `${metadata.namespace ?? 'default'}/${metadata.name}`;
