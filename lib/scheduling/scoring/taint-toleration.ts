import { isTolerated } from '../taints.js';
import { normalizeScores, type Scorer } from './scorer.js';

/** Prefers nodes with fewer taints `PreferNoSchedule` that the Pod does not tolerate. */
export const taintToleration: Scorer = ({ pod }, fits) => {
  const tolerations = (pod.spec.tolerations ?? []).filter(
    ({ effect = '' }) => effect === '' || effect === 'PreferNoSchedule',
  );
  const counts = fits.map(
    ({ taints }) =>
      taints.filter(
        (taint) => taint.effect === 'PreferNoSchedule' && !isTolerated(taint, tolerations),
      ).length,
  );
  return normalizeScores(counts, true);
};
