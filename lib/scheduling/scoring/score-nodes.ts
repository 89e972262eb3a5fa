import type { ClusterState } from '../cluster-state.js';
import { inMinor, type MinorRange } from '../minors.js';
import type { NodeInfo } from '../node-info.js';
import type { PodInfo } from '../pod-info.js';
import { imageLocality } from './image-locality.js';
import { interPodAffinity } from './inter-pod-affinity.js';
import { nodeAffinity } from './node-affinity.js';
import {
  balancedAllocation,
  balancedAllocationBefore136,
  nodeResourcesFit,
} from './node-resources.js';
import { podTopologySpread } from './pod-topology-spread.js';
import type { Scorer } from './scorer.js';
import { taintToleration } from './taint-toleration.js';
import { volumeBinding } from './volume-binding.js';

interface DefaultScorer extends MinorRange {
  readonly plugin: string;
  readonly weight: number;
  readonly scorer: Scorer;
}

const BALANCED = 'NodeResourcesBalancedAllocation';

/**
 * The plugins that score nodes, and their weights.
 *
 * Source: pkg/scheduler/apis/config/v1 getDefaultPlugins.
 */
const SCORERS: readonly DefaultScorer[] = [
  { plugin: 'TaintToleration', weight: 3, scorer: taintToleration },
  { plugin: 'NodeAffinity', weight: 2, scorer: nodeAffinity },
  { plugin: 'NodeResourcesFit', weight: 1, scorer: nodeResourcesFit },
  // The gate StorageCapacityScoring is on since 1.37.
  { plugin: 'VolumeBinding', weight: 1, scorer: volumeBinding, since: 37 },
  { plugin: 'PodTopologySpread', weight: 2, scorer: podTopologySpread },
  { plugin: 'InterPodAffinity', weight: 2, scorer: interPodAffinity },
  { plugin: BALANCED, weight: 1, scorer: balancedAllocationBefore136, until: 35 },
  { plugin: BALANCED, weight: 1, scorer: balancedAllocation, since: 36 },
  { plugin: 'ImageLocality', weight: 1, scorer: imageLocality },
];

/** The score of a node that fits. */
export interface NodeScore {
  /** The name of the node. */
  readonly node: string;
  /** The sum of the scores of the plugins. */
  readonly total: number;
  /** The score of each plugin that gives one, multiplied by the weight of the plugin. */
  readonly plugins: Readonly<Record<string, number>>;
}

/** Returns the scores of the nodes that fit, in their order. */
export function scoreNodes(
  pod: PodInfo,
  fits: readonly NodeInfo[],
  cluster: ClusterState,
): readonly NodeScore[] {
  const scored = inMinor(cluster.minor, SCORERS).flatMap(({ plugin, weight, scorer }) => {
    const scores = scorer(pod, fits, cluster);
    return scores === undefined ? [] : [{ plugin, scores: scores.map((each) => each * weight) }];
  });
  return fits.map(({ name }, i) => {
    const plugins: Record<string, number> = {};
    let total = 0;
    for (const { plugin, scores } of scored) {
      const score = scores[i] ?? 0;
      plugins[plugin] = score;
      total += score;
    }
    return { node: name, total, plugins };
  });
}
