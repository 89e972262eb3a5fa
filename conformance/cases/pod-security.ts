import { NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import { decodeManifest } from '../../lib/engine/decode-manifest.js';
import { PodView } from '../../lib/rules/context/pod-view.js';
import { serverProfileFor } from '../../lib/rules/disabled-fields/server-profile.js';
import {
  evaluateLevels,
  type ViolationsByLevel,
} from '../../lib/rules/pod-security/evaluate-pod.js';
import type { Manifest } from '../inputs/manifest.js';

/**
 * Returns the violations of each level for the Pod of a manifest, as the newest Kubernetes stores
 * it.
 */
export function podSecurityViolations(
  manifest: Manifest,
  version: number,
): Required<Omit<ViolationsByLevel, 'privileged'>> {
  const pod = new PodView(decodeManifest(manifest, serverProfileFor(NEWEST_MINOR)).nodes);
  const { baseline = [], restricted = [] } = evaluateLevels(
    pod,
    ['baseline', 'restricted'],
    version,
  );
  return { baseline, restricted };
}
