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
 * Returns the hazards of a manifest that a server of Kubernetes 1.`minor` accepts, at the given
 * level or above, in the order of the manifest. Disabled fields are reported elsewhere. The
 * manifest is not modified.
 */
export function findHazards(
  manifest: { readonly kind?: unknown },
  minor = NEWEST_MINOR,
  level: HazardSeverity = 'warning',
): readonly Hazard[] {
  const reading = decodeManifest(manifest, serverProfileFor(minor));
  return findHazardsIn(reading, new PodView(reading.nodes), minor, level);
}

/** Like findHazards, for a manifest that is already decoded. */
export function findHazardsIn(
  { nodes, originalIndexes }: Pick<DecodedManifest<DroppedField>, 'nodes' | 'originalIndexes'>,
  pod: PodView,
  minor: number,
  level: HazardSeverity,
): readonly Hazard[] {
  const context = new HazardContext(nodes, pod, minor);
  visitNodes(nodes, ruleIndexFor(minor, level), context);
  return originalIndexes.size === 0
    ? context.hazards
    : context.hazards.map((hazard) => ({
        ...hazard,
        field: originalPath(hazard.field, originalIndexes),
      }));
}

const ruleIndexes = new Map<string, RuleIndex<HazardRule>>();

/** The rules of a minor version, at the given level or above. Cached. */
function ruleIndexFor(minor: number, level: HazardSeverity): RuleIndex<HazardRule> {
  const key = `${minor} ${level}`;
  const cached = ruleIndexes.get(key);
  if (cached !== undefined) return cached;
  const lowest = HAZARD_SEVERITIES.indexOf(level);
  const index = new RuleIndex(
    hazardRules.filter(
      (rule) =>
        rule.since <= minor &&
        minor <= rule.until &&
        HAZARD_SEVERITIES.indexOf(rule.severity) <= lowest,
    ),
  );
  ruleIndexes.set(key, index);
  return index;
}
