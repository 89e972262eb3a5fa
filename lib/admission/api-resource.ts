import type { KubernetesObject } from '../api/kubernetes-object.js';

/**
 * Returns the resource of an object as a server writes it: `pods`, or `deployments.apps`. The
 * plural of a custom resource is a guess.
 *
 * Source: apimachinery pkg/api/meta UnsafeGuessKindToResource.
 */
export function apiResourceOf({ apiVersion, kind }: KubernetesObject): string {
  const [group, version] = String(apiVersion).split('/');
  const name = pluralOf(String(kind).toLowerCase());
  return version === undefined ? name : `${name}.${group}`;
}

function pluralOf(name: string): string {
  if (name === 'endpoints') return name;
  if (name.endsWith('s')) return `${name}es`;
  if (name.endsWith('y')) return `${name.slice(0, -1)}ies`;
  return `${name}s`;
}
