import type { ResourceList } from '../cluster/objects/pod-shape.js';
import type { ParsedQuantity } from '../formats/parse-quantity.js';
import { saturatedValue, scaledValue } from '../formats/quantity-value.js';
import { isExtendedResource, isHugePageResource } from '../formats/resource-name.js';
import { parseResourceList } from '../resources/resource-quantities.js';

/**
 * Amounts as the scheduler counts them, in integers of 64 bits: thousandths of a CPU, bytes, and
 * pieces.
 *
 * Source: kube-scheduler framework.Resource.
 */
export interface Resource {
  milliCpu: bigint;
  memory: bigint;
  ephemeralStorage: bigint;
  allowedPods: bigint;
  /** Extended resources, huge pages and others that the scheduler counts, by name. */
  readonly scalars: Map<string, bigint>;
}

export const zeroResource = (): Resource => ({
  milliCpu: 0n,
  memory: 0n,
  ephemeralStorage: 0n,
  allowedPods: 0n,
  scalars: new Map(),
});

/** Limits a number to 64 bits, as the arithmetic of Go does. */
export const toInt64 = (value: bigint): bigint => BigInt.asIntN(64, value);

/** The first minor version in which an amount that does not fit becomes the largest that does. */
const SATURATED_MINOR = 38;

export function resourceFrom(
  amounts: Iterable<readonly [string, ParsedQuantity]>,
  minor: number,
): Resource {
  const resource = zeroResource();
  const amountIn = minor < SATURATED_MINOR ? scaledValue : saturatedValue;
  for (const [name, amount] of amounts) {
    if (name === 'cpu') resource.milliCpu = amountIn(amount, -3);
    else if (name === 'memory') resource.memory = amountIn(amount, 0);
    else if (name === 'ephemeral-storage') resource.ephemeralStorage = amountIn(amount, 0);
    else if (name === 'pods') resource.allowedPods = amountIn(amount, 0);
    else if (isScalarResource(name)) resource.scalars.set(name, amountIn(amount, 0));
  }
  return resource;
}

/** Returns the resources that a node has for Pods. */
export const allocatableOf = (list: ResourceList | undefined, minor: number): Resource =>
  resourceFrom(parseResourceList(list), minor);

/** Adds the resources of a Pod to those of a node, or subtracts them. */
export function addResource(sum: Resource, more: Resource, sign: 1n | -1n): void {
  sum.milliCpu = toInt64(sum.milliCpu + sign * more.milliCpu);
  sum.memory = toInt64(sum.memory + sign * more.memory);
  sum.ephemeralStorage = toInt64(sum.ephemeralStorage + sign * more.ephemeralStorage);
  for (const [name, amount] of more.scalars)
    sum.scalars.set(name, toInt64((sum.scalars.get(name) ?? 0n) + sign * amount));
}

/** Source: pkg/scheduler/util IsScalarResourceName. */
const isScalarResource = (name: string): boolean =>
  isExtendedResource(name) ||
  isHugePageResource(name) ||
  name.includes('kubernetes.io/') ||
  name.startsWith('attachable-volumes-');
