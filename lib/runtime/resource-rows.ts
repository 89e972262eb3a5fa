import { formatQuantity } from '../formats/quantity-value.js';
import type { RuntimeContainer } from './runtime-view.js';
import type { ValueSource } from './value-source.js';
import { row, type ViewRow } from './view-row.js';

/** Returns the rows of the cgroup of a container: a summary, or all of them. */
export function resourceRows(
  { config, sources }: RuntimeContainer,
  isWhole: boolean,
): readonly ViewRow[] {
  const resources = config?.linux.resources;
  if (resources === undefined) return [];
  const { cpuShares, cpuQuota, cpuPeriod, memoryLimitInBytes, oomScoreAdj, unified } = resources;
  const source = (field: string): ValueSource | undefined => sources[`linux.resources.${field}`];
  return [
    row('CPU shares', String(cpuShares), source('cpuShares')),
    row(
      'CPU limit',
      cpuQuota === undefined || cpuPeriod === undefined
        ? 'none'
        : `${cpuQuota / cpuPeriod} CPU (${cpuQuota} µs of each ${cpuPeriod} µs)`,
      source('cpuQuota'),
    ),
    row(
      'memory',
      memoryLimitInBytes === undefined ? 'no limit' : bytesText(memoryLimitInBytes),
      source('memoryLimitInBytes'),
    ),
    row(
      'OOM score',
      oomScoreAdj === undefined ? 'depends on the node' : String(oomScoreAdj),
      source('oomScoreAdj'),
    ),
    ...(isWhole
      ? [
          ...(resources.hugepageLimits ?? []).map(({ pageSize, limit }) =>
            row('huge pages', `${bytesText(limit)} of ${pageSize}`),
          ),
          ...Object.entries(unified ?? {}).map(([name, value]) =>
            row('cgroup file', `${name}=${value}`),
          ),
        ]
      : []),
  ];
}

/** Returns a number of bytes, first in the notation of Kubernetes. */
function bytesText(bytes: number): string {
  // JavaScript would round the digits of a large number.
  const unscaled = BigInt(bytes);
  const quantity = formatQuantity({ unscaled, scale: 0, isInt64: true, format: 'binary' });
  return quantity === String(unscaled) ? `${unscaled} bytes` : `${quantity} (${unscaled} bytes)`;
}
