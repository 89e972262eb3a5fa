import { hasEnded } from '../../cluster/cluster.js';
import type {
  ClusterObjects,
  ListName,
  ResourceQuota,
} from '../../cluster/objects/cluster-shapes.js';
import { ZERO_QUANTITY } from '../../formats/parse-quantity.js';
import {
  addResourceList,
  parseResourceList,
  type ResourceQuantities,
} from '../../resources/resource-quantities.js';
import { type AdmissionCluster, inNamespace } from '../admission-cluster.js';
import type { AnyObject } from '../plugins/plugin.js';
import { ONE, only } from './amounts.js';
import { evaluatorOf } from './evaluators.js';
import { isInScopes } from './is-in-scopes.js';
import type { Quota, Quotas } from './quota.js';

const quotas = new WeakMap<AdmissionCluster, Map<string, Quotas>>();

/**
 * Returns the quotas of a namespace with their usage. A quota without a status gets the one that
 * the controller of quotas gives it: by the objects that exist, as far as they are known. A quota
 * that is changed keeps the usage that the cluster has counted. Cached.
 */
export function quotasOf(cluster: AdmissionCluster, namespace: string, minor: number): Quotas {
  const key = `${minor}/${namespace}`;
  const ofCluster = quotas.get(cluster) ?? new Map<string, Quotas>();
  const known = ofCluster.get(key) ?? countQuotas(cluster, namespace, minor);
  quotas.set(cluster, ofCluster.set(key, known));
  return known;
}

const countQuotas = (
  { objects, existing }: AdmissionCluster,
  namespace: string,
  minor: number,
): Quotas =>
  inNamespace(objects.resourceQuotas, namespace).map((object): Quota => {
    const { hard, used } = object.status;
    if (hard !== undefined || used !== undefined)
      return { object, hard: parseResourceList(hard), used: parseResourceList(used) };
    const limits = parseResourceList(object.spec.hard);
    const known = existing.resourceQuotas.find((each) => isSameObject(each, object));
    const counted = usedOf(object, limits, existing, minor);
    const ofStatus = only(parseResourceList(known?.status.used), [...limits.keys()]);
    return { object, hard: limits, used: new Map([...counted, ...ofStatus]) };
  });

const isSameObject = ({ metadata: a }: ResourceQuota, { metadata: b }: ResourceQuota): boolean =>
  a.name === b.name && (a.namespace ?? 'default') === (b.namespace ?? 'default');

/** The kinds whose objects are counted, if the input has them. */
const COUNTED: Readonly<Partial<Record<ListName, string>>> = {
  pods: 'pods',
  persistentVolumeClaims: 'persistentvolumeclaims',
  services: 'services',
  replicaSets: 'replicasets.apps',
  statefulSets: 'statefulsets.apps',
  podDisruptionBudgets: 'poddisruptionbudgets.policy',
  serviceAccounts: 'serviceaccounts',
  limitRanges: 'limitranges',
  resourceQuotas: 'resourcequotas',
};

/** Returns what the objects of a cluster use of a quota. */
function usedOf(
  quota: ResourceQuota,
  hard: ResourceQuantities,
  objects: ClusterObjects,
  minor: number,
): ResourceQuantities {
  const used = new Map([...hard.keys()].map((name) => [name, ZERO_QUANTITY]));
  const namespace = quota.metadata.namespace ?? 'default';
  for (const [list, resource] of Object.entries(COUNTED)) {
    const evaluator = evaluatorOf(resource);
    const counted = [...hard.keys()].filter((name) => evaluator.matches(name, minor));
    if (counted.length === 0) continue;
    for (const each of inNamespace(objects[list as ListName] as readonly never[], namespace)) {
      const object = each as AnyObject;
      if (!isInScopes(object, quota, evaluator.matchesScope)) continue;
      const usage =
        resource === 'pods' && hasEnded(each)
          ? new Map([['count/pods', ONE]])
          : evaluator.usage(object, minor);
      addResourceList(used, only(usage, counted));
    }
  }
  return used;
}
