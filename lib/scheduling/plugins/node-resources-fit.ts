import type { NodeInfo } from '../node-info.js';
import { type Refusal, unresolvable, unschedulable } from '../refusal.js';
import { type Resource, toInt64 } from '../resource.js';
import type { Plugin } from './plugin.js';

const plugin = 'NodeResourcesFit';

export const nodeResourcesFit: Plugin = ({ requests }) => ({
  plugin,
  filter: (node) => refusalOf(requests, node),
});

/** Source: kube-scheduler noderesources.fitsRequest. */
function refusalOf(
  requests: Resource,
  { allocatable, requested, pods }: NodeInfo,
): Refusal | undefined {
  const reasons: string[] = [];
  let isResolvable = true;
  const check = (name: string, request: bigint, total: bigint, used: bigint): void => {
    if (request <= 0n || request <= toInt64(total - used)) return;
    reasons.push(`Insufficient ${name}`);
    // Without any Pods, the node would still be too small.
    if (request > total) isResolvable = false;
  };
  if (BigInt(pods.length + 1) > allocatable.allowedPods) reasons.push('Too many pods');
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
  if (reasons.length === 0) return undefined;
  return (isResolvable ? unschedulable : unresolvable)(plugin, ...reasons);
}
