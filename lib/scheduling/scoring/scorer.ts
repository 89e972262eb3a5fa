import type { ClusterState } from '../cluster-state.js';
import type { NodeInfo } from '../node-info.js';
import type { PodInfo } from '../pod-info.js';

/** The highest score that a plugin gives a node. */
export const MAX_SCORE = 100;

/**
 * Returns the score of each node that fits, from 0 to 100. Returns `undefined` if the plugin does
 * not score the Pod.
 *
 * Source: kube-scheduler framework.ScorePlugin.
 */
export type Scorer = (
  pod: PodInfo,
  fits: readonly NodeInfo[],
  cluster: ClusterState,
) => readonly number[] | undefined;

/**
 * Scales scores so that the highest is 100.
 *
 * Source: kube-scheduler helper.DefaultNormalizeScore.
 */
export function normalizeScores(scores: readonly number[], isReversed = false): readonly number[] {
  const highest = maxOf(scores, 0);
  if (highest === 0) return isReversed ? scores.map(() => MAX_SCORE) : scores;
  return scores.map((score) => {
    const scaled = Math.trunc((MAX_SCORE * score) / highest);
    return isReversed ? MAX_SCORE - scaled : scaled;
  });
}

export const maxOf = (numbers: readonly number[], start: number): number =>
  numbers.reduce((max, each) => Math.max(max, each), start);
export const minOf = (numbers: readonly number[]): number =>
  numbers.reduce((min, each) => Math.min(min, each), Infinity);
