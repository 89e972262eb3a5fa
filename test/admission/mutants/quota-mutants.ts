import type { Mutant } from '../../support/mutants.js';

/** Mistakes in quotas. */
export const QUOTA_MUTANTS: readonly Mutant[] = [
  {
    title: 'a quota that is used up exactly is exceeded',
    file: 'quotas/charge-quotas',
    from: 'compareQuantities(sum, limit) > 0',
    to: 'compareQuantities(sum, limit) >= 0',
  },
  {
    title: 'quotas forget what was created',
    file: 'quotas/charge-quotas',
    from: 'used: addResourceList(new Map(used), requested)',
    to: 'used',
  },
  {
    title: 'a quota without usage is at zero',
    file: 'quotas/charge-quotas',
    from: 'restricted.some((each) => !quota.used.has(each))',
    to: 'false',
  },
  {
    title: 'all amounts of the quota are printed',
    file: 'quotas/charge-quotas',
    from: 'formatAmounts(only(hard, exceeded))',
    to: 'formatAmounts(hard)',
  },
  {
    title: 'containers need no requests',
    file: 'quotas/pod-evaluator',
    from: 'return missing.length === 0',
    to: 'return true',
  },
  {
    title: 'init containers need no requests',
    file: 'quotas/pod-evaluator',
    from: '[...(spec.containers ?? []), ...(spec.initContainers ?? [])]',
    to: 'spec.containers ?? []',
  },
  {
    title: 'containers of a Pod with resources need requests',
    file: 'quotas/pod-evaluator',
    from: 'if (Object.keys({ ...requests, ...limits }).some(isPodLevelResource)) return undefined;',
    to: '',
  },
  {
    title: 'extended resources are not counted',
    file: 'quotas/pod-evaluator',
    from: "resource.startsWith('requests.') && (!isNativeResource",
    to: "false && resource.startsWith('requests.') && (!isNativeResource",
  },
  {
    title: 'overhead is not counted',
    file: 'quotas/pod-usage',
    from: 'requests: addResourceList(new Map(requests), overhead)',
    to: 'requests',
  },
  {
    title: 'overhead needs no limit to count as one',
    file: 'quotas/pod-usage',
    from: '([name]) => !isZeroQuantity(limits.get(name) ?? ZERO_QUANTITY)',
    to: '() => true',
  },
  {
    title: 'a deadline does not end a Pod',
    file: 'quotas/pod-scopes',
    from: 'seconds !== undefined && seconds >= 0',
    to: 'false',
  },
  {
    title: 'every Pod has the scope BestEffort',
    file: 'quotas/pod-scopes',
    from: "return qosClass === 'BestEffort';",
    to: 'return true;',
  },
  {
    title: 'a namespace selector selects the own namespace',
    file: 'quotas/pod-scopes',
    from: 'namespaces.length > 0 || namespaceSelector',
    to: 'namespaces.length > 0',
  },
  {
    title: 'NotIn needs a name',
    file: 'quotas/matches-names',
    from: 'names.length === 0 || names.some((name) => !values.includes(name))',
    to: 'names.some((name) => !values.includes(name))',
  },
  {
    title: 'scopes of Pods apply to other objects',
    file: 'quotas/evaluators',
    from: 'matchesScope: () => false,',
    to: 'matchesScope: () => true,',
  },
  {
    title: 'storage is not rounded up to bytes',
    file: 'quotas/claim-evaluator',
    from: 'quantity.scale >= 0',
    to: 'true',
  },
  {
    title: 'claims of a class are not counted',
    file: 'quotas/claim-evaluator',
    from: "if (className === '') return usage;",
    to: 'return usage;',
  },
  {
    title: 'the annotation of a class does not count',
    file: 'quotas/claim-evaluator',
    from: 'annotations[CLASS_ANNOTATION] ?? spec.storageClassName',
    to: 'spec.storageClassName',
  },
  {
    title: 'a LoadBalancer uses no node ports',
    file: 'quotas/evaluators',
    from: "type !== 'NodePort' && type !== 'LoadBalancer'",
    to: "type !== 'NodePort'",
  },
  {
    title: 'Pods that have ended are counted',
    file: 'quotas/quotas-of',
    from: "resource === 'pods' && hasEnded(each)",
    to: 'false',
  },
  {
    title: 'what exists is not counted',
    file: 'quotas/quotas-of',
    from: 'addResourceList(used, only(usage, counted));',
    to: '',
  },
];
