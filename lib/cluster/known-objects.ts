import type { ClusterObjects } from './objects/cluster-shapes.js';

/**
 * The kinds of which the input has all objects, so that one that is not in the input does not
 * exist.
 */
export interface KnownObjects {
  /** Whether the input is the whole cluster, so that even what every cluster has can be missing. */
  readonly isWhole: boolean;
  readonly namespaces: boolean;
  readonly priorityClasses: boolean;
  readonly runtimeClasses: boolean;
  /** The namespaces whose ServiceAccounts are known. */
  readonly namespacesOfServiceAccounts: ReadonlySet<string>;
}

/**
 * Returns which kinds the input of a cluster has completely. Every cluster has the Namespace
 * `kube-system`, the PriorityClass `system-node-critical` and a ServiceAccount in each namespace:
 * an input without them is a part.
 */
export function knownObjectsOf(objects: ClusterObjects, isWhole: boolean): KnownObjects {
  const { namespaces, priorityClasses, runtimeClasses, serviceAccounts } = objects;
  return {
    isWhole,
    namespaces: isWhole || hasName(namespaces, 'kube-system'),
    priorityClasses: isWhole || hasName(priorityClasses, 'system-node-critical'),
    runtimeClasses: isWhole || runtimeClasses.length > 0,
    namespacesOfServiceAccounts: new Set(
      serviceAccounts.map(({ metadata }) => metadata.namespace ?? 'default'),
    ),
  };
}

const hasName = (
  objects: readonly { readonly metadata: { readonly name: string } }[],
  name: string,
): boolean => objects.some(({ metadata }) => metadata.name === name);
