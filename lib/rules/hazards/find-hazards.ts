import { NEWEST_MINOR } from '../../api/kubernetes-version.js';
import { type DecodedManifest, decodeManifest } from '../../engine/decode-manifest.js';
import { type DroppedField, originalPath } from '../../engine/prune.js';
import { RuleIndex } from '../../engine/rule-index.js';
import { visitNodes } from '../../engine/visit-nodes.js';
import { HAZARD_SEVERITIES, type Hazard, type HazardSeverity } from '../context/hazard.js';
import { PodView } from '../context/pod-view.js';
import { serverProfileFor } from '../disabled-fields/server-profile.js';
import type { HazardRule } from './define-hazard-rules.js';
import { HazardContext } from './hazard-context.js';
import { hazardRules } from './hazard-rules.js';

/**
 * What a server of Kubernetes 1.`minor` accepts, and people regret, down to a level, in the order
 * of the manifest. What it drops is apart. The manifest is only read.
 */
export function findHazards(
  manifest: { readonly kind?: unknown },
  minor = NEWEST_MINOR,
  level: HazardSeverity = 'warning',
): readonly Hazard[] {
  const reading = decodeManifest(manifest, serverProfileFor(minor));
  return findHazardsIn(reading, new PodView(reading.nodes), minor, level);
}

/** The same of a manifest that has been read. */
export function findHazardsIn(
  { nodes, originalIndexes }: Pick<DecodedManifest<DroppedField>, 'nodes' | 'originalIndexes'>,
  pod: PodView,
  minor: number,
  level: HazardSeverity,
): readonly Hazard[] {
  const at = new HazardContext(nodes, pod, minor);
  visitNodes(nodes, ruleIndexFor(minor, level), at);
  return originalIndexes.size === 0
    ? at.hazards
    : at.hazards.map((hazard) => ({
        ...hazard,
        field: originalPath(hazard.field, originalIndexes),
      }));
}

const ruleIndexes = new Map<string, RuleIndex<HazardRule>>();

/** The rules that a minor has, down to a level: chosen once. */
function ruleIndexFor(minor: number, level: HazardSeverity): RuleIndex<HazardRule> {
  const key = `${minor} ${level}`;
  const known = ruleIndexes.get(key);
  if (known !== undefined) return known;
  const least = HAZARD_SEVERITIES.indexOf(level);
  const shelves = new RuleIndex(
    hazardRules.filter(
      (rule) =>
        rule.since <= minor &&
        minor <= rule.until &&
        HAZARD_SEVERITIES.indexOf(rule.severity) <= least,
    ),
  );
  ruleIndexes.set(key, shelves);
  return shelves;
}
