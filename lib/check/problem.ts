import type { HazardLevel } from '../rules/hazards/hazard.js';
import type { Place } from '../source/locate.js';

/**
 * Whose word it is. `unread`: what no server could read. `refused`: what the API server refuses. `pod-security`: what a namespace of that level
 * refuses. `warned`: what the server takes, with a warning. `hazard`: what it takes in silence, and people regret.
 */
export type ProblemKind = 'unread' | 'refused' | 'pod-security' | 'warned' | 'hazard';

/** An object of the API, as people call it. */
export interface Called {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
}

/** Something that is wrong with a manifest, and where. */
export interface Problem {
  readonly kind: ProblemKind;
  /** How grave it is: all that stops a manifest is an error. */
  readonly severity: HazardLevel;
  /** The id of the rule. */
  readonly rule: string;
  /** Nothing, where a text could not be read so far. */
  readonly object: Called | undefined;
  /** The field, as the API has it; of an item of a List from that item on. */
  readonly field: string;
  /** What is wrong, in Kubernetes' words where they are its own. */
  readonly says: string;
  /** What to write instead. */
  readonly advice: string | undefined;
  /** Where in the file. */
  readonly place: Place;
  /** What to write at that place, where there is one right answer. */
  readonly fix: string | undefined;
}

/** Which of them a check is to fail for: those, and all that are graver. */
export const FAIL_ON = ['refused', 'warned', 'hazard'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Whether a check fails for a problem. */
export const failsOn = (kind: ProblemKind, failOn: FailOn): boolean =>
  kind === 'warned' ? failOn !== 'refused' : kind === 'hazard' ? failOn === 'hazard' : true;
