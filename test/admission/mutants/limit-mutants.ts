import type { Mutant } from '../../support/mutants.js';

/** Mistakes in LimitRanges. */
export const LIMIT_MUTANTS: readonly Mutant[] = [
  {
    title: 'a maximum is no default',
    file: 'limits/limit-range-item',
    from: '{ ...item.max, ...item.default }',
    to: '{ ...item.default }',
  },
  {
    title: 'a minimum is no default request',
    file: 'limits/limit-range-item',
    from: '{ ...item.min, ...limits, ...item.defaultRequest }',
    to: '{ ...limits, ...item.defaultRequest }',
  },
  {
    title: 'a default limit is no default request',
    file: 'limits/limit-range-item',
    from: '{ ...item.min, ...limits, ...item.defaultRequest }',
    to: '{ ...item.min, ...item.defaultRequest }',
  },
  {
    title: 'init containers have no defaults',
    file: 'plugins/limit-ranger',
    from: "...initContainers.flatMap((each) => setContainerResources(each, defaults, 'init",
    to: "...[].flatMap((each) => setContainerResources(each, defaults, 'init",
  },
  {
    title: 'only one violation is told',
    file: 'plugins/limit-ranger',
    from: '[...new Set(messages)]',
    to: 'messages.slice(0, 1)',
  },
  {
    title: 'equal violations are repeated',
    file: 'plugins/limit-ranger',
    from: '[...new Set(messages)]',
    to: 'messages',
  },
  {
    title: 'init containers have no limits',
    file: 'limits/find-violations',
    from: '[...(spec.containers ?? []), ...(spec.initContainers ?? [])]',
    to: '(spec.containers ?? [])',
  },
  {
    title: 'resources of the Pod are ignored',
    file: 'limits/pod-amounts',
    from: '...[...ofPod].filter(([name]) => isPodLevel(name)),',
    to: '',
  },
  {
    title: 'a limit below the minimum is allowed',
    file: 'limits/constraints',
    from: 'limit !== undefined && limitValue < minimum',
    to: 'false',
  },
  {
    title: 'a missing limit is no maximum',
    file: 'limits/constraints',
    from: 'if (limit === undefined) return',
    to: 'if (false) return',
  },
  {
    title: 'the ratio is not precise',
    file: 'limits/constraints',
    from: 'const exceeds = isPrecise',
    to: 'const exceeds = false',
  },
  {
    title: 'half of a digit is rounded up',
    file: 'limits/constraints',
    from: 'isHalf && Number(digits[5]) % 2 === 0',
    to: 'false',
  },
  {
    title: 'the ratio of no request is not checked',
    file: 'limits/constraints',
    from: 'request === undefined || requestValue === 0n',
    to: 'request === undefined',
  },
  {
    title: 'claims have no minimum',
    file: 'limits/find-violations',
    from:
      "...check(item, 'min', minViolation, amounts, minor), " +
      "...check(item, 'max', maxRequestViolation",
    to: "...check(item, 'max', maxRequestViolation",
  },
];
