import type { Api } from '../../api/api.js';
import { parseResourceList, type ResourceQuantities } from '../../resources/resource-quantities.js';

type LimitRangeItem = Api<'LimitRangeItem'>;

/** The quantities of a limit of a LimitRange. */
type LimitQuantities = Readonly<
  Record<'max' | 'min' | 'default' | 'defaultRequest' | 'maxLimitRequestRatio', ResourceQuantities>
>;

const NONE: ResourceQuantities = new Map();
const cachedQuantities = new WeakMap<LimitRangeItem, LimitQuantities>();

/** Returns the quantities of a limit, with the defaults that Kubernetes sets. Cached. */
export function limitsOf(item: LimitRangeItem): LimitQuantities {
  const known = cachedQuantities.get(item) ?? parseLimits(item);
  cachedQuantities.set(item, known);
  return known;
}

function parseLimits(item: LimitRangeItem): LimitQuantities {
  const [max, min] = [parseResourceList(item.max), parseResourceList(item.min)];
  const maxLimitRequestRatio = parseResourceList(item.maxLimitRequestRatio);
  // Kubernetes forbids these fields in a limit of Pods, and does not read them.
  if (item.type === 'Pod')
    return { max, min, maxLimitRequestRatio, default: NONE, defaultRequest: NONE };
  const [limits, requests] = [
    parseResourceList(item.default),
    parseResourceList(item.defaultRequest),
  ];
  if (item.type !== 'Container')
    return { max, min, maxLimitRequestRatio, default: limits, defaultRequest: requests };
  const allLimits = new Map([...max, ...limits]);
  return {
    max,
    min,
    maxLimitRequestRatio,
    default: allLimits,
    defaultRequest: new Map([...min, ...allLimits, ...requests]),
  };
}
