import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { ReadCluster } from '../cluster/cluster.js';
import type { KnownObjects } from '../cluster/known-objects.js';
import {
  type ClusterObjects,
  kindToList,
  type LimitRange,
  type ListName,
  type Namespace,
  type Node,
  type PriorityClass,
  type RuntimeClass,
  type ServiceAccount,
} from '../cluster/objects/cluster-shapes.js';

/** The objects of a cluster as the admission plugins look them up. */
export class AdmissionCluster {
  readonly objects: ClusterObjects;
  /** The objects that exist before the first one is created. */
  readonly existing: ClusterObjects;
  readonly known: KnownObjects;
  readonly namespaces: ReadonlyMap<string, Namespace>;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly priorityClasses: ReadonlyMap<string, PriorityClass>;
  readonly runtimeClasses: ReadonlyMap<string, RuntimeClass>;
  readonly #serviceAccounts: ReadonlyMap<string, ServiceAccount>;
  readonly #existingKeys: Partial<Record<ListName, ReadonlySet<string>>> = {};

  constructor({ objects, known, existing }: ReadCluster) {
    this.objects = objects;
    this.existing = existing;
    this.known = known;
    this.namespaces = byName(objects.namespaces);
    this.nodes = byName(objects.nodes);
    this.priorityClasses = byName(objects.priorityClasses);
    this.runtimeClasses = byName(objects.runtimeClasses);
    this.#serviceAccounts = new Map(objects.serviceAccounts.map((each) => [keyOf(each), each]));
  }

  serviceAccountOf(namespace: string, name: string): ServiceAccount | undefined {
    return this.#serviceAccounts.get(`${namespace}/${name}`);
  }

  /** Whether an object exists already, so that it is updated. */
  isExisting({ kind, metadata }: KubernetesObject): boolean {
    const list = kindToList.get(kind);
    if (list === undefined) return false;
    this.#existingKeys[list] ??= new Set(
      (this.existing[list] as readonly NamedObject[]).map(keyOf),
    );
    return this.#existingKeys[list].has(keyOf({ metadata: metadata ?? {} } as NamedObject));
  }

  /** The LimitRanges of a namespace, in the order of their names. A server has no fixed order. */
  limitRangesOf(namespace: string): readonly LimitRange[] {
    return inNamespace(this.objects.limitRanges, namespace);
  }
}

interface NamedObject {
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

const clusters = new WeakMap<ReadCluster, AdmissionCluster>();

/** Returns the objects of a cluster for the admission plugins. Cached. */
export function admissionClusterOf(cluster: ReadCluster): AdmissionCluster {
  const known = clusters.get(cluster) ?? new AdmissionCluster(cluster);
  clusters.set(cluster, known);
  return known;
}

/** Returns the objects of a namespace, in the order of their names. */
export const inNamespace = <T extends NamedObject>(
  objects: readonly T[],
  namespace: string,
): readonly T[] => objects.filter((each) => namespaceOf(each) === namespace).sort(compareNames);

export const compareNames = (a: NamedObject, b: NamedObject): number =>
  a.metadata.name < b.metadata.name ? -1 : 1;

const keyOf = (each: NamedObject): string => `${namespaceOf(each)}/${each.metadata.name}`;

const namespaceOf = ({ metadata }: NamedObject): string => metadata.namespace ?? 'default';

const byName = <T extends NamedObject>(objects: readonly T[]): ReadonlyMap<string, T> =>
  new Map(objects.map((each) => [each.metadata.name, each]));
