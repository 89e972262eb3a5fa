import type { LimitRangeItem } from '../../cluster/objects/admission-shapes.js';
import type { LimitRange } from '../../cluster/objects/cluster-shapes.js';

type ResourceList = Readonly<Record<string, number | string>>;

/** The limits and requests that a LimitRange gives to containers. */
export interface ContainerDefaults {
  readonly limits: ResourceList;
  readonly requests: ResourceList;
}

/** Returns what a LimitRange gives to containers. Of several items, the last one counts. */
export function containerDefaultsOf({ spec }: LimitRange): ContainerDefaults {
  const items = spec.limits.filter(({ type }) => type === 'Container').map(itemDefaults);
  return {
    limits: Object.assign({}, ...items.map(({ limits }) => limits)),
    requests: Object.assign({}, ...items.map(({ requests }) => requests)),
  };
}

/** Source: pkg/apis/core/v1 SetDefaults_LimitRangeItem. */
function itemDefaults(item: LimitRangeItem): ContainerDefaults {
  const limits = { ...item.max, ...item.default };
  return { limits, requests: { ...item.min, ...limits, ...item.defaultRequest } };
}
