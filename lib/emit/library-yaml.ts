import { doubleQuoted } from './misread-strings.js';
import { isTooLong, TextTooLongError } from './text-too-long.js';
import { findString } from './unwritable-string.js';
import { isMisread, MAX_KEY_LENGTH } from './yaml-scalar.js';

/** Formats a value as a YAML document: `Yaml.stringify` of cdk8s, which uses the `yaml` package. */
export type YamlStringify = (value: unknown) => string;

/**
 * Formats a value with the library. The library cannot be told to quote a string. So a string that
 * kubectl would misread is replaced by a placeholder, which the quoted string then replaces.
 *
 * @throws LoneSurrogateError if a string contains one
 * @throws TextTooLongError if a string has more than 16 Mi characters
 */
export function libraryYaml(value: unknown, library: YamlStringify): string {
  if (findString(value, isTooLong) !== undefined) throw new TextTooLongError();
  const text = library(value);
  const placeholders = new Placeholders(unusedPrefix(text));
  const copy = placeholders.replaceIn(value);
  return placeholders.isEmpty ? text : placeholders.quoteIn(library(copy));
}

/** Returns a text that does not occur in the document. */
function unusedPrefix(text: string): string {
  let prefix = 'quoted-string-';
  while (text.includes(prefix)) prefix += 'x-';
  return prefix;
}

/** Whether a value is a map. It may have a key `constructor`. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

class Placeholders {
  private readonly quoted: string[] = [];
  /** The copies of objects, so that an object that occurs twice still does. */
  private readonly copies = new Map<object, unknown>();

  constructor(private readonly prefix: string) {}

  get isEmpty(): boolean {
    return this.quoted.length === 0;
  }

  /** Returns a copy of plain data with placeholders. Other objects contain no such strings. */
  replaceIn(value: unknown): unknown {
    if (typeof value === 'string') return this.replaceText(value, false);
    if (typeof value !== 'object' || value === null) return value;
    const copied = this.copies.get(value);
    if (copied !== undefined) return copied;
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      this.copies.set(value, list);
      for (const item of value) list.push(this.replaceIn(item));
      return list;
    }
    if (!isPlain(value)) return value;
    const map: Record<string, unknown> = {};
    this.copies.set(value, map);
    // An assignment to `__proto__` would set the prototype.
    for (const [key, child] of Object.entries(value))
      Object.defineProperty(map, this.replaceText(key, true), {
        value: this.replaceIn(child),
        enumerable: true,
      });
    return map;
  }

  quoteIn(text: string): string {
    return text.replace(
      new RegExp(`${this.prefix}(\\d+)_*`, 'g'),
      (_, index: string) => this.quoted[Number(index)] ?? '',
    );
  }

  private replaceText(text: string, isKey: boolean): string {
    if (!isMisread(text, isKey)) return text;
    const quoted = doubleQuoted(text);
    const placeholder = `${this.prefix}${this.quoted.push(quoted) - 1}_`;
    // The library writes `?` before a key of this length, as it must before the quoted one.
    return isKey && quoted.length > MAX_KEY_LENGTH
      ? placeholder.padEnd(2 * MAX_KEY_LENGTH, '_')
      : placeholder;
  }
}
