import type { Severity } from '../engine/finding.js';
import type { SourceRange } from '../parse/locate/locator.js';

/**
 * The source of a diagnostic. `unread`: no server can read the document. `refused`: the API server
 * rejects the object. `pod-security`: a namespace of the level rejects it. `warned`: the API server
 * accepts it with a warning. `hazard`: the API server accepts it without a message, although it is
 * likely to cause trouble. `change`: the effect of a change, which is no problem.
 */
export type DiagnosticKind = 'unread' | 'refused' | 'pod-security' | 'warned' | 'hazard' | 'change';

/** The identity of an object of the API. */
export interface ObjectReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
}

/** A problem in a manifest, with its location. */
export interface Diagnostic {
  readonly kind: DiagnosticKind;
  /** The severity: `error` for everything for which the object is rejected or cannot work. */
  readonly severity: Severity;
  /** The id of the rule. */
  readonly rule: string;
  /** `undefined` if the document could not be read. */
  readonly object: ObjectReference | undefined;
  /** The field as the API names it, seen from the item if the object is in a List. */
  readonly field: string;
  /** The problem, in Kubernetes' words if it has any. */
  readonly message: string;
  /** The change that fixes the problem. */
  readonly remediation: string | undefined;
  /** The location in the file. */
  readonly range: SourceRange;
  /** The text to write at the location, if there is exactly one right answer. */
  readonly fix: string | undefined;
}

/**
 * The least severe kind of diagnostic for which a check fails. `refused`: all diagnostics of level
 * `error`. `warned`: also the warnings of the API server. `hazard`: also all other hazards.
 */
export const FAIL_ON = ['refused', 'warned', 'hazard'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Whether a check fails because of a diagnostic. */
export const shouldFail = (
  { kind, severity }: Pick<Diagnostic, 'kind' | 'severity'>,
  failOn: FailOn,
): boolean =>
  severity === 'error' ||
  (failOn === 'hazard' && kind !== 'change') ||
  (failOn === 'warned' && kind === 'warned');

/**
 * Returns the word with which a report begins a diagnostic. That of a hazard or a change is its
 * level.
 */
export const labelOf = ({ kind, severity }: Pick<Diagnostic, 'kind' | 'severity'>): string =>
  kind === 'hazard' || kind === 'change' ? severity : kind;
