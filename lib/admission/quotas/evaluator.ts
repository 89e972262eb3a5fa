import type { ScopeSelectorRequirement } from '../../cluster/objects/admission-shapes.js';
import type { ResourceQuantities } from '../../resources/resource-quantities.js';
import type { AnyObject } from '../plugins/plugin.js';

/** How quotas count the objects of a kind. */
export interface QuotaEvaluator {
  /** Whether objects of the kind use a resource of a quota. */
  matches(resource: string, minor: number): boolean;
  /** Whether an object is in a scope of a quota. */
  matchesScope(requirement: ScopeSelectorRequirement, object: AnyObject): boolean;
  /** Returns what an object uses. */
  usage(object: AnyObject, minor: number): ResourceQuantities;
  /** Returns what an object must specify, because a quota has some resources. */
  findMissing?(object: AnyObject, resources: readonly string[], minor: number): string | undefined;
}
