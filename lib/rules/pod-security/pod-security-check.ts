import type { PodSecurityLevel } from '../../api/pod-security-level.js';
import type { EvaluatedPod } from './evaluated-pod.js';

/** A level of the Pod Security Standards, the least strict first. */
export type Level = PodSecurityLevel;

/** A field that has to change. */
export interface FieldFix {
  /** The path of the field in the API, even if the field is not set. */
  readonly field: string;
  /** The holder of the field, and what to write. */
  readonly remediation: string;
}

/** The reason why a Pod fails a check. */
export interface CheckResult {
  /**
   * The reason in the words of Kubernetes, which the API server reports for the Pods of a
   * namespace.
   */
  readonly reason: string;
  /** The details in the words of Kubernetes, which it adds for a single Pod. */
  readonly detail: string;
  readonly fixes: readonly FieldFix[];
}

/** A check as it is since a version of the standard. */
export interface VersionedCheck {
  /** The first minor version with this check: 35 is 1.35. */
  readonly since: number;
  /** What must hold, in one sentence. */
  readonly description: string;
  checkPod(pod: EvaluatedPod): CheckResult | undefined;
}

/**
 * A check of the standards, with all its versions. A new version is added to the list; the old ones
 * stay.
 */
export interface PodSecurityCheck {
  /** The id of the check in Kubernetes. */
  readonly id: string;
  readonly level: 'baseline' | 'restricted';
  /** The id of the baseline check that this check replaces. */
  readonly overrides?: string;
  readonly versions: readonly VersionedCheck[];
}
