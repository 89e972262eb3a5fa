import type { Severity } from '../engine/finding.js';
import type { SourceRange } from '../parse/locate/locator.js';

/**
 * Whose word it is. `unread`: what no server could read. `refused`: what the API server refuses.
 * `pod-security`: what a namespace of that level refuses. `warned`: what the server takes, with a
 * warning. `hazard`: what it takes in silence, and people regret.
 */
export type DiagnosticKind = 'unread' | 'refused' | 'pod-security' | 'warned' | 'hazard';

/** An object of the API, as people call it. */
export interface ObjectReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
}

/** Something that is wrong with a manifest, and where. */
export interface Diagnostic {
  readonly kind: DiagnosticKind;
  /** How grave it is: all that stops a manifest is an error. */
  readonly severity: Severity;
  /** The id of the rule. */
  readonly rule: string;
  /** Nothing, where a text could not be read so far. */
  readonly object: ObjectReference | undefined;
  /** The field, as the API has it; of an item of a List from that item on. */
  readonly field: string;
  /** What is wrong, in Kubernetes' words where they are its own. */
  readonly message: string;
  /** What to write instead. */
  readonly remediation: string | undefined;
  /** Where in the file. */
  readonly range: SourceRange;
  /** What to write at that place, where there is one right answer. */
  readonly fix: string | undefined;
}

/** Which of them a check is to fail for: those, and all that are graver. */
export const FAIL_ON = ['refused', 'warned', 'hazard'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Whether a check fails for a problem. */
export const shouldFail = (kind: DiagnosticKind, failOn: FailOn): boolean =>
  kind === 'warned' ? failOn !== 'refused' : kind === 'hazard' ? failOn === 'hazard' : true;
