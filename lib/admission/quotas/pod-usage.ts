import type { Api } from '../../api/api.js';
import { isZeroQuantity, quantityOf, ZERO_QUANTITY } from '../../formats/parse-quantity.js';
import {
  isExtendedResource,
  isHugePageResource,
  isPodLevelResource,
} from '../../formats/resource-name.js';
import { completeLimits } from '../../resources/pod-requirements.js';
import { addResourceList, type ResourceQuantities } from '../../resources/resource-quantities.js';
import type { Amounts } from '../limits/constraints.js';
import { podAmounts } from '../limits/pod-amounts.js';
import { ONE } from './amounts.js';

/** The resources of which a quota has both requests and limits. */
const COMPUTE_RESOURCES = ['cpu', 'memory', 'ephemeral-storage'];

/**
 * Returns what a stored Pod uses of quotas.
 *
 * Source: pkg/quota/v1/evaluator/core PodUsageFunc.
 */
export function podUsage(spec: Api<'PodSpec'>, minor: number): ResourceQuantities {
  const { requests, limits } = podAmounts(spec, isPodLevelResource, (sums) =>
    completeLimits(sums, spec, minor),
  );
  // The overhead of a RuntimeClass is not rounded up to thousandths.
  const overhead = new Map(
    Object.entries(spec.overhead ?? {}).map(([name, amount]) => [name, quantityOf(amount)]),
  );
  const overLimits = [...overhead].filter(
    ([name]) => !isZeroQuantity(limits.get(name) ?? ZERO_QUANTITY),
  );
  const total = {
    requests: addResourceList(new Map(requests), overhead),
    limits: addResourceList(new Map(limits), new Map(overLimits)),
  };
  return new Map([['count/pods', ONE], ...computeUsage(total, minor)]);
}

/** Returns what requests and limits use of quotas. */
export function computeUsage({ requests, limits }: Amounts, minor: number): ResourceQuantities {
  const usage = new Map([['pods', ONE]]);
  for (const name of COMPUTE_RESOURCES) {
    const [request, limit] = [requests.get(name), limits.get(name)];
    if (request !== undefined) usage.set(name, request).set(`requests.${name}`, request);
    if (limit !== undefined) usage.set(`limits.${name}`, limit);
  }
  for (const [name, request] of requests) {
    if (isHugePageResource(name)) usage.set(name, request);
    if (isHugePageResource(name) || isRequestedExtended(name, minor))
      usage.set(`requests.${name}`, request);
  }
  return usage;
}

const DEVICE_CLASS = 'deviceclass.resource.kubernetes.io/';

const isRequestedExtended = (name: string, minor: number): boolean =>
  isExtendedResource(name) || (minor >= DEVICE_CLASS_MINOR && name.startsWith(DEVICE_CLASS));

/** The first minor version in which quotas count the devices of a class. */
export const DEVICE_CLASS_MINOR = 35;
