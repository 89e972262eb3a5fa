import type { Api } from '../api/api.js';

/**
 * Returns how many Pods an update of a Deployment creates beyond `replicas`, while old Pods run. 0
 * unless the strategy is RollingUpdate.
 *
 * Source: pkg/controller/deployment/util MaxSurge.
 */
export function surgeOf({ replicas = 1, strategy }: Api<'DeploymentSpec'>): number {
  if (strategy?.type !== 'RollingUpdate' || replicas === 0) return 0;
  return podsFrom(strategy.rollingUpdate?.maxSurge ?? 0, replicas, Math.ceil);
}

/**
 * Returns how many Pods of a Deployment an update may take away, before new ones are available.
 *
 * Source: pkg/controller/deployment/util ResolveFenceposts.
 */
export function maxUnavailableOf(spec: Api<'DeploymentSpec'>): number {
  const { replicas = 1, strategy } = spec;
  if (strategy?.type !== 'RollingUpdate' || replicas === 0) return 0;
  const value = podsFrom(strategy.rollingUpdate?.maxUnavailable ?? 0, replicas, Math.floor);
  // Without a surge, at least one Pod makes room.
  return value === 0 && surgeOf(spec) === 0 ? 1 : Math.min(value, replicas);
}

/** Returns a number of Pods, which can be a percentage such as `25%`. */
function podsFrom(
  value: number | string,
  replicas: number,
  round: (value: number) => number,
): number {
  if (typeof value === 'number') return value;
  return round((Number.parseInt(value, 10) * replicas) / 100);
}
