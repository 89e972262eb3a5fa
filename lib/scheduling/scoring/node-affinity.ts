import { isValidTerm, termMatches } from '../node-selector.js';
import { normalizeScores, type Scorer } from './scorer.js';

/** Prefers nodes that satisfy the preferred node affinity of the Pod. */
export const nodeAffinity: Scorer = ({ pod }, fits) => {
  const terms = pod.spec.affinity?.nodeAffinity?.preferredDuringSchedulingIgnoredDuringExecution;
  if (terms === undefined) return undefined;
  const valid = terms.filter(({ weight, preference }) => weight !== 0 && isValidTerm(preference));
  return normalizeScores(
    fits.map(({ node: { metadata } }) =>
      valid.reduce(
        (sum, { weight, preference }) => sum + (termMatches(preference, metadata) ? weight : 0),
        0,
      ),
    ),
  );
};
