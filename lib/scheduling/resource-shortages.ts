import type { NodeInfo } from './node-info.js';
import { type Resource, toInt64 } from './resource.js';

/**
 * A resource of which a node has too little for a Pod: thousandths of a CPU, bytes, or pieces.
 *
 * Source: kube-scheduler noderesources.InsufficientResource.
 */
export interface ResourceShortage {
  /** The name of the resource, or `pods`. */
  readonly resource: string;
  /** The amount that the Pod requests. */
  readonly requested: bigint;
  /** The amount that the Pods of the node request. */
  readonly used: bigint;
  /** The amount that the node has for Pods. */
  readonly capacity: bigint;
}

/**
 * Returns the resources of which a node has too little.
 *
 * Source: kube-scheduler noderesources.fitsRequest.
 */
export function resourceShortages(
  requests: Resource,
  { allocatable, requested, pods }: NodeInfo,
): readonly ResourceShortage[] {
  const found: ResourceShortage[] = [];
  const check = (resource: string, request: bigint, capacity: bigint, used: bigint): void => {
    if (request <= 0n || request <= toInt64(capacity - used)) return;
    found.push({ resource, requested: request, used, capacity });
  };
  const used = BigInt(pods.length);
  if (used + 1n > allocatable.allowedPods)
    found.push({ resource: 'pods', requested: 1n, used, capacity: allocatable.allowedPods });
  check('cpu', requests.milliCpu, allocatable.milliCpu, requested.milliCpu);
  check('memory', requests.memory, allocatable.memory, requested.memory);
  check(
    'ephemeral-storage',
    requests.ephemeralStorage,
    allocatable.ephemeralStorage,
    requested.ephemeralStorage,
  );
  for (const [name, request] of requests.scalars)
    check(name, request, allocatable.scalars.get(name) ?? 0n, requested.scalars.get(name) ?? 0n);
  return found;
}
