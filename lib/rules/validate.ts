import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, minorOf, NEWEST_VERSION } from '../api/kubernetes-version.js';
import { POD_KINDS } from '../api/pod-kinds.js';
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
import { withoutConsequences } from './without-consequences.js';

/** Options of `validate`. */
export interface ValidateOptions {
  /**
   * The version of the API server, and of the Pod Security Standards.
   *
   * @default - the newest supported version
   */
  readonly kubernetes?: KubernetesVersion | undefined;
  /**
   * The levels of the Pod Security Standards to check, each separately.
   *
   * @default [] - none
   */
  readonly podSecurity?: readonly PodSecurityLevel[] | undefined;
  /**
   * The least severe hazards to report. `'none'` reports only what the API server reports.
   *
   * @default 'warning' - no notes, about which experienced users disagree
   */
  readonly hazards?: Severity | 'none' | undefined;
}

/** The response of an API server to a manifest. */
export interface Verdict {
  /** The errors for which the server rejects the manifest. Empty if it accepts it. */
  readonly errors: readonly Finding[];
  /** The warnings of the server. A server does not warn about a manifest that it rejects. */
  readonly warnings: readonly Finding[];
  /**
   * Problems that the server does not report, such as fields that it drops. Reported whether the
   * manifest is rejected or not.
   */
  readonly hazards: readonly Finding[];
  /** The violations of each level in the option `podSecurity`. Empty if there is no Pod. */
  readonly podSecurity: Readonly<Partial<Record<PodSecurityLevel, readonly Violation[]>>>;
}

/**
 * Validates a manifest as an API server does, and returns everything that the server would report.
 * The manifest is not modified.
 *
 * @param manifest - a Pod, PodTemplate, ReplicationController, ReplicaSet, Deployment, StatefulSet,
 * DaemonSet, Job or CronJob, or an object of another kind that is validated
 *
 * @example
 * ```ts
 * import { validate } from 'cdk8s-pods';
 *
 * const { errors } = validate({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' } });
 * for (const { field, detail } of errors) console.log(`${field}: ${detail}`);
 * ```
 */
export function validate(manifest: KubernetesObject, options: ValidateOptions = {}): Verdict {
  return judge(manifest, options, false);
}

/**
 * Validates a manifest as `validate` does, for people who correct it: with the warnings that the
 * server reports after the errors are corrected, and without the findings that follow from others.
 */
export const examine = (manifest: KubernetesObject, options: ValidateOptions = {}): Verdict =>
  withoutConsequences(judge(manifest, options, true), manifest);

function judge(
  manifest: KubernetesObject,
  { kubernetes = NEWEST_VERSION, podSecurity = [], hazards: severity = 'warning' }: ValidateOptions,
  warnsAlways: boolean,
): Verdict {
  const minor = minorOf(kubernetes);
  const decoded = decodeManifest(manifest, serverProfileFor(minor));
  const pod = new PodView(decoded.nodes);
  const errors = findErrorsIn(manifest.kind, decoded, pod, minor);
  const holdsPod = POD_KINDS.has(manifest.kind as string);
  return {
    errors,
    warnings: errors.length > 0 && !warnsAlways ? [] : findWarningsIn(decoded, pod, minor),
    hazards:
      severity === 'none'
        ? []
        : [
            ...(severity === 'error'
              ? []
              : decoded.droppedFields.map((drop) => disabledFieldHazard(drop, minor))),
            ...(holdsPod ? findHazardsIn(decoded, pod, minor, severity) : []),
          ],
    podSecurity: holdsPod && podSecurity.length > 0 ? evaluateLevels(pod, podSecurity, minor) : {},
  };
}
