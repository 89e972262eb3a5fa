import type { FieldPath } from '../api/field-path.js';

/**
 * A field that a rule reports, seen from the value that it checks: a name, such as `'image'`, or a
 * path, such as `['ports', i, 'name']`. `[]` is the value itself.
 */
export type ReportedField = string | FieldPath | ExplicitField;

/** A field that Kubernetes does not write as its path. */
export interface ExplicitField {
  /** The path from the value, or from the root of the manifest if `isAbsolute`. */
  readonly path: string | FieldPath;
  readonly isAbsolute?: boolean;
  /**
   * The text that Kubernetes writes after the path of the value.
   *
   * @default - the text of `path`
   */
  readonly field?: string;
  /** The number of steps at the end of the path of the value that Kubernetes omits. */
  readonly omittedSteps?: number;
}

export const toPath = (path: string | FieldPath): FieldPath =>
  typeof path === 'string' ? [path] : path;

const isPath = (field: FieldPath | ExplicitField): field is FieldPath => Array.isArray(field);

export const toExplicit = (field: ReportedField): ExplicitField =>
  typeof field === 'string' || isPath(field) ? { path: field } : field;
