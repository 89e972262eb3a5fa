import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, minorOf } from '../api/kubernetes-version.js';
import { POD_KINDS } from '../api/pod-kinds.js';
import type { PodSecurityLevel } from '../api/pod-security-level.js';
import { decodeManifest } from '../engine/decode-manifest.js';
import type { Finding } from '../engine/finding.js';
import { PodView } from './context/pod-view.js';
import { serverProfileFor } from './disabled-fields/server-profile.js';
import { type FoundViolationsByLevel, findViolations } from './pod-security/evaluate-pod.js';
import { findErrorsIn } from './validation/find-errors.js';
import { findWarningsIn } from './warnings/find-warnings.js';

/** The part of a verdict that a server reports, without the details of violations. */
export interface ServerVerdict {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly podSecurity: FoundViolationsByLevel;
}

/**
 * Validates a manifest as a server does, for a program that judges many of them. Unlike `validate`,
 * it does not validate what a server cannot decode: only the errors of decoding are complete then.
 */
export function serverVerdict(
  manifest: KubernetesObject,
  kubernetes: KubernetesVersion,
  levels: readonly PodSecurityLevel[],
): ServerVerdict {
  const minor = minorOf(kubernetes);
  const decoded = decodeManifest(manifest, serverProfileFor(minor));
  const pod = new PodView(decoded.nodes);
  const isDecodable = decoded.findings.every(({ type }) => type !== 'Decode');
  // The rules on the root find a wrong `apiVersion`, which a server reads first.
  const validated = isDecodable ? decoded : { ...decoded, nodes: decoded.nodes.slice(0, 1) };
  const errors = findErrorsIn(manifest.kind, validated, pod, minor);
  const holdsPod = isDecodable && POD_KINDS.has(manifest.kind as string);
  return {
    errors,
    warnings: errors.length > 0 ? [] : findWarningsIn(decoded, pod, minor),
    podSecurity: holdsPod ? findViolations(pod, levels, minor) : {},
  };
}
