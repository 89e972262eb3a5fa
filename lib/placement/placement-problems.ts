import type { KubernetesVersion } from '../api/kubernetes-version.js';
import type { Cluster } from '../cluster/cluster.js';
import { workloadPodsOf } from '../cluster/workload-pods.js';
import type { Finding } from '../engine/finding.js';
import { nodeProblems } from '../scheduling/problems/node-problems.js';
import { clusterFinding } from './cluster-finding.js';
import type { Placement, WorkloadPlacement } from './placement.js';

/** Returns a finding if the Pods of a workload find no nodes although the others are not there. */
export function problemsAlone(
  placement: WorkloadPlacement,
  cluster: Cluster,
  kubernetes: KubernetesVersion,
): readonly Finding[] {
  const { manifest, verdict, mostFitting, pods, message, proof } = placement;
  if (verdict !== 'never' || pods.length === 0 || message === undefined) return [];
  const event = `(FailedScheduling: ${message})`;
  if (mostFitting === 0) {
    const pending = pods.length === 1 ? 'The Pod stays Pending' : 'The Pods stay Pending';
    const nearest = nearestNodeText(placement, cluster, kubernetes);
    return [clusterFinding(manifest, 'cluster/node', { detail: `${pending} ${event}${nearest}` })];
  }
  const fitting = `${mostFitting} of ${pods.length} Pods find a node`;
  const rest = `${fitting}, and the others stay Pending ${event}`;
  const detail = [proof, rest].filter(Boolean).join(' ');
  return [clusterFinding(manifest, 'cluster/room', { detail })];
}

/** Returns what keeps a Pod from the node that has the fewest problems. */
function nearestNodeText(
  { manifest }: WorkloadPlacement,
  cluster: Cluster,
  kubernetes: KubernetesVersion,
): string {
  const workload = workloadPodsOf(manifest, kubernetes);
  if (workload === undefined || workload.isPerNode) return '';
  const nodes = nodeProblems(workload.podAt(0), cluster, { kubernetes });
  const [nearest] = [...nodes].sort((a, b) => a.problems.length - b.problems.length);
  const details = (nearest?.problems ?? []).flatMap((each) => each.details);
  return details.length === 0 ? '' : `. Node ${nearest?.node}: ${withoutPeriod(details.join(' '))}`;
}

/** Returns a finding if the Pods of a workload find no nodes beside the others of the application. */
export function problemsTogether(
  { manifest, verdict, fittingOrders, pods, message, proof }: WorkloadPlacement,
  { orders, proofs }: Placement,
): readonly Finding[] {
  if (message === undefined || pods.length === 0) return [];
  if (verdict !== 'sometimes' && verdict !== 'never') return [];
  const how =
    verdict === 'never'
      ? 'Beside the other Pods of the application, not all Pods find a node'
      : `All Pods find a node in ${fittingOrders} of ${orders} orders in which the Pods of the ` +
        'application can be placed';
  const why = proof ?? proofs[0];
  const because = why === undefined ? '' : `. ${withoutPeriod(why)}`;
  const detail = `${how} (FailedScheduling: ${message})${because}`;
  return [clusterFinding(manifest, 'cluster/room', { detail })];
}

/** Returns a text without the period at its end, which messages add where they need it. */
const withoutPeriod = (text: string): string => text.replace(/\.$/, '');
