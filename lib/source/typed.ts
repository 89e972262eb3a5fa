import { fits, isObject } from '../engine/scalar.js';
import type { Field, Type } from '../engine/type-table.js';
import { type Json, Members } from './json.js';
import { Literal } from './literal.js';

/** What strict decoding refuses: a field that a type does not have, or that stands twice in an object. */
export interface Strictness {
  readonly detail: 'unknown' | 'duplicate';
  readonly field: string;
}

/** An object as Kubernetes' decoder makes it of what was read. */
export interface Typed {
  readonly value: Readonly<Record<string, unknown>>;
  /** In the order of the text. */
  readonly strict: readonly Strictness[];
  /** How a number is written that JavaScript does not hold as it is, by its place. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** Makes plain data of an object of a type. What its fields cannot take stays what it is, and is found by the one who judges it. */
export function typed(members: Members, type: Type): Typed {
  const decoder = new Decoder();
  return { value: decoder.object(type, members, '', undefined), strict: decoder.strict, numbers: decoder.numbers };
}

type Fields = Record<string, unknown>;

/** A key that stands twice is decoded twice, into the same place: objects and lists are laid over what is there, all else takes its place. */
class Decoder {
  readonly strict: Strictness[] = [];
  readonly numbers = new Map<string, string>();

  object(type: Type, { keys, values }: Members, path: string, before: unknown): Fields {
    const made: Fields = { ...(isObject(before) ? before : undefined) };
    const seen = new Set<string>();
    keys.forEach((key, i) => {
      const place = path === '' ? key : `${path}.${key}`;
      const field = type.fields.get(key);
      if (field === undefined || seen.has(key)) this.strict.push({ detail: field ? 'duplicate' : 'unknown', field: place });
      seen.add(key);
      const value = values[i] ?? null;
      const held = own(made, key);
      if (value !== null || held == null || !(field && staysThrough(type, field)))
        set(made, key, field && this.field(field, value, place, held));
    });
    return made;
  }

  private field(field: Field, value: Json, place: string, before: unknown): unknown {
    if (field.shape === 'one') return isWrong(field, before) ? before : this.item(field, value, place, before);
    if (before != null && (Array.isArray(before) ? 'list' : isObject(before) ? 'map' : undefined) !== field.shape) return before;
    if (field.shape === 'map') return value instanceof Members ? this.map(field, value, place, before) : bare(value);
    if (!Array.isArray(value)) return bare(value);
    const items: readonly unknown[] = Array.isArray(before) ? before : [];
    // An item is held by value.
    return value.map((each, i) => (each === null && items[i] != null ? items[i] : this.item(field, each, `${place}[${i}]`, items[i])));
  }

  private map(field: Field, { keys, values }: Members, place: string, before: unknown): Fields {
    const made: Fields = { ...(isObject(before) ? before : undefined) };
    const seen = new Set<string>();
    keys.forEach((key, i) => {
      if (seen.has(key)) this.strict.push({ detail: 'duplicate', field: `${place}.${key}` });
      seen.add(key);
      if (!isWrong(field, own(made, key))) set(made, key, this.item(field, values[i] ?? null, `${place}[${key}]`, undefined));
    });
    return made;
  }

  private item({ type, word }: Field, value: Json, place: string, before: unknown): unknown {
    if (type !== undefined) return value instanceof Members ? this.object(type, value, place, before) : bare(value);
    return value instanceof Literal ? this.literal(value, word === 'Quantity', place) : bare(value);
  }

  /** A quantity is read as it is written. A number that is not written as a whole one, or that is too great, is one that no field takes. */
  private literal({ text, value }: Literal, isQuantity: boolean, place: string): unknown {
    if (isQuantity) return text;
    if (typeof value === 'string') return value;
    this.numbers.set(place, text);
    return isInt64(text) ? Math.max(-GREATEST, Math.min(GREATEST, value)) : Number.NaN;
  }
}

/** The greatest number of JavaScript's that 64 bits hold: what they hold beyond it would be rounded out of them. */
const GREATEST = 2 ** 63 - 2 ** 10;

/** What Go holds by value stays what it was where null follows; the schema does not tell which numbers and booleans those are. */
const staysThrough = (type: Type, field: Field): boolean =>
  type.always.includes(field) || (field.shape === 'one' && field.word === 'string');

/** A key may have the name of what every object has. */
const own = (made: Fields, key: string): unknown => (Object.hasOwn(made, key) ? made[key] : undefined);

function set(made: Fields, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
  else made[key] = value;
}

/** What a value is, where no more than that is asked. */
const bare = (value: Json): unknown =>
  value instanceof Members ? {} : value instanceof Literal ? value.value : Array.isArray(value) ? [] : value;

/** What could not be taken the first time is refused, whatever follows. */
const isWrong = ({ type, word }: Field, before: unknown): boolean =>
  before != null && !(type !== undefined ? isObject(before) : fits(word, before));

const isInt64 = (text: string): boolean => /^-?\d{1,19}$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);
