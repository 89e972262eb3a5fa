import type { ResourceQuota } from '../../cluster/objects/cluster-shapes.js';
import type { AnyObject } from '../plugins/plugin.js';
import type { QuotaEvaluator } from './evaluator.js';

/** Whether an object is in all scopes of a quota. */
export const isInScopes = (
  object: AnyObject,
  { spec }: ResourceQuota,
  matchesScope: QuotaEvaluator['matchesScope'],
): boolean =>
  [
    ...spec.scopes.map((scopeName) => ({ scopeName, operator: 'Exists', values: [] })),
    ...(spec.scopeSelector?.matchExpressions ?? []),
  ].every((requirement) => matchesScope(requirement, object));
