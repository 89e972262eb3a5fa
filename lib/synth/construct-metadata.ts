import type { ApiObject } from 'cdk8s';
import { titleOf } from '../manifest/manifest.js';

/**
 * Returns the text of `construct-metadata.json`, in which cdk8s records the construct of each
 * object by the name of the object. If several objects have one name, the name is that of the last;
 * each is therefore recorded by its title, such as `Deployment web`, too.
 */
export function constructMetadata(objects: readonly ApiObject[]): string {
  const resources = new Map<string, { readonly path: string }>();
  const sharedNames = new Set<string>();
  for (const { name, node } of objects) {
    if (resources.has(name)) sharedNames.add(name);
    resources.set(name, { path: node.path });
  }
  for (const { name, kind, metadata, node } of objects) {
    const title = titleOf({ kind, namespace: metadata.namespace, name });
    if (sharedNames.has(name)) resources.set(title, { path: node.path });
  }
  return JSON.stringify({ version: '1.0.0', resources: Object.fromEntries(resources) });
}
