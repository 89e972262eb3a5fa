import type { NodeInfo } from '../node-info.js';
import { type Resource, toInt64, zeroResource } from '../resource.js';
import { MAX_SCORE, type Scorer } from './scorer.js';

const RESOURCES = ['milliCpu', 'memory'] as const;

/**
 * Prefers nodes with more free resources.
 *
 * Source: kube-scheduler noderesources.leastResourceScorer.
 */
export const nodeResourcesFit: Scorer = ({ assumedRequests }, fits, { minor }) => {
  const scoreOf = minor < EXACT_MINOR ? leastRequestedScoreBefore138 : leastRequestedScore;
  return fits.map(({ allocatable, assumedRequested }) => {
    const scores = RESOURCES.filter((name) => allocatable[name] !== 0n).map((name) =>
      scoreOf(assumedRequested[name] + assumedRequests[name], allocatable[name]),
    );
    const sum = scores.reduce((total, score) => total + score, 0);
    return scores.length === 0 ? 0 : Math.trunc(sum / scores.length);
  });
};

/** The first minor version that calculates this score with more than 64 bits. */
const EXACT_MINOR = 38;

function leastRequestedScore(sum: bigint, total: bigint): number {
  const requested = sum < 0n ? 0n : sum;
  return requested > total ? 0 : Number(((total - requested) * BigInt(MAX_SCORE)) / total);
}

function leastRequestedScoreBefore138(sum: bigint, total: bigint): number {
  const requested = toInt64(sum);
  return requested > total ? 0 : Number(toInt64((total - requested) * BigInt(MAX_SCORE)) / total);
}

/**
 * Prefers nodes on which the Pod makes the use of CPU and memory more even.
 *
 * Source: kube-scheduler noderesources.balancedResourceScorer.
 */
export const balancedAllocation: Scorer = ({ requests }, fits) => {
  if (requests.milliCpu === 0n && requests.memory === 0n) return undefined;
  return fits.map((node) => {
    const gain = balanceOf(node, requests) - balanceOf(node, NOTHING);
    return Math.trunc(MAX_SCORE / 2) + Math.trunc((MAX_SCORE / 2 + gain) / 2);
  });
};

/** Prefers nodes on which CPU and memory are used evenly, with the Pod on them. */
export const balancedAllocationBefore136: Scorer = ({ requests }, fits) => {
  if (requests.milliCpu === 0n && requests.memory === 0n) return undefined;
  return fits.map((node) => balanceOf(node, requests));
};

const NOTHING = zeroResource();

function balanceOf({ allocatable, requested }: NodeInfo, more: Resource): number {
  const [first, second] = RESOURCES.filter((name) => allocatable[name] !== 0n).map((name) =>
    Math.min(1, Number(toInt64(requested[name] + more[name])) / Number(allocatable[name])),
  );
  const deviation =
    first === undefined || second === undefined ? 0 : Math.abs((first - second) / 2);
  return Math.trunc((1 - deviation) * MAX_SCORE);
}
