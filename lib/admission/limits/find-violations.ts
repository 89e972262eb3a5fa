import type { Api } from '../../api/api.js';
import type { LimitRangeItem } from '../../cluster/objects/admission-shapes.js';
import { parseResourceList } from '../../resources/resource-quantities.js';
import {
  type Amounts,
  type Constraint,
  maxRequestViolation,
  maxViolation,
  minViolation,
  ratioViolation,
} from './constraints.js';
import { containerAmounts, podAmounts } from './pod-amounts.js';

/** Returns how a Pod violates an item of a LimitRange. */
export function podViolations(
  item: LimitRangeItem,
  spec: Api<'PodSpec'>,
  minor: number,
): readonly string[] {
  if (item.type === 'Pod') return violationsOf(item, podAmounts(spec, isCpuOrMemory), minor);
  if (item.type !== 'Container') return [];
  return [...(spec.containers ?? []), ...(spec.initContainers ?? [])].flatMap((container) =>
    violationsOf(item, containerAmounts(container), minor),
  );
}

/** The resources of a Pod as a whole that LimitRanges know. Huge pages are not among them. */
const isCpuOrMemory = (name: string): boolean => name === 'cpu' || name === 'memory';

/** Returns how a claim violates an item of a LimitRange. */
export function claimViolations(
  item: LimitRangeItem,
  { resources }: Api<'PersistentVolumeClaimSpec'>,
  minor: number,
): readonly string[] {
  if (item.type !== 'PersistentVolumeClaim') return [];
  const amounts = { requests: parseResourceList(resources?.requests), limits: new Map() };
  return [
    ...check(item, 'min', minViolation, amounts, minor),
    ...check(item, 'max', maxRequestViolation, amounts, minor),
  ];
}

const violationsOf = (item: LimitRangeItem, amounts: Amounts, minor: number): readonly string[] => [
  ...check(item, 'min', minViolation, amounts, minor),
  ...check(item, 'max', maxViolation, amounts, minor),
  ...check(item, 'maxLimitRequestRatio', ratioViolation, amounts, minor),
];

/** Checks each resource of a list, in the order of names. A server has no fixed order. */
const check = (
  item: LimitRangeItem,
  list: 'min' | 'max' | 'maxLimitRequestRatio',
  violation: (constraint: Constraint, amounts: Amounts) => string | undefined,
  amounts: Amounts,
  minor: number,
): readonly string[] =>
  [...parseResourceList(item[list])]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(
      ([resource, amount]) =>
        violation({ type: item.type, resource, amount, minor }, amounts) ?? [],
    );
