import { NEWEST } from '../../api/kubernetes.js';
import { type Drop, placeBefore } from '../../engine/drop.js';
import { type Reading, read } from '../../engine/read.js';
import { Shelves } from '../../engine/shelf.js';
import { visit } from '../../engine/visit.js';
import { PodView } from '../pod-view.js';
import { serverAt } from '../server.js';
import { warnedAt } from '../wording.js';
import { At, type Told, type Warning } from './at.js';
import { groups } from './book.js';
import type { WarnRule } from './on.js';
import { inTurn } from './turn.js';

/**
 * All that an API server of Kubernetes 1.`minor` says of a manifest that it accepts, in its order. Of one that it refuses, it says nothing of this.
 */
export function warnings(manifest: { readonly kind?: unknown }, minor = NEWEST): readonly Warning[] {
  const reading = read(manifest, serverAt(minor));
  return warningsOf(reading, new PodView(reading.nodes), minor);
}

/** The same of a manifest that has been read. */
export function warningsOf({ nodes, moved }: Pick<Reading<Drop>, 'nodes' | 'moved'>, pod: PodView, minor: number): readonly Warning[] {
  const at = new At(nodes, pod);
  visit(nodes, shelvesAt(minor), at);
  const warned = warnedAt(
    minor,
    inOrder(at.told).map(({ warning }) => warning),
  );
  return moved.size === 0 ? warned : warned.map((warning) => ({ ...warning, field: placeBefore(warning.field, moved) }));
}

/** The API server speaks group by group, and in a group value by value. */
function inOrder(told: readonly Told[]): readonly Told[] {
  if (told.length < 2) return told;
  const groupOf = ({ rule }: Told): number => groups.findIndex((rules) => rules.some(({ id }) => id === rule.id));
  return [...told].sort((a, b) => groupOf(a) - groupOf(b) || inTurn(a.node, b.node));
}

const made = new Map<number, Shelves<WarnRule>>();

/** The rules that a minor has: chosen once. */
function shelvesAt(minor: number): Shelves<WarnRule> {
  const known = made.get(minor);
  if (known !== undefined) return known;
  const shelves = new Shelves(groups.flat().filter(({ since, until }) => since <= minor && minor <= until));
  made.set(minor, shelves);
  return shelves;
}
