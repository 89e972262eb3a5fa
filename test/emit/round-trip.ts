import { Yaml } from 'cdk8s';
import { hasLoneSurrogate } from '../../lib/emit/misread-strings.js';
import { toYaml } from '../../lib/emit/to-yaml.js';
import { isMisread } from '../../lib/emit/yaml-scalar.js';
import { RandomValues } from './random-values.js';

/** Returns the YAML that an app writes for a value. */
export const appYaml = (value: unknown): string => toYaml(value, true, Yaml.stringify);

/** Whether a string is written as cdk8s does, as an item and as a key. */
export const isWrittenAsCdk8s = (text: string): boolean =>
  !hasLoneSurrogate(text) && !isMisread(text, true);

/** Yields `count` random values that a parser must read back unchanged. */
export function* randomValues(seed: number, count: number): Generator<unknown> {
  const random = new RandomValues(seed);
  const shapes = [
    () => ({ a: random.text() }),
    () => ({ a: { [random.text()]: [random.text()] } }),
    () => ({ a: { b: [{ c: random.text(), d: 1.5 }, [random.text(), [true, null]]] } }),
    () => ({ a: random.value() ?? null }),
  ];
  for (let left = count; left > 0; left--)
    yield JSON.parse(withoutLoneSurrogates(JSON.stringify(random.pick(shapes)())));
}

/** JSON escapes lone surrogates, which cannot be written. */
const withoutLoneSurrogates = (json: string): string => json.replace(/\\ud[89a-f]../g, '');

/** Number of code points in the Basic Multilingual Plane. */
export const BASIC_PLANE = 0x10000;
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
/** Code points of one document. */
const BLOCK = 256;

/** The positions in a string in which a parser may treat a character in its own way. */
const POSITIONS: readonly ((character: string) => string)[] = [
  (c) => c,
  (c) => `${c}a`,
  (c) => `a${c}`,
  (c) => `a${c}b`,
  (c) => `a ${c} b`,
  (c) => `${c}\nb`,
  (c) => `a\n${c}`,
  (c) => `a\n${c}b\n`,
  (c) => `a${c}\n${c}b\n`,
  (c) => `${c}${c}1`,
  (c) => `"${c}`,
  (c) => `- ${c}`,
  (c) => `: ${c}`,
];

/** Yields values with each character of Unicode in each position, as items and as keys. */
export function* unicodeValues(codePoints: number): Generator<unknown> {
  for (let start = 0; start < codePoints; start += BLOCK) {
    const characters = Array.from({ length: BLOCK }, (_, i) => start + i)
      .filter((code) => !isSurrogate(code))
      .map((code) => String.fromCodePoint(code));
    if (characters.length === 0) continue;
    const texts = characters.flatMap((c) => POSITIONS.map((position) => position(c)));
    yield { list: texts, map: Object.fromEntries(texts.map((text) => [text, 'value'])) };
  }
}
