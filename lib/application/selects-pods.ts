import type { PodSelector, SelectorRequirement } from '../references/reference.js';
import type { ApplicationPods } from './application-pods.js';
import { mayAddLabel } from './controller-labels.js';

/** Whether a selector selects Pods, with the labels that their controller may add. */
export function selectsPods(
  { matchLabels, matchExpressions }: PodSelector,
  pods: ApplicationPods,
): boolean {
  for (const [key, value] of matchLabels) if (!hasLabel(pods, key, value)) return false;
  return matchExpressions.every((each) => meets(pods, each));
}

/** Whether Pods have a label, or their controller may add it. */
export function hasLabel(pods: ApplicationPods, key: string, value: string): boolean {
  const own = pods.labels.get(key);
  return own === undefined ? mayAddLabel(pods, key, value) : own === value;
}

function meets(pods: ApplicationPods, { key, operator, values }: SelectorRequirement): boolean {
  const own = pods.labels.get(key);
  switch (operator) {
    case 'In':
      return values.some((value) => hasLabel(pods, key, value));
    case 'NotIn':
      return own === undefined || !values.includes(own);
    case 'Exists':
      return own !== undefined || mayAddLabel(pods, key);
    case 'DoesNotExist':
      return own === undefined;
    default:
      // The API server rejects the selector.
      return true;
  }
}
