import type { Mutant } from '../../support/mutants.js';

/** Mistakes in the scheduling cycle, in preemption, and in what the scheduler reads. */
export const MODEL_MUTANTS: readonly Mutant[] = [
  {
    title: 'preemption follows an early refusal',
    file: 'pre-filter',
    from: 'refusal, hasReachedClaims: false',
    to: 'refusal, hasReachedClaims: true',
  },
  {
    title: 'Pods with the same priority are evicted',
    file: 'preemption',
    from: 'priority < pod.priority',
    to: 'priority <= pod.priority',
  },
  {
    title: 'filters do not see evictions',
    file: 'preemption',
    from: 'for (const filter of this.#filters) filter.move?.(pod, this.#node, by);',
    to: '',
  },
  {
    title: 'the reason after evictions is not given',
    file: 'preemption',
    from: 'if (refusal !== undefined) return refusal;',
    to: 'if (refusal !== undefined) return NOT_HELPFUL;',
  },
  {
    title: 'the last eviction of a budget violates it',
    file: 'disruption-budgets',
    from: 'budget.allowed < 0',
    to: 'budget.allowed <= 0',
  },
  {
    title: 'the youngest Pods are kept',
    file: 'preemption',
    from: '|| a.startTime - b.startTime',
    to: '|| b.startTime - a.startTime',
  },
  {
    title: 'violated budgets are not compared',
    file: 'preemption',
    from: '({ violations }) => -violations,',
    to: '',
  },
  {
    title: 'sums of priorities do not count Pods',
    file: 'preemption',
    from: 'sum + priority + 2 ** 31',
    to: 'sum + priority',
  },
  {
    title: 'host networking uses no ports of bound Pods',
    file: 'cluster-state',
    from: 'withHostPorts(withMatchLabelKeys(pod))',
    to: 'withMatchLabelKeys(pod)',
  },
  {
    title: 'mismatchLabelKeys are ignored',
    file: 'stored-pod',
    from: "...requirements(mismatchLabelKeys, 'NotIn'),",
    to: '',
  },
  {
    title: 'an infeasible resize counts',
    file: 'requests/requests-in-use',
    from: '...(isInfeasible ? [] : [totalOf(spec, requested)]),',
    to: 'totalOf(spec, requested),',
  },
  {
    title: 'the resources in effect are ignored',
    file: 'requests/requests-in-use',
    from: 'found?.resources?.requests ?? found?.allocatedResources',
    to: 'undefined',
  },
  {
    title: 'overhead is ignored',
    file: 'requests/pod-totals',
    from: 'return addResourceList(sum, parseResourceList(overhead));',
    to: 'return sum;',
  },
  {
    title: 'resources of the Pod are ignored',
    file: 'requests/pod-totals',
    from: 'if (isPodLevelResource(name)) sum.set(name, amount);',
    to: '',
  },
  {
    title: 'amounts are rounded to 53 bits',
    file: 'resource',
    from: "else if (name === 'memory') resource.memory = amountIn(amount, 0);",
    to: "else if (name === 'memory') resource.memory = BigInt(Number(amountIn(amount, 0)));",
  },
];
