import type { PodSecurityLevel } from '../../api/pod-security-level.js';
import type { Subject } from './subject.js';

/** The levels of the Pod Security Standards, from the loosest. */
export type Level = PodSecurityLevel;

/** One field that has to change. */
export interface Fault {
  /** The place in the Pod, as the API names it, also where nothing is written there yet. */
  readonly field: string;
  /** Whose field it is, and what to write. */
  readonly advice: string;
}

/** Why a check forbids a Pod. */
export interface Forbidden {
  /** In Kubernetes' words: what the API server says of a namespace's Pods. */
  readonly reason: string;
  /** In Kubernetes' words: what it adds of one Pod. */
  readonly detail: string;
  readonly faults: readonly Fault[];
}

/** How a check judges from a version of the standard on. */
export interface Revision {
  /** The first minor of the standard that judges so: 35 is 1.35. */
  readonly since: number;
  /** What holds, in one sentence. */
  readonly says: string;
  check(pod: Subject): Forbidden | undefined;
}

/** One check of the standards, with every way in which it has judged. A new way is added, an old one stays. */
export interface Check {
  /** Kubernetes' own name for it. */
  readonly id: string;
  readonly level: 'baseline' | 'restricted';
  /** The looser check of baseline that is left out where this one runs. */
  readonly replaces?: string;
  readonly revisions: readonly Revision[];
}
