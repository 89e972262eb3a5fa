import type { FieldPath } from '../../api/field-path.js';
import type { Finding } from '../../engine/finding.js';
import { formatAuthoredPath, isArrayIndexKey } from './authored-key.js';
import { isPlainObject, type PlainObject } from './deep-copy.js';
import type { FieldForms, RecordForm } from './field-form.js';
import { podForms } from './pod-forms.js';

/** Whether an object, though not plain, becomes plain when cdk8s renders it. */
export type IsLateBound = (value: object) => boolean;

/**
 * What is wrong with a Pod as it is written that its lowered form no longer shows: names that
 * JavaScript would move, keys that it keeps for itself, holes in lists, objects that are not plain
 * data. Their paths are those of what was written.
 */
export function findAuthoringErrors(
  written: unknown,
  isLate: IsLateBound = () => false,
): readonly Finding[] {
  const found: Finding[] = [];
  const report: ReportError = (rule, path, value, detail, advice) =>
    found.push({
      rule: `written/${rule}`,
      severity: 'error',
      type: 'FieldValueInvalid',
      field: formatAuthoredPath(path),
      path,
      value,
      detail,
      remediation: advice,
    });
  new AuthoringVisitor(report, isLate).visitValue(written, [], podForms);
  return found;
}

type ReportError = (
  rule: string,
  path: FieldPath,
  value: unknown,
  detail: string,
  advice: string,
) => void;

class AuthoringVisitor {
  constructor(
    private readonly report: ReportError,
    private readonly isLateBound: IsLateBound,
  ) {}

  visitValue(value: unknown, path: FieldPath, forms: FieldForms | undefined): void {
    if (Array.isArray(value)) return this.visitList(value, path, forms);
    if (typeof value !== 'object' || value === null) return;
    if (!isPlainObject(value)) return this.reportNonPlainObject(value, path);
    for (const key of Object.keys(value)) {
      const form = forms?.get(key);
      const at = [...path, key];
      if (key === '__proto__' || key === 'constructor') this.reportReservedKey(key, at);
      if (form?.shape === 'keyed' && isPlainObject(value[key]))
        this.visitRecord(value[key], at, form);
      else this.visitValue(value[key], at, form?.shape === 'texts' ? undefined : form?.nested);
    }
  }

  private visitList(
    list: readonly unknown[],
    path: FieldPath,
    forms: FieldForms | undefined,
  ): void {
    for (let i = 0; i < list.length; i++) {
      if (list[i] == null)
        this.report(
          'hole',
          [...path, i],
          list[i],
          'a list holds nothing here',
          'Leave the item out: [...(on ? [item] : [])].',
        );
      else this.visitValue(list[i], [...path, i], forms);
    }
  }

  private visitRecord(record: PlainObject, path: FieldPath, form: RecordForm): void {
    for (const name of Object.keys(record)) {
      const at = [...path, name];
      const value = record[name];
      if (isArrayIndexKey(name))
        this.report(
          'digits-only',
          at,
          name,
          'JavaScript moves a key of digits to the front, and the order matters',
          'Begin the name with a letter.',
        );
      if (value === null)
        this.report(
          'null',
          at,
          null,
          'there is a name, and nothing under it',
          'Leave it undefined, or leave it out.',
        );
      if (isPlainObject(value) && form.isKeyReserved && value[form.key] !== undefined)
        this.report(
          'named-twice',
          [...at, form.key],
          value[form.key],
          `its key, '${name}', is its ${form.key} already`,
          'Remove it here.',
        );
      this.visitValue(value, at, form.nested);
    }
  }

  private reportReservedKey(key: string, at: FieldPath): void {
    const advice =
      key === 'constructor'
        ? "Add it with addJsonPatch(JsonPatch.add('/.../constructor', value))."
        : 'Give it another name.';
    this.report(
      'key',
      at,
      key,
      'JavaScript keeps this key for itself, so cdk8s cannot write it',
      advice,
    );
  }

  private reportNonPlainObject(value: object, path: FieldPath): void {
    if (this.isLateBound(value)) return;
    const name = Object.getPrototypeOf(value)?.constructor?.name ?? 'an unknown class';
    this.report(
      'plain',
      path,
      name,
      `is no plain object, but of the class ${name}`,
      'Write plain objects, lists, texts, numbers and booleans.',
    );
  }
}
