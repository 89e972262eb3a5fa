import { NEWEST_VERSION } from '../../lib/api/kubernetes-version.js';
import { clusterStateOf } from '../../lib/scheduling/cluster-state.js';
import { nodeProblems } from '../../lib/scheduling/problems/node-problems.js';
import { resourceShortages } from '../../lib/scheduling/resource-shortages.js';
import { readPod } from '../../lib/scheduling/schedule.js';
import { clusterOfCase, type ProgramAnswer, podOfCase } from './scheduling-answer.js';
import type { SchedulingCase } from './scheduling-case.js';

/** Returns where our problems of nodes differ from those of each plugin alone. */
export function problemDifferences(
  each: SchedulingCase,
  { nodes = [] }: ProgramAnswer,
): readonly string[] {
  const [pod, cluster] = [podOfCase(each), clusterOfCase(each)];
  const ours = new Map(nodeProblems(pod, cluster).map((found) => [found.node, found.problems]));
  const state = clusterStateOf(cluster, 'nodeProblems');
  const { requests } = state.podInfoOf(readPod(pod, NEWEST_VERSION, 'nodeProblems'));
  const shortages = new Map(
    state.nodes.map((node) => [node.name, resourceShortages(requests, node)]),
  );
  return nodes.flatMap(({ node, problems = [], shortages: short = [] }) => {
    const isSkipped = problems.some(({ reasons }) => reasons[0]?.startsWith(MISSING_CLAIM))
      ? (plugin: string) => plugin === 'NodeVolumeLimits'
      : () => false;
    const theirs = problems
      .filter(({ plugin }) => !isSkipped(plugin))
      .map(({ plugin, code, reasons }) => textOf(plugin, code === 'Unschedulable', reasons));
    const found = ours.get(node) ?? [];
    const mine = found
      .filter(({ plugin }) => !isSkipped(plugin))
      .map(({ plugin, canPreemptionHelp, reasons }) => textOf(plugin, canPreemptionHelp, reasons));
    const numbers = (shortages.get(node) ?? []).map(({ resource, requested, used, capacity }) =>
      [resource, requested, used, capacity].map(String).join(' '),
    );
    return [
      ...difference('problems', mine, theirs),
      ...difference(
        'shortages',
        numbers,
        short.map(({ resource, requested, used, capacity }) =>
          [resource, requested, used, capacity].map(String).join(' '),
        ),
      ),
      ...found
        .filter(({ plugin, details }) => EXPLAINED.has(plugin) && details.length === 0)
        .map(({ plugin }) => `${plugin} refuses a node, and no detail says why`),
    ];
  });
}

/**
 * A reason of NodeVolumeLimits. kube-scheduler never gives it, because VolumeBinding refuses such a
 * Pod before nodes are filtered.
 */
const MISSING_CLAIM = 'looking up PVC';

const EXPLAINED: ReadonlySet<string> = new Set([
  ...['NodeName', 'NodeUnschedulable', 'TaintToleration', 'NodeAffinity', 'NodePorts'],
  ...['NodeResourcesFit', 'PodTopologySpread', 'InterPodAffinity'],
]);

const textOf = (plugin: string, canHelp: boolean, reasons: readonly string[]): string =>
  `${plugin} ${canHelp ? 'U' : 'UU'}: ${[...reasons].sort().join(', ')}`;

/** Amounts beyond 2^53 are not compared: JSON.parse rounds those of the program. */
function difference(
  title: string,
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const [one, other] = [ours, theirs].map((texts) => [...texts].sort().join('; '));
  if (one === other || /\d{16}/.test(`${one}${other}`)) return [];
  return [`${title}: ${one} instead of ${other}`];
}
