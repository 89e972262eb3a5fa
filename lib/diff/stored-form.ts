import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import { findPodKind } from '../api/pod-kinds.js';
import { defaulted } from '../defaults/defaulted.js';
import { identityOf, type Manifest } from '../manifest/manifest.js';

/**
 * Returns the object that an API server stores when a manifest is created, without its status;
 * `undefined` if the kind is not supported, or the server cannot decode the manifest.
 */
export function storedFormOf(
  manifest: Manifest,
  kubernetes: KubernetesVersion,
): Manifest | undefined {
  if (findPodKind(identityOf(manifest)) === undefined) return undefined;
  try {
    const stored = defaulted(manifest as KubernetesObject, { kubernetes });
    return Object.fromEntries(Object.entries(stored).filter(([name]) => name !== 'status'));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
