import { type Field, type Type, types } from '../engine/type-table.js';
import { isPlain, type Plain } from '../spec/copy.js';
import { CHECKS } from './checks.js';
import { demandedOf, isWord } from './demands.js';
import type { Form } from './form.js';
import { type Path, valueAt } from './path.js';

/** What the types refuse and a server takes, by its place in the object, and what a person is to know of it. */
export interface Untyped {
  readonly path: Path;
  readonly why: string;
}

/** What the types do not let pass of an object that a server takes: docs/types.md tells of each. */
export function untyped(manifest: Plain, form: Form): readonly Untyped[] {
  const type = types.get(String(manifest['kind']));
  if (type === undefined) return [];
  const walk = new Walk(form);
  walk.object(manifest, type, [], '');
  return walk.found;
}

class Walk {
  readonly found: Untyped[] = [];

  constructor(private readonly form: Form) {}

  /** @param holder the type that holds it */
  object(value: Plain, type: Type, path: Path, holder: string): void {
    const tell = (place: Path, why: string): void => void this.found.push({ path: [...path, ...place], why });
    CHECKS[type.name]?.(value, tell, { holder, written: (place) => this.written([...path, ...place]) });
    for (const field of demandedOf(type.name)) if (value[field] === undefined) tell([], `one without \`${field}\``);
    for (const field of type.fields.values()) if (value[field.name] !== undefined) this.field(value[field.name], field, type, path);
  }

  private written(path: Path): unknown {
    return valueAt(this.form.props, this.form.placeOf(path));
  }

  private field(value: unknown, field: Field, type: Type, path: Path): void {
    const place = [...path, field.name];
    if (Array.isArray(value)) for (const [i, item] of value.entries()) this.item(item, field, type, [...place, i]);
    else if (field.shape === 'map' && isPlain(value))
      for (const key of Object.keys(value)) this.item(value[key], field, type, [...place, key]);
    else this.item(value, field, type, place);
  }

  private item(value: unknown, field: Field, type: Type, path: Path): void {
    if (field.type !== undefined && isPlain(value)) return this.object(value, field.type, path, type.name);
    if (typeof value !== 'string') return;
    if (!isWord(type.name, field.name, value)) this.found.push({ path, why: 'a word that a server does not look at' });
    if (field.word === 'Quantity' && !isNumber(value)) this.found.push({ path, why: 'a quantity that is no number of JavaScript' });
  }
}

/** Whether a quantity is what TypeScript takes for one: it has a digit, and no exponent that no number has. */
function isNumber(text: string): boolean {
  return /\d/.test(text) && Number.isFinite(Number(text.trim().replace(/[a-zA-Z]*$/, '')));
}
