import { type KubernetesVersion, minorOf, NEWEST_VERSION } from '../api/kubernetes-version.js';
import type { PodSecurityLevel } from '../api/pod-security-level.js';
import { decodeManifest } from '../engine/decode-manifest.js';
import type { Finding, Severity, Violation } from '../engine/finding.js';
import { PodView } from './context/pod-view.js';
import { disabledFieldHazard } from './disabled-fields/find-disabled-fields.js';
import { serverProfileFor } from './disabled-fields/server-profile.js';
import { findHazardsIn } from './hazards/find-hazards.js';
import { evaluateLevels } from './pod-security/evaluate-pod.js';
import { findErrorsIn } from './validation/find-errors.js';
import { findWarningsIn } from './warnings/find-warnings.js';

/** Whose verdict is asked for. */
export interface ValidateOptions {
  /**
   * The version of the API server, and of the Pod Security Standards.
   *
   * @default - the newest supported version
   */
  readonly kubernetes?: KubernetesVersion | undefined;
  /**
   * The levels of the Pod Security Standards that the Pod is held against, each by itself.
   *
   * @default [] - none
   */
  readonly podSecurity?: readonly PodSecurityLevel[] | undefined;
  /**
   * Down to which level hazards are told; `'none'`: only what the server says itself.
   *
   * @default 'warning' - no note, of which people who know their trade differ
   */
  readonly hazards?: Severity | 'none' | undefined;
}

/** What an API server says of a manifest. */
export interface Verdict {
  /** Why it is refused: nothing, where it is accepted. */
  readonly errors: readonly Finding[];
  /** What is accepted with a warning. A server warns of nothing in what it refuses. */
  readonly warnings: readonly Finding[];
  /**
   * What it asks for that will not be there, and what people regret, whether it is refused or not.
   */
  readonly hazards: readonly Finding[];
  /** Why each level that was asked for forbids the Pod. */
  readonly podSecurity: Readonly<Partial<Record<PodSecurityLevel, readonly Violation[]>>>;
}

/**
 * All that an API server says of a manifest, at once: a Pod, PodTemplate, ReplicationController,
 * ReplicaSet, Deployment, StatefulSet, DaemonSet, Job or CronJob. Its defaults are applied to what
 * is judged and never to the manifest, which is only read.
 */
export function validate(
  manifest: { readonly kind?: unknown },
  {
    kubernetes = NEWEST_VERSION,
    podSecurity = [],
    hazards: level = 'warning',
  }: ValidateOptions = {},
): Verdict {
  const minor = minorOf(kubernetes);
  const reading = decodeManifest(manifest, serverProfileFor(minor));
  const pod = new PodView(reading.nodes);
  const refused = findErrorsIn(manifest.kind, reading, pod, minor);
  return {
    errors: refused,
    warnings: refused.length > 0 ? [] : findWarningsIn(reading, pod, minor),
    hazards:
      level === 'none'
        ? []
        : [
            ...reading.droppedFields.map((drop) => disabledFieldHazard(drop, minor)),
            ...findHazardsIn(reading, pod, minor, level),
          ],
    podSecurity: podSecurity.length === 0 ? {} : evaluateLevels(pod, podSecurity, minor),
  };
}
