import type { FieldPath } from '../../api/field-path.js';
import type { Finding } from '../../engine/finding.js';
import { isNamedObject, type NamedObject } from '../named-object.js';
import { formatAuthoredPath, isArrayIndexKey } from './authored-key.js';
import { isPlainObject, type PlainObject } from './deep-copy.js';
import type { FieldForms, RecordForm } from './field-form.js';
import { podForms } from './pod-forms.js';
import { explainNamespace, explainReference } from './reference-place.js';

/** Whether an object, though not plain, becomes plain when cdk8s renders it. */
export type IsLateBound = (value: object) => boolean;

/** The settings of `findAuthoringErrors`. */
export interface AuthoringOptions {
  /**
   * Whether an object becomes plain later.
   *
   * @default - no object does
   */
  readonly isLate?: IsLateBound;
  /**
   * The namespace of the object that has the props.
   *
   * @default - not known
   */
  readonly namespace?: string | undefined;
  /**
   * The forms of the fields.
   *
   * @default - those of a Pod
   */
  readonly forms?: FieldForms | undefined;
}

/**
 * Returns the errors in authored props that their lowered form does not show: names that JavaScript
 * would move, keys that JavaScript reserves or YAML cannot contain, missing items in lists, objects
 * that are not plain data, and objects of the API in a wrong place. Their paths refer to the
 * authored form.
 */
export function findAuthoringErrors(
  written: unknown,
  { isLate = () => false, namespace, forms = podForms }: AuthoringOptions = {},
): readonly Finding[] {
  const findings: Finding[] = [];
  const report: ReportError = (...error) => findings.push(findingOf(...error));
  new AuthoringVisitor(report, isLate, namespace).visitValue(written, [], forms);
  return findings;
}

/** Returns the error in an object of another namespace; none if the namespaces may be equal. */
export function findOtherNamespace(
  object: NamedObject,
  path: FieldPath,
  namespace: string | undefined,
): readonly Finding[] {
  const problem = explainNamespace(object, namespace);
  return problem === undefined
    ? []
    : [findingOf('reference', path, object.name, problem.detail, problem.remediation)];
}

function findingOf(...[rule, path, value, detail, remediation]: Parameters<ReportError>): Finding {
  return {
    rule: `written/${rule}`,
    severity: 'error',
    type: 'FieldValueInvalid',
    field: formatAuthoredPath(path),
    path,
    value,
    detail,
    remediation,
  };
}

type ReportError = (
  rule: string,
  path: FieldPath,
  value: unknown,
  detail: string,
  remediation: string,
) => void;

class AuthoringVisitor {
  constructor(
    private readonly report: ReportError,
    private readonly isLateBound: IsLateBound,
    private readonly namespace: string | undefined,
  ) {}

  visitValue(value: unknown, path: FieldPath, forms: FieldForms | undefined): void {
    if (Array.isArray(value)) return this.visitList(value, path, forms);
    if (typeof value !== 'object' || value === null) return;
    if (!isPlainObject(value)) return this.reportNonPlainObject(value, path);
    this.reportSymbols(value, path);
    for (const key of Object.keys(value)) {
      const form = forms?.get(key);
      const keyPath = [...path, key];
      if (key === '__proto__' || key === 'constructor') this.reportReservedKey(key, keyPath);
      if (form?.shape === 'keyed' && isPlainObject(value[key]))
        this.visitRecord(value[key], keyPath, form);
      else this.visitValue(value[key], keyPath, form?.shape === 'texts' ? undefined : form?.nested);
    }
  }

  private visitList(
    list: readonly unknown[],
    path: FieldPath,
    forms: FieldForms | undefined,
  ): void {
    const keys = Object.keys(list);
    const indexes = keys.filter(isArrayIndexKey).map(Number);
    let next = 0;
    for (const index of indexes) {
      // One error for each run of holes: a list can have billions of them.
      if (index > next) this.reportMissingItem([...path, next], undefined);
      if (list[index] == null) this.reportMissingItem([...path, index], list[index]);
      else this.visitValue(list[index], [...path, index], forms);
      next = index + 1;
    }
    if (list.length > next) this.reportMissingItem([...path, next], undefined);
    for (const key of keys.slice(indexes.length))
      this.report(
        'list-property',
        [...path, key],
        list[key as unknown as number],
        'a list has only items, but this one has a property',
        'Remove the property.',
      );
    this.reportSymbols(list, path);
  }

  private reportMissingItem(path: FieldPath, value: unknown): void {
    this.report(
      'hole',
      path,
      value,
      'the list has no item here',
      'Omit the item: [...(enabled ? [item] : [])].',
    );
  }

  private reportSymbols(value: object, path: FieldPath): void {
    for (const symbol of Object.getOwnPropertySymbols(value))
      this.report(
        'symbol',
        path,
        String(symbol),
        `has the key ${String(symbol)}, which JSON and YAML cannot contain`,
        'Use a string as the key.',
      );
  }

  private visitRecord(record: PlainObject, path: FieldPath, form: RecordForm): void {
    this.reportSymbols(record, path);
    for (const name of Object.keys(record)) {
      const keyPath = [...path, name];
      const value = record[name];
      if (isArrayIndexKey(name))
        this.report(
          'digits-only',
          keyPath,
          name,
          'JavaScript moves a key of digits only to the front, but the order matters',
          'Begin the name with a letter.',
        );
      if (value === null)
        this.report(
          'null',
          keyPath,
          null,
          'the name has no value',
          'Set it to undefined, or omit it.',
        );
      if (isPlainObject(value) && form.isKeyReserved && value[form.key] !== undefined)
        this.report(
          'named-twice',
          [...keyPath, form.key],
          value[form.key],
          `the key '${name}' already is its ${form.key}`,
          `Remove ${form.key}.`,
        );
      this.visitValue(value, keyPath, form.nested);
    }
  }

  private reportReservedKey(key: string, keyPath: FieldPath): void {
    const remediation =
      key === 'constructor'
        ? "Add it with addJsonPatch(JsonPatch.add('/.../constructor', value))."
        : 'Use another name.';
    this.report(
      'key',
      keyPath,
      key,
      'JavaScript reserves this key, so cdk8s cannot write it',
      remediation,
    );
  }

  private reportNonPlainObject(value: object, path: FieldPath): void {
    if (this.isLateBound(value)) return;
    if (isNamedObject(value)) {
      const problem = explainReference(value, path, this.namespace);
      if (problem === undefined) return;
      return this.report('reference', path, value.name, problem.detail, problem.remediation);
    }
    const name = Object.getPrototypeOf(value)?.constructor?.name ?? 'an unknown class';
    this.report(
      'plain',
      path,
      name,
      `must be a plain object, but is an instance of ${name}`,
      'Use plain objects, arrays, strings, numbers and booleans.',
    );
  }
}
