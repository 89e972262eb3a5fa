import type { Random } from '../random.js';
import { generateYaml } from './generate-yaml.js';
import { mutateText } from './mutate-text.js';
import { KEYS, SCALARS } from './yaml-fragments.js';

/** Generates random streams, and mutants of valid ones. */
export function* generateStreams(
  sources: readonly string[],
  number: number,
  random: Random,
): Generator<Uint8Array> {
  for (let left = number; left > 0; left--)
    yield bytesOf(
      random.nextInt(2) === 0 ? generateYaml(random) : mutateText(random.pick(sources), random),
      random,
    );
}

const BYTE_ORDER_MARK = '\ufeff';
/** Bytes that are not valid characters by themselves. */
const INVALID_BYTES = [0x80, 0xbf, 0xc0, 0xc3, 0xe2, 0xed, 0xf0, 0xf4, 0xf8, 0xff];

/** Encodes a text: mostly as UTF-8, sometimes as UTF-16 or with an invalid byte. */
function bytesOf(text: string, random: Random): Uint8Array {
  const kind = random.nextInt(40);
  if (kind === 0) return Buffer.from(BYTE_ORDER_MARK + text, 'utf16le');
  if (kind === 1) return Buffer.from(BYTE_ORDER_MARK + text, 'utf16le').swap16();
  const bytes = Buffer.from(kind === 2 ? BYTE_ORDER_MARK + text : text);
  if (kind <= 3 && bytes.length > 0)
    bytes[random.nextInt(bytes.length)] = random.pick(INVALID_BYTES);
  return bytes;
}

/** Yields each value and each key in its most frequent positions. */
export function* scalarAndKeyTexts(): Generator<string> {
  for (const scalar of SCALARS) yield* [`a: ${scalar}\n`, `a: [${scalar}]\n`];
  for (const key of KEYS) yield* [`${key}: a\n`, `{${key}: a}\n`, `a: b\n${key}: c\n${key}: d\n`];
}

const MAX_DEPTH = 10_000;

/** Yields each value and each key in all positions, and collections around the maximum depth. */
export function* tableTexts(): Generator<string> {
  yield* scalarAndKeyTexts();
  for (const scalar of SCALARS) {
    yield* [
      scalar,
      `${scalar}\n`,
      `- ${scalar}\n`,
      `a: {b: ${scalar}}\n`,
      `${scalar}: a\n`,
      `? ${scalar}\n: a\n`,
      `{${scalar}: a}`,
      `a:\n  ${scalar}\n`,
    ];
    yield* [
      `a:\n  b: ${scalar}\nc: d\n`,
      `a: &x 1\nb: ${scalar}\n`,
      `a: &x {c: d}\nb: ${scalar}\n`,
      `a:\n- ${scalar}\n- b\n`,
      `a: 1 ${scalar}\nb: 2\n`,
    ];
  }
  for (const key of KEYS)
    yield* [
      `- ${key}: a\n  b: c\n`,
      `x: &x {a: b}\n${key}: *x\n`,
      `x: &x a\n${key}: {${key}: *x}\n`,
    ];
  for (const key of KEYS)
    yield* [
      `${key}: {~: a}\n1: b\n"1": c\n1.0: d\ntrue: e\n"true": f\n`,
      `1: b\n"1": c\n1.0: {${key}: a, ~: b}\n`,
    ];
  for (const length of [4095, 4096, 4097, 8192])
    yield* [
      'a'.repeat(length),
      `a: b\n${'# '.repeat(length / 2)}`,
      `a: b\nc: ${'d'.repeat(length - 3)}`,
    ];
  for (const depth of [MAX_DEPTH - 1, MAX_DEPTH, MAX_DEPTH + 1]) {
    yield* [
      '['.repeat(depth) + ']'.repeat(depth),
      '{a: '.repeat(depth) + '}'.repeat(depth),
      `${'- '.repeat(depth)}a`,
      '? '.repeat(depth),
    ];
    yield* [
      '- '.repeat(depth - 10) + '['.repeat(10) + ']'.repeat(10),
      `a: &a ${'['.repeat(depth - 2)}${']'.repeat(depth - 2)}\nb: [*a]`,
    ];
  }
}
