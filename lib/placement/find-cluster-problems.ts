import { FieldPath } from '../api/field-path.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { NEWEST_VERSION } from '../api/kubernetes-version.js';
import { APPLICATION_RULES, type ApplicationRuleId } from '../application/application-rules.js';
import type { Cluster, ClusterProblemOptions } from '../cluster/cluster.js';
import type { Finding } from '../engine/finding.js';
import { fieldOf } from '../references/fields.js';
import { podTemplateOf } from '../references/pod-template.js';
import { acceptedManifests } from './accepted-manifests.js';
import { place } from './place.js';
import type { Placement, WorkloadPlacement } from './placement.js';
import { type PlannedWorkload, planWorkloads } from './planned-pod.js';

/** The maximum number of Pods that are placed, in all orders together: some seconds of work. */
const MAX_PLACED_PODS = 2000;
const MAX_ORDERS = 12;

/**
 * Finds the Pods of an application that find no node in a cluster. Manifests that the API server
 * rejects are left out.
 *
 * @returns the findings of each manifest, in the order of the manifests
 */
export function findClusterProblems(
  manifests: readonly KubernetesObject[],
  cluster: Cluster,
  { kubernetes = NEWEST_VERSION, alternatives = false }: ClusterProblemOptions = {},
): readonly (readonly Finding[])[] {
  const accepted = acceptedManifests(manifests, kubernetes);
  const workloads = accepted.filter((each) => podTemplateOf(each) !== undefined);
  const others = accepted.filter((each) => podTemplateOf(each) === undefined);
  const placeAlone = (workload: KubernetesObject) =>
    place([workload, ...others], cluster, { kubernetes, orders: 1 });
  const found = new Map<KubernetesObject, readonly Finding[]>();
  if (alternatives) {
    // The Pods that it has to be near can be those of another alternative.
    for (const each of workloads)
      if (!requiresOtherPods(each))
        for (const placement of placeAlone(each).workloads)
          found.set(each, problemsAlone(placement));
  } else {
    const orders = ordersFor(planWorkloads(workloads, kubernetes), cluster);
    const together = place(accepted, cluster, { kubernetes, orders });
    for (const each of together.workloads) {
      const alone = each.verdict === 'never' ? placeAlone(each.manifest).workloads : [];
      const problems = alone.flatMap(problemsAlone);
      found.set(each.manifest, problems.length > 0 ? problems : problemsTogether(each, together));
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

/** Returns a finding if the Pods of a workload find no nodes although the others are not there. */
function problemsAlone(placement: WorkloadPlacement): readonly Finding[] {
  const { verdict, mostFitting, pods, message = '', proof } = placement;
  if (verdict !== 'never' || pods.length === 0) return [];
  if (mostFitting === 0) {
    const detail =
      `${pods.length === 1 ? 'The Pod stays' : 'The Pods stay'} Pending ` +
      `(FailedScheduling: ${message})`;
    return [findingFor(placement, 'cluster/node', detail)];
  }
  const rest =
    `${mostFitting} of ${pods.length} Pods find a node, and the others stay Pending ` +
    `(FailedScheduling: ${message})`;
  return [findingFor(placement, 'cluster/room', [proof, rest].filter(Boolean).join(' '))];
}

/** Returns a finding if the Pods of a workload find no nodes beside the others of the application. */
function problemsTogether(
  placement: WorkloadPlacement,
  { orders, proofs }: Placement,
): readonly Finding[] {
  const { verdict, fittingOrders, pods, message = '', proof } = placement;
  if (verdict !== 'sometimes' && (verdict !== 'never' || pods.length === 0)) return [];
  const how =
    verdict === 'never'
      ? 'Beside the other Pods of the application, not all Pods find a node'
      : `All Pods find a node in ${fittingOrders} of ${orders} orders in which the Pods of the ` +
        'application can be placed';
  const why = proof ?? proofs[0];
  const event = `(FailedScheduling: ${message})`;
  const detail = `${how} ${event}${why === undefined ? '' : `. ${why}`}`;
  return [findingFor(placement, 'cluster/room', detail)];
}

const RULES = new Map(APPLICATION_RULES.map((rule) => [rule.id, rule]));

function findingFor(
  { manifest }: WorkloadPlacement,
  rule: ApplicationRuleId,
  detail: string,
): Finding {
  const path = podTemplateOf(manifest)?.path ?? [];
  const { severity = 'error', remediation } = RULES.get(rule) ?? {};
  return {
    rule,
    severity,
    type: 'Hazard',
    field: FieldPath.toString(path),
    path,
    value: undefined,
    detail,
    remediation,
  };
}
