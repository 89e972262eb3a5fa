import { FieldPath } from '../api/field-path.js';
import type { StoredField, StoredType } from '../defaults/stored-types.js';
import { newestApiTypes } from '../engine/api-types.js';
import type { Finding, FindingType } from '../engine/finding.js';
import { formatField } from '../engine/format-field.js';
import { isSame } from './is-same.js';

/** An object of the API, as a server stores it. */
export type StoredObject = Readonly<Record<string, unknown>>;

/** The uid of an object that has none. A server generates it. */
export const UID = '00000000-0000-0000-0000-000000000000';

/** An object before and after an update. */
interface UpdatedObject {
  readonly before: StoredObject;
  readonly after: StoredObject;
  /** The new object as the server decodes it, before its defaults are set. */
  readonly requested: object;
}

/** The two objects that a rule about updates compares, and the functions by which it reports. */
export class UpdateContext {
  readonly findings: Finding[] = [];

  readonly before: StoredObject;
  readonly after: StoredObject;
  private readonly requested: object;

  constructor(
    { before, after, requested }: UpdatedObject,
    readonly type: StoredType,
    /** The minor version of Kubernetes: 35 is 1.35. */
    readonly minor: number,
  ) {
    this.before = before;
    this.after = after;
    this.requested = requested;
  }

  get kind(): string {
    return this.type.name;
  }

  /** Reports a value that the update must not have. */
  invalid(rule: string, path: FieldPath, detail: string, remediation: string): void {
    this.add('FieldValueInvalid', rule, path, detail, remediation);
  }

  /** Reports a value that the update must have. */
  required(rule: string, path: FieldPath, detail: string, remediation: string): void {
    this.add('FieldValueRequired', rule, path, detail, remediation);
  }

  /** Reports a change that is not allowed. */
  forbidden(rule: string, path: FieldPath, detail: string, remediation: string): void {
    this.add('FieldValueForbidden', rule, path, detail, remediation);
  }

  /** Whether the value of a field is the same before and after the update. */
  isUnchanged(path: readonly string[]): boolean {
    const field = fieldAt(this.type, path);
    return isSame(FieldPath.valueAt(this.before, path), FieldPath.valueAt(this.after, path), field);
  }

  /** Whether two values of the field at a path are the same. */
  isSameAt(path: readonly string[], one: unknown, other: unknown): boolean {
    return isSame(one, other, fieldAt(this.type, path));
  }

  /** Whether the update sets the zero time, which differs from no time but is not stored. */
  isZeroTime(path: readonly string[]): boolean {
    return (
      FieldPath.valueAt(this.requested, path) !== undefined &&
      FieldPath.valueAt(this.after, path) === undefined
    );
  }

  private add(
    type: FindingType,
    rule: string,
    path: FieldPath,
    detail: string,
    remediation: string,
  ): void {
    const value = FieldPath.valueAt(this.after, path);
    this.findings.push({
      rule: `${this.kind}/update/${rule}`,
      severity: 'error',
      type,
      field: formatField(path, newestApiTypes.get(this.kind)),
      path,
      // The server prints an object as a struct of Go, which the API does not describe.
      value: type !== 'FieldValueInvalid' ? '' : typeof value === 'object' ? undefined : value,
      detail,
      remediation,
    });
  }
}

/** Returns the field at a path. It exists: paths are written in this folder. */
export function fieldAt(type: StoredType, path: readonly string[]): StoredField {
  let field: StoredField | undefined;
  for (const name of path) field = (field?.type ?? type).fields.get(name);
  return field as StoredField;
}
