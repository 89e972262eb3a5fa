import { JsonLiteral } from '../json/json-literal.js';
import { decodeBase64 } from './decode-base64.js';
import { isTimestamp } from './is-timestamp.js';
import type { ScalarNode } from './yaml-node.js';
import { parseYamlFloat, parseYamlInt, YamlNumber } from './yaml-number.js';
import { YamlParseError } from './yaml-parse-error.js';

/** What a scalar says. */
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
/** What may begin a number. */
const NUMERIC = /^[-+.\d]/;

/**
 * What a scalar without quotes and without a tag says to go-yaml, whose YAML is neither 1.1 nor
 * 1.2.
 */
export function resolvePlainScalar(text: string): ResolvedScalar {
  const word = KEYWORDS.get(text);
  if (word !== undefined) return word;
  if (!NUMERIC.test(text)) return text;
  if (text.startsWith('.')) return parseYamlFloat(text) ?? text;
  const digits = text.replaceAll('_', '');
  return parseYamlInt(digits) ?? parseYamlFloat(digits) ?? text;
}

const TAG_PREFIX = 'tag:yaml.org,2002:';

/** What a scalar says. */
export function resolveScalarNode({ text, tag, isImplicit, start }: ScalarNode): ResolvedScalar {
  if (tag === '') return isImplicit ? resolvePlainScalar(text) : text;
  const short = tag.startsWith(TAG_PREFIX) ? tag.slice(TAG_PREFIX.length) : '';
  const read = TAG_RESOLVERS.get(short);
  if (read === undefined) return text;
  const value = read(text);
  if (value !== undefined) return value;
  throw new YamlParseError(
    short === 'binary'
      ? '!!binary value contains invalid base64 data'
      : `cannot decode \`${text}\` as a !!${short}`,
    start,
  );
}

/** For each tag that says what a scalar is, what becomes of a text; nothing where it is another. */
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
  fits: (value: ResolvedScalar) => boolean,
): ResolvedScalar | undefined => (fits(value) ? value : undefined);

/** A whole number is a float too, but for one that needs all of 64 bits. */
function asFloat(value: ResolvedScalar): YamlNumber | undefined {
  if (!(value instanceof YamlNumber) || value.isFloat)
    return value instanceof YamlNumber ? value : undefined;
  return value.isUnsigned ? undefined : YamlNumber.fromFloat(value.number);
}
