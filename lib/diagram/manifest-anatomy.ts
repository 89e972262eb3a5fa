import type { KubernetesVersion } from '../api/kubernetes-version.js';
import { getIn, POD_KINDS } from '../api/pod-kinds.js';
import type { PodSecurityLevel } from '../api/pod-security-level.js';
import { escapeLine } from '../formats/escape-text.js';
import type { ApiPodSpec } from '../lifecycle/pod-containers.js';
import { identityOf, type Manifest, titleOf } from '../manifest/manifest.js';
import { validate } from '../rules/validate.js';
import { anatomyOf, type PodAnatomy } from './pod-anatomy.js';

/** The Pod of a manifest. */
export interface ManifestPod {
  /** The kind and the name of the object, such as `Deployment web`. */
  readonly title: string;
  readonly spec: ApiPodSpec;
  /** The path of the spec in the manifest, such as `['spec', 'template', 'spec']`. */
  readonly path: readonly string[];
}

/** Returns the Pod, or the Pod template, of a manifest; `undefined` if it has none. */
export function podOfManifest(manifest: Manifest): ManifestPod | undefined {
  const kind = POD_KINDS.get(String(manifest['kind']));
  if (kind === undefined) return undefined;
  const path = [...kind.podPath, 'spec'];
  const spec = getIn(manifest, path);
  if (typeof spec !== 'object' || spec === null || Array.isArray(spec)) return undefined;
  return { title: escapeLine(titleOf(identityOf(manifest))), spec: spec as ApiPodSpec, path };
}

/** Returns the parts of the Pod of a manifest, with the Pod Security level that it meets. */
export function manifestAnatomy(
  manifest: Manifest,
  kubernetes?: KubernetesVersion | undefined,
): PodAnatomy | undefined {
  const pod = podOfManifest(manifest);
  if (pod === undefined) return undefined;
  const podSecurity = podSecurityLevelOf(manifest, kubernetes);
  return anatomyOf(pod.spec, { ...pod, podSecurity, kubernetes });
}

const LEVELS = ['restricted', 'baseline'] as const;

/** Returns the strictest Pod Security level that allows the Pod of a manifest. */
export function podSecurityLevelOf(
  manifest: Manifest,
  kubernetes?: KubernetesVersion | undefined,
): PodSecurityLevel {
  const options = { hazards: 'none', podSecurity: LEVELS, kubernetes } as const;
  const { podSecurity } = validate(manifest, options);
  return LEVELS.find((level) => podSecurity[level]?.length === 0) ?? 'privileged';
}
