import type { Taint } from '../cluster/objects/cluster-shapes.js';
import type { Toleration } from '../cluster/objects/pod-shape.js';

/** Source: api/core/v1 Toleration.ToleratesTaint. */
const tolerates = (
  { key = '', operator = '', value = '', effect = '' }: Toleration,
  taint: Taint,
): boolean =>
  (effect === '' || effect === taint.effect) &&
  (key === '' || key === taint.key) &&
  (operator === 'Exists' || ((operator === '' || operator === 'Equal') && value === taint.value));

export const isTolerated = (taint: Taint, tolerations: readonly Toleration[]): boolean =>
  tolerations.some((toleration) => tolerates(toleration, taint));

/** Whether a taint keeps a Pod from a node. */
export const hasUntoleratedTaint = (
  taints: readonly Taint[],
  tolerations: readonly Toleration[],
): boolean =>
  taints.some(
    (taint) =>
      (taint.effect === 'NoSchedule' || taint.effect === 'NoExecute') &&
      !isTolerated(taint, tolerations),
  );
