import { Literal } from '../literal.js';
import { base64 } from './base64.js';
import type { Scalar } from './node.js';
import { Figure, floatFrom, intFrom } from './number.js';
import { isTimestamp } from './timestamp.js';
import { Unreadable } from './unreadable.js';

/** What a scalar says. */
export type Resolved = null | boolean | string | Figure;

const named = (value: Resolved, ...texts: readonly string[]): (readonly [string, Resolved])[] => texts.map((text) => [text, value]);
const beyond = (value: number): Figure => new Figure(new Literal('', value), true);
const WORDS: ReadonlyMap<string, Resolved> = new Map([
  ...named(true, 'y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'),
  ...named(false, 'n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'),
  ...named(null, '', '~', 'null', 'Null', 'NULL'),
  ...named(beyond(Number.NaN), '.nan', '.NaN', '.NAN'),
  ...named(beyond(Number.POSITIVE_INFINITY), '.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'),
  ...named(beyond(Number.NEGATIVE_INFINITY), '-.inf', '-.Inf', '-.INF'),
]);
/** What may begin a number. */
const NUMERIC = /^[-+.\d]/;

/** What a scalar without quotes and without a tag says to go-yaml, whose YAML is neither 1.1 nor 1.2. */
export function resolvePlain(text: string): Resolved {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (!NUMERIC.test(text)) return text;
  if (text.startsWith('.')) return floatFrom(text) ?? text;
  const digits = text.replaceAll('_', '');
  return intFrom(digits) ?? floatFrom(digits) ?? text;
}

const LONG = 'tag:yaml.org,2002:';

/** What a scalar says. */
export function resolve({ text, tag, isImplicit, start }: Scalar): Resolved {
  if (tag === '') return isImplicit ? resolvePlain(text) : text;
  const short = tag.startsWith(LONG) ? tag.slice(LONG.length) : '';
  const read = TAGS.get(short);
  if (read === undefined) return text;
  const value = read(text);
  if (value !== undefined) return value;
  throw new Unreadable(
    short === 'binary' ? '!!binary value contains invalid base64 data' : `cannot decode \`${text}\` as a !!${short}`,
    start,
  );
}

/** For each tag that says what a scalar is, what becomes of a text; nothing where it is another. */
const TAGS: ReadonlyMap<string, (text: string) => Resolved | undefined> = new Map([
  ['str', (text) => text],
  ['null', (text) => (resolvePlain(text) === null ? null : undefined)],
  ['bool', (text) => only(resolvePlain(text), (value) => typeof value === 'boolean')],
  ['int', (text) => only(resolvePlain(text), (value) => value instanceof Figure && !value.isFloat)],
  ['float', (text) => asFloat(resolvePlain(text))],
  ['timestamp', (text) => (isTimestamp(text) ? text : undefined)],
  ['binary', base64],
]);

const only = (value: Resolved, fits: (value: Resolved) => boolean): Resolved | undefined => (fits(value) ? value : undefined);

/** A whole number is a float too, but for one that needs all of 64 bits. */
function asFloat(value: Resolved): Figure | undefined {
  if (!(value instanceof Figure) || value.isFloat) return value instanceof Figure ? value : undefined;
  return value.isUnsigned ? undefined : Figure.float(value.number);
}
