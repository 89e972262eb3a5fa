import type { KubernetesObject } from '../api/kubernetes-object.js';
import { groupOf, kindOf, nameOf, namespaceOf } from '../references/fields.js';
import { madeObjectsOf } from './made-objects.js';
import { kindKey } from './object-key.js';

/** The names of each kind, by their namespaces. */
export type NamesByKind = ReadonlyMap<string, ReadonlyMap<string | undefined, ReadonlySet<string>>>;

/** Returns the names of all objects, and of those that controllers create. */
export function namesByKind(manifests: readonly KubernetesObject[]): NamesByKind {
  const names = new Map<string, Map<string | undefined, Set<string>>>();
  const add = (key: string, namespace: string | undefined, name: string): void => {
    const ofKind = names.get(key) ?? new Map<string | undefined, Set<string>>();
    names.set(key, ofKind);
    ofKind.set(namespace, (ofKind.get(namespace) ?? new Set()).add(name));
  };
  for (const manifest of manifests) {
    const name = nameOf(manifest);
    if (name !== undefined)
      add(kindKey(groupOf(manifest), kindOf(manifest)), namespaceOf(manifest), name);
    for (const made of madeObjectsOf(manifest))
      if (!made.isPrefix) add(made.kind, made.namespace, made.name);
  }
  return names;
}
