import { admit, admitAll } from '../admission/admit.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { NEWEST_VERSION } from '../api/kubernetes-version.js';
import type { Cluster, ClusterProblemOptions } from '../cluster/cluster.js';
import { withObjects } from '../cluster/with-objects.js';
import type { Finding } from '../engine/finding.js';
import { fieldOf } from '../references/fields.js';
import { podTemplateOf } from '../references/pod-template.js';
import { acceptedManifests } from './accepted-manifests.js';
import { admissionProblems } from './admission-problems.js';
import { place } from './place.js';
import { problemsAlone, problemsTogether } from './placement-problems.js';
import { type PlannedWorkload, planWorkloads } from './planned-pod.js';

/** The maximum number of Pods that are placed, in all orders together: some seconds of work. */
const MAX_PLACED_PODS = 2000;
const MAX_ORDERS = 12;

/**
 * Finds the objects of an application that a cluster refuses, and the Pods that find no node in
 * it. Manifests that the API server rejects in any cluster are left out.
 *
 * @returns the findings of each manifest, in the order of the manifests
 */
export function findClusterProblems(
  manifests: readonly KubernetesObject[],
  cluster: Cluster,
  { kubernetes = NEWEST_VERSION, alternatives = false }: ClusterProblemOptions = {},
): readonly (readonly Finding[])[] {
  const options = { kubernetes };
  const accepted = acceptedManifests(manifests, kubernetes);
  const workloads = accepted.filter((each) => podTemplateOf(each) !== undefined);
  const others = accepted.filter((each) => podTemplateOf(each) === undefined);
  const found = new Map<KubernetesObject, Finding[]>(accepted.map((each) => [each, []]));
  const add = (manifest: KubernetesObject, findings: readonly Finding[]): void =>
    void found.get(manifest)?.push(...findings);
  const around = withObjects(cluster, others);
  const findAlone = (workload: KubernetesObject): readonly Finding[] =>
    place([workload, ...others], cluster, { kubernetes, orders: 1 }).workloads.flatMap((each) =>
      problemsAlone(each, around, kubernetes),
    );
  if (alternatives) {
    for (const each of accepted) add(each, admissionProblems(each, admit(each, around, options)));
    // The Pods that it has to be near can be those of another alternative.
    for (const each of workloads) if (!requiresOtherPods(each)) add(each, findAlone(each));
  } else {
    for (const [i, admission] of admitAll(accepted, cluster, options).entries()) {
      const manifest = accepted[i];
      if (manifest !== undefined) add(manifest, admissionProblems(manifest, admission));
    }
    const orders = ordersFor(planWorkloads(workloads, kubernetes), cluster);
    const together = place(accepted, cluster, { kubernetes, orders });
    for (const each of together.workloads) {
      const problems = each.verdict === 'never' ? findAlone(each.manifest) : [];
      add(each.manifest, problems.length > 0 ? problems : problemsTogether(each, together));
    }
  }
  return manifests.map((each) => found.get(each) ?? []);
}

/** Whether the Pods of a workload have to be near other Pods. */
function requiresOtherPods(manifest: KubernetesObject): boolean {
  const { spec } = podTemplateOf(manifest) ?? {};
  const terms = fieldOf(
    spec,
    'affinity',
    'podAffinity',
    'requiredDuringSchedulingIgnoredDuringExecution',
  );
  return Array.isArray(terms) && terms.length > 0;
}

/** Returns as many orders as a check has time for. */
function ordersFor(workloads: readonly PlannedWorkload[], { nodeCount }: Cluster): number {
  const count = workloads.reduce(
    (sum, { pods }) => sum + (pods.isPerNode ? nodeCount : pods.count),
    0,
  );
  return Math.max(1, Math.min(MAX_ORDERS, Math.floor(MAX_PLACED_PODS / Math.max(1, count))));
}
