import { inMinor, type MinorRange } from '../minors.js';
import { interPodAffinity } from './inter-pod-affinity.js';
import { nodeAffinity } from './node-affinity.js';
import { nodeDeclaredFeatures } from './node-declared-features.js';
import { nodeName } from './node-name.js';
import { nodePorts } from './node-ports.js';
import { nodeResourcesFit } from './node-resources-fit.js';
import { nodeUnschedulable } from './node-unschedulable.js';
import { nodeVolumeLimits } from './node-volume-limits.js';
import type { Plugin } from './plugin.js';
import { podTopologySpread } from './pod-topology-spread.js';
import { taintToleration } from './taint-toleration.js';
import { volumeBinding } from './volume-binding.js';
import { volumeRestrictions } from './volume-restrictions.js';
import { volumeZone } from './volume-zone.js';

interface DefaultPlugin extends MinorRange {
  readonly plugin: Plugin;
}

/**
 * The plugins with a filter that precede DynamicResources, in their order.
 *
 * Source: pkg/scheduler/apis/config/v1 getDefaultPlugins.
 */
const BEFORE_CLAIMS: readonly DefaultPlugin[] = [
  { plugin: nodeUnschedulable, until: 36 },
  { plugin: nodeName },
  { plugin: nodeUnschedulable, since: 37 },
  { plugin: taintToleration },
  { plugin: nodeAffinity },
  { plugin: nodePorts },
  { plugin: nodeResourcesFit },
  { plugin: volumeRestrictions },
  { plugin: nodeVolumeLimits },
  { plugin: volumeBinding },
  { plugin: volumeZone },
  { plugin: podTopologySpread },
  { plugin: interPodAffinity },
];

/** The plugins that follow DynamicResources. */
const AFTER_CLAIMS: readonly DefaultPlugin[] = [{ plugin: nodeDeclaredFeatures, since: 36 }];

const pluginsOf = (minor: number, all: readonly DefaultPlugin[]): readonly Plugin[] =>
  inMinor(minor, all).map(({ plugin }) => plugin);

export const pluginsBeforeClaims = (minor: number): readonly Plugin[] =>
  pluginsOf(minor, BEFORE_CLAIMS);
export const pluginsAfterClaims = (minor: number): readonly Plugin[] =>
  pluginsOf(minor, AFTER_CLAIMS);
