import type { Placed } from '../manifest/difference.js';
import { identityOf, titleOf } from '../manifest/manifest.js';
import type { Constructs } from './context.js';

/**
 * The names by which the report finds the constructs of objects: their own. Of several objects with one name cdk8s records the construct of the last
 * alone, and the others must not be said to be made there: they get another name, such as `Deployment web`, under which our own App records each.
 */
export function resourceNames(objects: readonly Placed[], constructs: Constructs): (placed: Placed) => string {
  const alike = new Map<string, Placed[]>();
  for (const placed of objects) alike.set(nameOf(placed), [...(alike.get(nameOf(placed)) ?? []), placed]);
  return (placed) => {
    const all = alike.get(nameOf(placed)) ?? [];
    const title = titleOf(identityOf(placed.manifest));
    if (all.length === 1) return nameOf(placed) || title;
    // The files do not tell in which order cdk8s wrote them; a file does, of what is in it.
    const isLast = !(title in constructs) && all.at(-1) === placed && all.every(({ file }) => file === placed.file);
    return isLast ? nameOf(placed) : title;
  };
}

const nameOf = ({ manifest }: Placed): string => identityOf(manifest).name ?? '';
