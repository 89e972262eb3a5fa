import type { ReportedField } from '../../engine/reported-field.js';
import {
  compareQuantities,
  isNegativeQuantity,
  isZeroQuantity,
  type ParsedQuantity,
  parseQuantity,
} from '../../formats/parse-quantity.js';
import { exactValue, formatQuantity, scaledValue } from '../../formats/quantity-value.js';
import {
  isExtendedResource,
  isHugePageResource,
  isIntegerResource,
  isNativeResource,
  isOvercommitAllowed,
  POD_LEVEL_RESOURCES,
  STANDARD_CONTAINER_RESOURCES,
} from '../../formats/resource-name.js';
import type { ResourceQuantities } from '../../resources/resource-quantities.js';
import type { PodRuleContext } from '../context/define-rules.js';
import { checkQualifiedResource } from './check-resource-name.js';
import { FormattedValue } from './formatted-value.js';
import { EXACT_MINOR, isWholeNumber } from './is-whole-number.js';

/**
 * Whether the resources belong to a container or to the Pod as a whole, which allows fewer resource
 * names.
 */
export type ResourceOwner = 'container' | 'pod';

/** Returns the field of a resource as it is reported. */
type ResourceField = (name: string) => ReportedField;

export const limitOf: ResourceField = (name) => ['limits', name];
export const requestOf: ResourceField = (name) => ['requests', name];

export function checkResourceNames(
  fieldOf: ResourceField,
  amounts: ResourceQuantities,
  owner: ResourceOwner,
  context: PodRuleContext,
): void {
  for (const name of amounts.keys()) checkResourceName(fieldOf(name), name, owner, context);
}

const isCpuOrMemory = (name: string): boolean => name === 'cpu' || name === 'memory';

/** Checks the name of a resource of a container or a Pod. */
export function checkResourceName(
  field: ReportedField,
  name: string,
  owner: ResourceOwner,
  context: PodRuleContext,
): void {
  if (isCpuOrMemory(name)) return;
  const domain = name.includes('/');
  const isKnown = checkQualifiedResource(field, name, context);
  if (owner === 'pod') {
    if (isKnown && !isHugePageResource(name)) context.unsupported(field, name, POD_LEVEL_RESOURCES);
  } else if (!domain) {
    if (!STANDARD_CONTAINER_RESOURCES.includes(name) && !isHugePageResource(name))
      context.invalid(
        field,
        FormattedValue.asJson(name),
        'must be a standard resource for containers',
      );
  } else if (!isNativeResource(name) && !isExtendedResource(name))
    context.invalid(
      field,
      FormattedValue.asJson(name),
      "doesn't follow extended resource name standard",
    );
}

export function checkResourceQuantities(
  fieldOf: ResourceField,
  amounts: ResourceQuantities,
  context: PodRuleContext,
): void {
  for (const [name, amount] of amounts) {
    const field = fieldOf(name);
    if (isNegativeQuantity(amount))
      context.invalid(field, formatQuantity(amount), 'must be greater than or equal to 0');
    if (isCpuOrMemory(name)) continue;
    if (isIntegerResource(name) && !isWholeNumber(amount, context.minor))
      context.invalid(field, formatQuantity(amount), 'must be an integer');
    if (isHugePageResource(name) && !isPageMultiple(name, amount, context.minor))
      context.invalid(
        field,
        formatQuantity(amount),
        `${formatQuantity(amount)} is not positive integer multiple of ${name}`,
      );
  }
}

/** Whether an amount is a multiple of the size of its pages. */
function isPageMultiple(name: string, amount: ParsedQuantity, minor: number): boolean {
  const page = parseQuantity(name.slice('hugepages-'.length));
  if (
    page === undefined ||
    isNegativeQuantity(page) ||
    isZeroQuantity(page) ||
    !isWholeNumber(page, minor)
  )
    return false;
  // 1.38 divides thousandths, rounded up.
  const size = minor < EXACT_MINOR ? scaledValue(page, 0) : (exactValue(page, -3) ?? 0n) / 1000n;
  const value = minor < EXACT_MINOR ? scaledValue(amount, 0) : exactValue(amount);
  return size !== 0n && value !== undefined && value % size === 0n;
}

export function checkRequestsWithinLimits(
  requests: ResourceQuantities,
  limits: ResourceQuantities,
  context: PodRuleContext,
): void {
  for (const [name, request] of requests) {
    const limit = limits.get(name);
    if (limit === undefined) {
      if (!isOvercommitAllowed(name))
        context.required('limits', 'Limit must be set for non overcommitable resources');
    } else if (compareQuantities(request, limit) !== 0 && !isOvercommitAllowed(name))
      context.invalid(
        'requests',
        formatQuantity(request),
        `must be equal to ${name} limit of ${formatQuantity(limit)}`,
      );
    else if (compareQuantities(request, limit) > 0)
      context.invalid(
        'requests',
        formatQuantity(request),
        `must be less than or equal to ${name} limit of ${formatQuantity(limit)}`,
      );
  }
}

export function checkHugePages(
  field: ReportedField,
  lists: readonly ResourceQuantities[],
  context: PodRuleContext,
): void {
  let hasHugePages = false;
  for (const list of lists) {
    for (const name of list.keys()) {
      if (isCpuOrMemory(name)) return;
      if (isHugePageResource(name)) hasHugePages = true;
    }
  }
  if (hasHugePages) context.forbidden(field, 'HugePages require cpu or memory');
}
