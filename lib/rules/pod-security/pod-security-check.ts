import type { PodSecurityLevel } from '../../api/pod-security-level.js';
import type { EvaluatedPod } from './evaluated-pod.js';

/** The levels of the Pod Security Standards, from the loosest. */
export type Level = PodSecurityLevel;

/** One field that has to change. */
export interface FieldFix {
  /** The place in the Pod, as the API names it, also where nothing is written there yet. */
  readonly field: string;
  /** Whose field it is, and what to write. */
  readonly remediation: string;
}

/** Why a check forbids a Pod. */
export interface CheckResult {
  /** In Kubernetes' words: what the API server says of a namespace's Pods. */
  readonly reason: string;
  /** In Kubernetes' words: what it adds of one Pod. */
  readonly detail: string;
  readonly fixes: readonly FieldFix[];
}

/** How a check judges from a version of the standard on. */
export interface VersionedCheck {
  /** The first minor of the standard that judges so: 35 is 1.35. */
  readonly since: number;
  /** What holds, in one sentence. */
  readonly description: string;
  checkPod(pod: EvaluatedPod): CheckResult | undefined;
}

/**
 * One check of the standards, with every way in which it has judged. A new way is added, an old one
 * stays.
 */
export interface PodSecurityCheck {
  /** Kubernetes' own name for it. */
  readonly id: string;
  readonly level: 'baseline' | 'restricted';
  /** The looser check of baseline that is left out where this one runs. */
  readonly overrides?: string;
  readonly versions: readonly VersionedCheck[];
}
