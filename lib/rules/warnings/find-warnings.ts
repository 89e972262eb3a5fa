import { NEWEST_MINOR } from '../../api/kubernetes-version.js';
import { type DecodedManifest, decodeManifest } from '../../engine/decode-manifest.js';
import { type DroppedField, originalPath } from '../../engine/prune.js';
import { RuleIndex } from '../../engine/rule-index.js';
import { visitNodes } from '../../engine/visit-nodes.js';
import { PodView } from '../context/pod-view.js';
import { serverProfileFor } from '../disabled-fields/server-profile.js';
import { reviseWarnings } from '../shared/message-revisions.js';
import type { WarningRule } from './define-warning-rules.js';
import { inServerOrder } from './in-server-order.js';
import { type PendingWarning, type Warning, WarningContext } from './warning-context.js';
import { warningRuleGroups } from './warning-rule-groups.js';

/**
 * Returns the warnings of an API server of Kubernetes 1.`minor` for a manifest that it accepts, in
 * its order. For a manifest that it refuses, the server returns no warnings.
 */
export function findWarnings(
  manifest: { readonly kind?: unknown },
  minor = NEWEST_MINOR,
): readonly Warning[] {
  const reading = decodeManifest(manifest, serverProfileFor(minor));
  return findWarningsIn(reading, new PodView(reading.nodes), minor);
}

/** Like findWarnings, for a manifest that is already decoded. */
export function findWarningsIn(
  { nodes, originalIndexes }: Pick<DecodedManifest<DroppedField>, 'nodes' | 'originalIndexes'>,
  pod: PodView,
  minor: number,
): readonly Warning[] {
  const at = new WarningContext(nodes, pod);
  visitNodes(nodes, ruleIndexFor(minor), at);
  const warned = reviseWarnings(
    minor,
    sortByServerOrder(at.pending).map(({ warning }) => warning),
  );
  return originalIndexes.size === 0
    ? warned
    : warned.map((warning) => ({
        ...warning,
        field: originalPath(warning.field, originalIndexes),
      }));
}

/** The API server checks group by group, and within a group value by value. */
function sortByServerOrder(told: readonly PendingWarning[]): readonly PendingWarning[] {
  if (told.length < 2) return told;
  const groupOf = ({ rule }: PendingWarning): number =>
    warningRuleGroups.findIndex((rules) => rules.some(({ id }) => id === rule.id));
  return [...told].sort((a, b) => groupOf(a) - groupOf(b) || inServerOrder(a.node, b.node));
}

const ruleIndexByMinor = new Map<number, RuleIndex<WarningRule>>();

/** The rules of a minor version. Cached. */
function ruleIndexFor(minor: number): RuleIndex<WarningRule> {
  const known = ruleIndexByMinor.get(minor);
  if (known !== undefined) return known;
  const shelves = new RuleIndex(
    warningRuleGroups.flat().filter(({ since, until }) => since <= minor && minor <= until),
  );
  ruleIndexByMinor.set(minor, shelves);
  return shelves;
}
