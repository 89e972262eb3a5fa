import type { KubernetesObject } from '../api/kubernetes-object.js';
import { identityOf, type Manifest } from '../manifest/manifest.js';
import type { ClusterObjects } from './objects/cluster-shapes.js';

type Pod = ClusterObjects['pods'][number];

/**
 * Returns a function that says whether a Pod of a cluster belongs to one of some workloads. It goes
 * by the controllers of the Pods, and by their names for Pods without one.
 */
export function existingPodFinder(
  workloads: readonly KubernetesObject[],
  { replicaSets }: Pick<ClusterObjects, 'replicaSets'>,
): (pod: Pod) => boolean {
  const titles = new Set(
    workloads.map((workload) => {
      const { kind, namespace = 'default', name = '' } = identityOf(workload as Manifest);
      return keyOf(kind, namespace, name);
    }),
  );
  const deployments = new Map(
    replicaSets.map(({ metadata }) => {
      const owner = metadata.ownerReferences?.find(({ controller }) => controller === true);
      const namespace = metadata.namespace ?? 'default';
      return [keyOf('ReplicaSet', namespace, metadata.name), owner?.name];
    }),
  );
  return ({ metadata }) => {
    const namespace = metadata.namespace ?? 'default';
    const owner = metadata.ownerReferences?.find(({ controller }) => controller === true);
    if (owner === undefined) return titles.has(keyOf('Pod', namespace, metadata.name));
    const { kind, name } = owner;
    if (titles.has(keyOf(kind, namespace, name))) return true;
    if (kind === 'Job')
      return titles.has(keyOf('CronJob', namespace, name.replace(CRON_JOB_SUFFIX, '')));
    if (kind !== 'ReplicaSet') return false;
    const deployment = deployments.get(keyOf(kind, namespace, name));
    return titles.has(
      keyOf('Deployment', namespace, deployment ?? name.replace(TEMPLATE_HASH_SUFFIX, '')),
    );
  };
}

/** The time of a Job of a CronJob, in minutes since 1970. */
const CRON_JOB_SUFFIX = /-\d+$/;
/** The hash of the template of a ReplicaSet. Source: apimachinery rand.SafeEncodeString. */
const TEMPLATE_HASH_SUFFIX = /-[2456789bcdfghjklmnpqrstvwxz]+$/;

const keyOf = (kind: string, namespace: string, name: string): string =>
  `${kind}/${namespace}/${name}`;
