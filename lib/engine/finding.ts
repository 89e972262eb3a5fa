/**
 * The kinds of fault, as the API server names them in the causes of its answer; `Decode` and
 * `Strict` come before it judges.
 */
export type CauseType =
  | 'Decode'
  | 'Strict'
  | 'FieldValueRequired'
  | 'FieldValueInvalid'
  | 'FieldValueNotSupported'
  | 'FieldValueDuplicate'
  | 'FieldValueNotFound'
  | 'FieldValueForbidden'
  | 'FieldValueTooLong'
  | 'FieldValueTooMany';

/**
 * One fault of a manifest: which rule found it, where, at what value, and in Kubernetes' own words.
 */
export interface Finding {
  /** The id of the rule, such as `VolumeMount/volume`. */
  readonly rule: string;
  readonly type: CauseType;
  /** The place as Kubernetes writes it: it leaves out some numbers and misspells some names. */
  readonly field: string;
  /** The place as it is in the manifest. */
  readonly path: string;
  readonly value: unknown;
  readonly detail: string;
  /** What to write instead, where the rule knows. */
  readonly remediation?: string | undefined;
}
