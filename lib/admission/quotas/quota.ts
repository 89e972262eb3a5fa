import type { ResourceQuota } from '../../cluster/objects/cluster-shapes.js';
import type { ResourceQuantities } from '../../resources/resource-quantities.js';

/** A ResourceQuota with its current usage. */
export interface Quota {
  readonly object: ResourceQuota;
  readonly hard: ResourceQuantities;
  readonly used: ResourceQuantities;
}

/** The quotas of a namespace, in the order of their names. */
export type Quotas = readonly Quota[];
