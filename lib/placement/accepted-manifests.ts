import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import { findPodKind } from '../api/pod-kinds.js';
import { identityOf, type Manifest } from '../manifest/manifest.js';
import { validate } from '../rules/validate.js';

/** Returns manifests without the Pods and workloads that the API server rejects. */
export const acceptedManifests = (
  manifests: readonly KubernetesObject[],
  kubernetes: KubernetesVersion,
): readonly KubernetesObject[] => manifests.filter((each) => isAccepted(each, kubernetes));

function isAccepted(manifest: KubernetesObject, kubernetes: KubernetesVersion): boolean {
  const { apiVersion, kind } = identityOf(manifest as Manifest);
  if (findPodKind({ apiVersion, kind }) === undefined) return true;
  return validate(manifest, { kubernetes, hazards: 'none' }).errors.length === 0;
}
