import { NEWEST } from '../../api/kubernetes.js';
import { type Drop, placeBefore } from '../../engine/drop.js';
import { type Reading, read } from '../../engine/read.js';
import { Shelves } from '../../engine/shelf.js';
import { visit } from '../../engine/visit.js';
import { PodView } from '../pod-view.js';
import { serverAt } from '../server.js';
import { At } from './at.js';
import { hazardRules } from './book.js';
import { HAZARD_LEVELS, type Hazard, type HazardLevel } from './hazard.js';
import type { HazardRule } from './on.js';

/**
 * What a server of Kubernetes 1.`minor` accepts, and people regret, down to a level, in the order of the manifest. What it drops is apart. The manifest
 * is only read.
 */
export function hazards(manifest: { readonly kind?: unknown }, minor = NEWEST, level: HazardLevel = 'warning'): readonly Hazard[] {
  const reading = read(manifest, serverAt(minor));
  return hazardsOf(reading, new PodView(reading.nodes), minor, level);
}

/** The same of a manifest that has been read. */
export function hazardsOf(
  { nodes, moved }: Pick<Reading<Drop>, 'nodes' | 'moved'>,
  pod: PodView,
  minor: number,
  level: HazardLevel,
): readonly Hazard[] {
  const at = new At(nodes, pod, minor);
  visit(nodes, shelvesAt(minor, level), at);
  return moved.size === 0 ? at.found : at.found.map((hazard) => ({ ...hazard, field: placeBefore(hazard.field, moved) }));
}

const made = new Map<string, Shelves<HazardRule>>();

/** The rules that a minor has, down to a level: chosen once. */
function shelvesAt(minor: number, level: HazardLevel): Shelves<HazardRule> {
  const key = `${minor} ${level}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const least = HAZARD_LEVELS.indexOf(level);
  const shelves = new Shelves(
    hazardRules.filter((rule) => rule.since <= minor && minor <= rule.until && HAZARD_LEVELS.indexOf(rule.level) <= least),
  );
  made.set(key, shelves);
  return shelves;
}
