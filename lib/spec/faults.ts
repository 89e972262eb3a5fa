import type { Finding } from '../engine/finding.js';
import { isPlain, type Plain } from './copy.js';
import type { Forms, Keyed } from './form.js';
import { podForms } from './forms.js';
import { isReordered, step } from './key.js';

/** Whether an object, though not plain, becomes plain when cdk8s renders it. */
export type IsLate = (value: object) => boolean;

/**
 * What is wrong with a Pod as it is written that its lowered form no longer shows: names that JavaScript would move, keys that it keeps for itself,
 * holes in lists, objects that are not plain data. Their paths are those of what was written.
 */
export function faults(written: unknown, isLate: IsLate = () => false): readonly Finding[] {
  const found: Finding[] = [];
  const report: Report = (rule, path, value, detail, advice) =>
    found.push({ rule: `written/${rule}`, type: 'FieldValueInvalid', field: path, path, value, detail, advice });
  new Walk(report, isLate).object(written, '', podForms);
  return found;
}

type Report = (rule: string, path: string, value: unknown, detail: string, advice: string) => void;

class Walk {
  constructor(
    private readonly report: Report,
    private readonly isLate: IsLate,
  ) {}

  object(value: unknown, path: string, forms: Forms | undefined): void {
    if (Array.isArray(value)) return this.list(value, path, forms);
    if (typeof value !== 'object' || value === null) return;
    if (!isPlain(value)) return this.notPlain(value, path);
    for (const key of Object.keys(value)) {
      const form = forms?.get(key);
      const at = step(path, key);
      if (key === '__proto__' || key === 'constructor') this.keptByJavaScript(key, at);
      if (form?.shape === 'keyed' && isPlain(value[key])) this.record(value[key], at, form);
      else this.object(value[key], at, form?.shape === 'texts' ? undefined : form?.inner);
    }
  }

  private list(list: readonly unknown[], path: string, forms: Forms | undefined): void {
    for (let i = 0; i < list.length; i++) {
      if (list[i] == null)
        this.report('hole', `${path}[${i}]`, list[i], 'a list holds nothing here', 'Leave the item out: [...(on ? [item] : [])].');
      else this.object(list[i], `${path}[${i}]`, forms);
    }
  }

  private record(record: Plain, path: string, form: Keyed): void {
    for (const name of Object.keys(record)) {
      const at = step(path, name);
      const value = record[name];
      if (isReordered(name))
        this.report(
          'digits-only',
          at,
          name,
          'JavaScript moves a key of digits to the front, and the order matters',
          'Begin the name with a letter.',
        );
      if (value === null) this.report('null', at, null, 'there is a name, and nothing under it', 'Leave it undefined, or leave it out.');
      if (isPlain(value) && form.owns && value[form.key] !== undefined)
        this.report(
          'named-twice',
          step(at, form.key),
          value[form.key],
          `its key, '${name}', is its ${form.key} already`,
          'Remove it here.',
        );
      this.object(value, at, form.inner);
    }
  }

  private keptByJavaScript(key: string, at: string): void {
    const advice = key === 'constructor' ? "Add it with addJsonPatch(JsonPatch.add('/.../constructor', value))." : 'Give it another name.';
    this.report('key', at, key, 'JavaScript keeps this key for itself, so cdk8s cannot write it', advice);
  }

  private notPlain(value: object, path: string): void {
    if (this.isLate(value)) return;
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
