import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type MadeObject, madeObjectsOf } from './made-objects.js';
import { NamespacedMap } from './namespaced-map.js';
import { objectKey } from './object-key.js';

/** The objects that controllers create. */
export interface MadeObjectsIndex {
  readonly named: NamespacedMap<MadeObject>;
  /** The kinds and the beginnings of names of the others. */
  readonly prefixes: ReadonlySet<string>;
}

/** Returns the objects that controllers create for some objects. */
export function indexMadeObjects(manifests: readonly KubernetesObject[]): MadeObjectsIndex {
  const named = new NamespacedMap<MadeObject>();
  const prefixes = new Set<string>();
  for (const manifest of manifests)
    for (const made of madeObjectsOf(manifest))
      if (made.isPrefix) prefixes.add(`${made.kind}/${made.name}`);
      else named.add(objectKey({ ...made, group: '' }), made.namespace, made);
  return { named, prefixes };
}
