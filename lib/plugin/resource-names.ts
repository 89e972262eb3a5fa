import { titleOf } from '../manifest/manifest.js';
import type { ConstructMetadata } from './validation-context.js';

/** An object, and the file that contains it. */
export interface SynthesizedResource {
  readonly file: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
}

/**
 * Returns a function that names objects so that cdk8s-cli finds the right construct of each, or
 * none. An object is named by its name. If several objects have one name, cdk8s records only the
 * construct of the last of them. The others are named by their titles, such as `Deployment web`,
 * under which the App of this package records each.
 */
export function resourceNamer(
  resources: readonly SynthesizedResource[],
  constructs: ConstructMetadata,
): (resource: SynthesizedResource) => string {
  const byName = new Map<string, SynthesizedResource[]>();
  for (const each of resources) byName.set(each.name, [...(byName.get(each.name) ?? []), each]);
  return (resource) => {
    const { name } = resource;
    const title = titleOf(resource);
    const sameName = byName.get(name) ?? [];
    if (sameName.length < 2) return name || title;
    // The order in which cdk8s recorded objects is known only within one file.
    const isUnambiguous =
      sameName.filter((each) => titleOf(each) === title).length === 1 &&
      sameName.every(({ file }) => file === resource.file);
    const last = sameName.at(-1);
    const isLast =
      isUnambiguous && last?.kind === resource.kind && last.namespace === resource.namespace;
    return isLast && !(title in constructs) ? name : title;
  };
}
