import type { FieldPath } from '../api/field-path.js';

/** How severe a finding is, from the most severe. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;

/**
 * How severe a finding is.
 *
 * - `error`: the API server rejects the manifest, or what is written cannot work.
 * - `warning`: it works, and is likely to cause trouble.
 * - `note`: experienced users disagree about it. Reported on request only.
 */
export type Severity = (typeof SEVERITIES)[number];

/**
 * The type of a finding. The types that begin with `FieldValue` are the cause types of the API
 * server's response. `FieldManagerConflict` is the cause of a conflict of server-side apply with
 * another manager. `Decode` and `Strict` are errors of decoding, before validation. `Conflict`
 * and `Other` are errors of a request for an update, to which the API server adds no causes.
 * `Warning` is a warning of the API server. `Hazard` is a problem that the API server does not
 * report.
 *
 * Source: apimachinery metav1.CauseType.
 */
export type FindingType =
  | 'Decode'
  | 'Strict'
  | 'FieldValueRequired'
  | 'FieldValueInvalid'
  | 'FieldValueNotSupported'
  | 'FieldValueDuplicate'
  | 'FieldValueNotFound'
  | 'FieldValueForbidden'
  | 'FieldValueTooLong'
  | 'FieldValueTooMany'
  | 'FieldValueTypeInvalid'
  | 'FieldManagerConflict'
  | 'Conflict'
  | 'Other'
  | 'Warning'
  | 'Hazard';

/** A problem that a rule found in a manifest. */
export interface Finding {
  /** The id of the rule, such as `VolumeMount/volume`. */
  readonly rule: string;
  /** How severe the finding is. */
  readonly severity: Severity;
  /** The type of the error, as the API server reports it; `Hazard` if it does not report any. */
  readonly type: FindingType;
  /**
   * The field as Kubernetes writes it. Kubernetes omits some indexes and misspells some names.
   * Empty if Kubernetes does not name the field.
   */
  readonly field: string;
  /** The path to the value in the manifest. */
  readonly path: FieldPath;
  /** The value that the API server shows with the error. `undefined` if it shows none. */
  readonly value: unknown;
  /** The problem: in Kubernetes' words, except for a hazard. */
  readonly detail: string;
  /** The change that fixes the problem, if the rule knows it. */
  readonly remediation: string | undefined;
}

/** Returns a warning in the words of the API server: `spec.x: what is wrong`. */
export const warningText = ({ field, detail }: Pick<Finding, 'field' | 'detail'>): string =>
  field === '' ? detail : `${field}: ${detail}`;

/** Whether no two findings are about the same field. Then none of them repeats another one. */
export const haveDistinctFields = (findings: readonly Pick<Finding, 'field'>[]): boolean =>
  findings.length < 2 || new Set(findings.map(({ field }) => field)).size === findings.length;

/** A field to change so that a Pod Security check allows the Pod. */
export interface FieldFix {
  /** The path below the Pod or the Pod template. The field need not exist. */
  readonly path: FieldPath;
  /** Which container or Pod to change, and what to write. */
  readonly remediation: string;
}

/** Why a check of the Pod Security Standards forbids a Pod. */
export interface Violation {
  /** Kubernetes' id of the check, such as `hostPorts`. */
  readonly checkId: string;
  /** The level that the check belongs to. */
  readonly level: 'baseline' | 'restricted';
  /** The reason, in Kubernetes' words: part of the response for one Pod and for a namespace. */
  readonly reason: string;
  /** The detail, in Kubernetes' words: part of the response for one Pod only. */
  readonly detail: string;
  /** The fields to change so that the check allows the Pod. */
  readonly fixes: readonly FieldFix[];
}

/** The part of a violation that is formatted only if it is shown. */
export type ViolationDetail = Pick<Violation, 'detail' | 'fixes'>;

/** A violation as a check reports it. */
export interface FoundViolation extends Omit<Violation, keyof ViolationDetail> {
  explain(): ViolationDetail;
}
