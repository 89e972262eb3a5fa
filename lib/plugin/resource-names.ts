import { titleOf } from '../manifest/manifest.js';
import type { ConstructMetadata } from './validation-context.js';

/** An object, and the file that it stands in. */
export interface SynthesizedResource {
  readonly file: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
}

/**
 * The names by which the report finds the constructs of objects: their own. Of several objects with
 * one name cdk8s records the construct of the last alone, and the others must not be said to be
 * made there: they get another name, such as `Deployment web`, under which our own App records
 * each.
 */
export function resourceNamer(
  all: readonly SynthesizedResource[],
  constructs: ConstructMetadata,
): (resource: SynthesizedResource) => string {
  const alike = new Map<string, SynthesizedResource[]>();
  for (const each of all) alike.set(each.name, [...(alike.get(each.name) ?? []), each]);
  return (resource) => {
    const { name } = resource;
    const title = titleOf(resource);
    const others = alike.get(name) ?? [];
    if (others.length < 2) return name || title;
    // The files do not tell in which order cdk8s wrote them; a file does, of what is in it.
    const isOne =
      others.filter((each) => titleOf(each) === title).length === 1 &&
      others.every(({ file }) => file === resource.file);
    const isLast =
      isOne &&
      others.at(-1)?.kind === resource.kind &&
      others.at(-1)?.namespace === resource.namespace;
    return isLast && !(title in constructs) ? name : title;
  };
}
