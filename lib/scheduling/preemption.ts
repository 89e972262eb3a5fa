import type { ClusterState } from './cluster-state.js';
import { podsWithBudgetViolation } from './disruption-budgets.js';
import { fitErrorMessage } from './fit-error.js';
import { inMinor, type MinorRange } from './minors.js';
import type { NodeInfo } from './node-info.js';
import type { Filter } from './plugins/plugin.js';
import type { PodInfo } from './pod-info.js';
import { runFilters } from './pre-filter.js';
import { type Refusal, unresolvable } from './refusal.js';

/** A node that fits once its victims are evicted. */
export interface PreemptionCandidate {
  readonly node: string;
  /** The Pods to evict, the most important first. */
  readonly victims: readonly PodInfo[];
  /** The number of victims whose eviction violates a PodDisruptionBudget. */
  readonly violations: number;
}

export interface PreemptionResult {
  readonly message: string;
  /** The best candidates. If there are several, kube-scheduler takes any of them. */
  readonly candidates: readonly PreemptionCandidate[];
}

/**
 * Returns whether a node fits once Pods with a lower priority are evicted.
 *
 * Source: kube-scheduler preemption.Evaluator.Preempt.
 */
export function preempt(
  pod: PodInfo,
  filters: readonly Filter[],
  refusals: ReadonlyMap<NodeInfo, Refusal>,
  cluster: ClusterState,
): PreemptionResult {
  const { prefix, foundText } = wordsOf(cluster.minor);
  if (pod.pod.spec.preemptionPolicy === 'Never')
    return { message: `${prefix}not eligible due to preemptionPolicy=Never.`, candidates: [] };
  const candidates: PreemptionCandidate[] = [];
  const failures: Refusal[] = [];
  for (const node of cluster.nodes) {
    const isHelpful = refusals.get(node)?.code === 'Unschedulable';
    const outcome = isHelpful ? victimsOn(node, pod, filters, cluster) : NOT_HELPFUL;
    if ('victims' in outcome) candidates.push(outcome);
    else failures.push(outcome);
  }
  const best = bestOf(candidates);
  const [first] = best;
  const message =
    first === undefined
      ? failureText(cluster.nodeCount, failures, prefix)
      : foundText(first.node, first.victims.length);
  return { message, candidates: best };
}

/** If filters fail, returns only their errors, without the messages of earlier plugins. */
function failureText(nodeCount: number, failures: readonly Refusal[], prefix: string): string {
  const errors = failures.filter(({ code }) => code === 'Error').flatMap(({ reasons }) => reasons);
  const [error, ...others] = [...new Set(errors)].sort();
  if (error === undefined) {
    const reasons = failures.flatMap((each) => each.reasons);
    return prefix + fitErrorMessage(nodeCount, reasons);
  }
  const text = others.length === 0 ? error : `[${[error, ...others].join(', ')}]`;
  return NEWEST_WORDS.prefix + text;
}

interface PreemptionWords extends MinorRange {
  /** The text before the result. */
  readonly prefix: string;
  /** Returns the message if a node fits once Pods are evicted. */
  readonly foundText: (node: string, victims: number) => string;
}

const NEWEST_WORDS: PreemptionWords = {
  since: 37,
  prefix: 'preemption: ',
  foundText: (node, victims) =>
    `preemption: found a potential placement for pod on node ${node}, ` +
    `preempting ${victims} victims`,
};
const WORDS: readonly PreemptionWords[] = [
  // The plugin DynamicResources is asked first, and has a message of its own.
  { until: 36, prefix: 'no new claims to deallocate, preemption: ', foundText: () => '' },
  NEWEST_WORDS,
];
const wordsOf = (minor: number): PreemptionWords => inMinor(minor, WORDS)[0] ?? NEWEST_WORDS;

const NOT_HELPFUL = unresolvable('', 'Preemption is not helpful for scheduling');
const NO_VICTIMS = unresolvable('', 'No preemption victims found for incoming pod');

/**
 * Returns the Pods to evict from a node, or why their eviction does not help.
 *
 * Source: kube-scheduler defaultpreemption SelectVictimsOnNode.
 */
function victimsOn(
  node: NodeInfo,
  pod: PodInfo,
  filters: readonly Filter[],
  cluster: ClusterState,
): PreemptionCandidate | Refusal {
  const potential = node.pods.filter(({ priority }) => priority < pod.priority);
  if (potential.length === 0) return NO_VICTIMS;
  const trial = new Trial(node, filters);
  for (const each of potential) trial.move(each, -1);
  const refusal = trial.refusal();
  if (refusal !== undefined) return refusal;
  const sorted = [...potential].sort(byImportance);
  const violating = podsWithBudgetViolation(sorted, cluster);
  // Those that violate a budget are the first to be kept.
  const order = [...violating, ...sorted.filter((each) => !violating.has(each))];
  const victims = order.filter((each) => !trial.keeps(each));
  return {
    node: node.name,
    violations: victims.filter((each) => violating.has(each)).length,
    victims: victims.sort(byImportance),
  };
}

/** A copy of a node and of the filters, from which Pods are removed. */
class Trial {
  readonly #node: NodeInfo;
  readonly #filters: readonly Filter[];

  constructor(node: NodeInfo, filters: readonly Filter[]) {
    this.#node = node.copy();
    this.#filters = filters.map((filter) => filter.copy?.() ?? filter);
  }

  move(pod: PodInfo, by: 1 | -1): void {
    if (by === 1) this.#node.add(pod);
    else this.#node.remove(pod);
    for (const filter of this.#filters) filter.move?.(pod, this.#node, by);
  }

  refusal(): Refusal | undefined {
    return runFilters(this.#filters, this.#node);
  }

  /** Adds a Pod again, if the node still fits with it. */
  keeps(pod: PodInfo): boolean {
    this.move(pod, 1);
    if (this.refusal() === undefined) return true;
    this.move(pod, -1);
    return false;
  }
}

/** Orders Pods by priority, and those of one priority by the time since they started. */
const byImportance = (a: PodInfo, b: PodInfo): number =>
  b.priority - a.priority || a.startTime - b.startTime;

/**
 * Returns the candidates that no other one surpasses.
 *
 * Source: kube-scheduler preemption pickOneNodeForPreemption.
 */
function bestOf(candidates: readonly PreemptionCandidate[]): readonly PreemptionCandidate[] {
  let best = candidates;
  for (const criterion of CRITERIA) {
    if (best.length < 2) break;
    const greatest = best.reduce((max, each) => Math.max(max, criterion(each)), -Infinity);
    best = best.filter((each) => criterion(each) === greatest);
  }
  return best;
}

const highestPriority = ({ victims }: PreemptionCandidate): number => victims[0]?.priority ?? 0;

/** The criteria, the most important first. A greater number is better. */
const CRITERIA: readonly ((candidate: PreemptionCandidate) => number)[] = [
  ({ violations }) => -violations,
  (candidate) => -highestPriority(candidate),
  ({ victims }) => -victims.reduce((sum, { priority }) => sum + priority + 2 ** 31, 0),
  ({ victims }) => -victims.length,
  (candidate) =>
    candidate.victims
      .filter(({ priority }) => priority === highestPriority(candidate))
      .reduce((earliest, { startTime }) => Math.min(earliest, startTime), Infinity),
];
