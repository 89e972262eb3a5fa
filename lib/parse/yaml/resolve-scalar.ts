import { JsonLiteral } from '../json/json-literal.js';
import { decodeUtf8AsGo } from '../stream/decode-utf8.js';
import { isTimestamp } from './is-timestamp.js';
import type { ScalarNode } from './yaml-node.js';
import { parseYamlFloat, parseYamlInt, YamlNumber } from './yaml-number.js';
import { YamlParseError } from './yaml-parse-error.js';

/** The value of a scalar. */
export type ResolvedScalar = null | boolean | string | YamlNumber;

const sameValueFor = (
  value: ResolvedScalar,
  ...texts: readonly string[]
): (readonly [string, ResolvedScalar])[] => texts.map((text) => [text, value]);
const nonFiniteNumber = (value: number): YamlNumber =>
  new YamlNumber(new JsonLiteral('', value), true);
const KEYWORDS: ReadonlyMap<string, ResolvedScalar> = new Map([
  ...sameValueFor(true, 'y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'),
  ...sameValueFor(
    false,
    'n',
    'N',
    'no',
    'No',
    'NO',
    'false',
    'False',
    'FALSE',
    'off',
    'Off',
    'OFF',
  ),
  ...sameValueFor(null, '', '~', 'null', 'Null', 'NULL'),
  ...sameValueFor(nonFiniteNumber(Number.NaN), '.nan', '.NaN', '.NAN'),
  ...sameValueFor(
    nonFiniteNumber(Number.POSITIVE_INFINITY),
    '.inf',
    '.Inf',
    '.INF',
    '+.inf',
    '+.Inf',
    '+.INF',
  ),
  ...sameValueFor(nonFiniteNumber(Number.NEGATIVE_INFINITY), '-.inf', '-.Inf', '-.INF'),
]);
/** The first character of a number. */
const NUMERIC = /^[-+.\d]/;

/**
 * Returns the value of a plain scalar without a tag as go-yaml v2 does, between YAML 1.1 and 1.2.
 */
export function resolvePlainScalar(text: string): ResolvedScalar {
  const keyword = KEYWORDS.get(text);
  if (keyword !== undefined) return keyword;
  if (!NUMERIC.test(text)) return text;
  if (text.startsWith('.')) return parseYamlFloat(text) ?? text;
  const digits = text.replaceAll('_', '');
  return parseYamlInt(digits) ?? parseYamlFloat(digits) ?? text;
}

const TAG_PREFIX = 'tag:yaml.org,2002:';

/** Returns the value of a scalar. */
export function resolveScalarNode({ text, tag, isImplicit, start }: ScalarNode): ResolvedScalar {
  if (tag === '') return isImplicit ? resolvePlainScalar(text) : text;
  const short = tag.startsWith(TAG_PREFIX) ? tag.slice(TAG_PREFIX.length) : '';
  const resolve = TAG_RESOLVERS.get(short);
  if (resolve === undefined) return text;
  const value = resolve(text);
  if (value !== undefined) return value;
  throw new YamlParseError(
    short === 'binary'
      ? '!!binary value contains invalid base64 data'
      : `cannot decode \`${text}\` as a !!${short}`,
    start,
  );
}

/** The functions, by tag, that resolve a text; they return `undefined` if its type is wrong. */
const TAG_RESOLVERS: ReadonlyMap<string, (text: string) => ResolvedScalar | undefined> = new Map([
  ['str', (text) => text],
  ['null', (text) => (resolvePlainScalar(text) === null ? null : undefined)],
  ['bool', (text) => onlyIf(resolvePlainScalar(text), (value) => typeof value === 'boolean')],
  [
    'int',
    (text) =>
      onlyIf(resolvePlainScalar(text), (value) => value instanceof YamlNumber && !value.isFloat),
  ],
  ['float', (text) => asFloat(resolvePlainScalar(text))],
  ['timestamp', (text) => (isTimestamp(text) ? text : undefined)],
  ['binary', decodeBase64],
]);

const onlyIf = (
  value: ResolvedScalar,
  isValid: (value: ResolvedScalar) => boolean,
): ResolvedScalar | undefined => (isValid(value) ? value : undefined);

/** Converts a number to a float; integers that need an unsigned 64-bit integer are invalid. */
function asFloat(value: ResolvedScalar): YamlNumber | undefined {
  if (!(value instanceof YamlNumber) || value.isFloat)
    return value instanceof YamlNumber ? value : undefined;
  return value.isUnsigned ? undefined : YamlNumber.fromFloat(value.number);
}

const BASE64_PATTERN = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Decodes base64, ignoring line breaks. Returns `undefined` if the text is invalid. */
function decodeBase64(text: string): string | undefined {
  const digits = text.replace(/[\r\n]/g, '');
  if (!BASE64_PATTERN.test(digits)) return undefined;
  return decodeUtf8AsGo(Uint8Array.from(atob(digits), (byte) => byte.charCodeAt(0)));
}
