import {
  compareQuantities,
  type ParsedQuantity,
  ZERO_QUANTITY,
} from '../../formats/parse-quantity.js';
import { formatQuantity, scaledValue } from '../../formats/quantity-value.js';
import type { ResourceQuantities } from '../../resources/resource-quantities.js';

/** A limit of a LimitRange on a resource. */
export interface Constraint {
  /** The type of the item, such as `Container`. */
  readonly type: string;
  readonly resource: string;
  readonly amount: ParsedQuantity;
  /** The minor version of the server: 37 is 1.37. */
  readonly minor: number;
}

/** What a container, a Pod or a claim requests, and its limits. */
export interface Amounts {
  readonly requests: ResourceQuantities;
  readonly limits: ResourceQuantities;
}

/** Returns how amounts violate a minimum. */
export function minViolation(
  { type, resource, amount, minor }: Constraint,
  { requests, limits }: Amounts,
): string | undefined {
  const [request, limit] = [requests.get(resource), limits.get(resource)];
  const text = `minimum ${resource} usage per ${type} is ${formatQuantity(amount)}`;
  const [requestValue, limitValue, minimum] = comparable([request, limit, amount], minor);
  if (request === undefined) return `${text}.  No request is specified`;
  if (requestValue < minimum) return `${text}, but request is ${formatQuantity(request)}`;
  if (limit !== undefined && limitValue < minimum)
    return `${text}, but limit is ${formatQuantity(limit)}`;
  return undefined;
}

/** Returns how amounts violate a maximum. */
export function maxViolation(
  { type, resource, amount, minor }: Constraint,
  { requests, limits }: Amounts,
): string | undefined {
  const [request, limit] = [requests.get(resource), limits.get(resource)];
  const text = `maximum ${resource} usage per ${type} is ${formatQuantity(amount)}`;
  const [requestValue, limitValue, maximum] = comparable([request, limit, amount], minor);
  if (limit === undefined) return `${text}.  No limit is specified`;
  if (limitValue > maximum) return `${text}, but limit is ${formatQuantity(limit)}`;
  if (request !== undefined && requestValue > maximum)
    return `${text}, but request is ${formatQuantity(request)}`;
  return undefined;
}

/** Returns how the request of a claim, which has no limits, violates a maximum. */
export function maxRequestViolation(
  { type, resource, amount, minor }: Constraint,
  { requests }: Amounts,
): string | undefined {
  const request = requests.get(resource);
  const text = `maximum ${resource} usage per ${type} is ${formatQuantity(amount)}`;
  const [requestValue, , maximum] = comparable([request, undefined, amount], minor);
  if (request === undefined) return `${text}.  No request is specified`;
  return requestValue > maximum ? `${text}, but request is ${formatQuantity(request)}` : undefined;
}

/** Returns how amounts violate a maximum ratio of limit to request. */
export function ratioViolation(
  { type, resource, amount, minor }: Constraint,
  { requests, limits }: Amounts,
): string | undefined {
  const [request, limit] = [requests.get(resource), limits.get(resource)];
  const text = `${resource} max limit to request ratio per ${type} is ${formatQuantity(amount)}`;
  const [requestValue, limitValue] = comparable([request, limit, amount], minor);
  if (request === undefined || requestValue === 0n)
    return `${text}, but no request is specified or request is 0`;
  if (limit === undefined || limitValue === 0n)
    return `${text}, but no limit is specified or limit is 0`;
  const ratio = Number(limitValue) / Number(requestValue);
  if (minor >= EXACT_MINOR) {
    const most = {
      ...request,
      unscaled: request.unscaled * amount.unscaled,
      scale: request.scale + amount.scale,
    };
    return compareQuantities(limit, most) > 0
      ? `${text}, but provided ratio is ${toSixDigits(ratio)}`
      : undefined;
  }
  const isPrecise = scaledValue(amount, 0) <= MAX_MILLI_VALUE;
  const exceeds = isPrecise
    ? ratio * 1000 > Number(scaledValue(amount, -3))
    : ratio > Number(scaledValue(amount, 0));
  return exceeds ? `${text}, but provided ratio is ${toSixDigits(ratio)}` : undefined;
}

const MAX_MILLI_VALUE = (2n ** 63n - 1n) / 1000n;

/** The first minor version that compares exactly. */
const EXACT_MINOR = 38;

type Compared = readonly [ParsedQuantity | undefined, ParsedQuantity | undefined, ParsedQuantity];

/**
 * Returns values in the same unit. Until 1.37, these are thousandths, or units if one of them does
 * not fit into 64 bits.
 */
function comparable(quantities: Compared, minor: number): readonly [bigint, bigint, bigint] {
  const all = quantities.map((each) => each ?? ZERO_QUANTITY);
  if (minor >= EXACT_MINOR) {
    const least = Math.min(...all.map(({ scale }) => scale));
    const exact = all.map(({ unscaled, scale }) => unscaled * 10n ** BigInt(scale - least));
    return exact as unknown as readonly [bigint, bigint, bigint];
  }
  const units = all.map((each) => scaledValue(each, 0));
  const fits = units.every((value) => value <= MAX_MILLI_VALUE);
  const values = fits ? all.map((each) => scaledValue(each, -3)) : units;
  return values as unknown as readonly [bigint, bigint, bigint];
}

/**
 * Formats a number with six digits after the point, as Go does: an exact half is rounded to an even
 * digit, where JavaScript rounds it up.
 */
function toSixDigits(value: number): string {
  const exact = value.toFixed(100);
  const digits = exact.slice(exact.indexOf('.') + 1);
  const isHalf = digits[6] === '5' && /^0*$/.test(digits.slice(7));
  return isHalf && Number(digits[5]) % 2 === 0
    ? exact.slice(0, exact.indexOf('.') + 7)
    : value.toFixed(6);
}
