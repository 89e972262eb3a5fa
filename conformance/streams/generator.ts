import type { Random } from '../random.js';
import { ENDS, HEADS, KEYS, SCALARS, SEPARATORS } from './words.js';

const INDENTS = ['', '', ' ', '  ', '  ', '   ', '    ', '\t'] as const;

/** One document that is nearly right. */
function document(random: Random, depth = 0): string {
  let text = '';
  const isMap = random.below(4) > 0;
  const pad = '  '.repeat(depth);
  for (let left = 1 + random.below(4); left > 0; left--) {
    const indent = random.below(12) === 0 ? random.of(INDENTS) : pad;
    const key = isMap ? `${random.of(random.below(2) === 0 ? KEYS.slice(0, 6) : KEYS)}:` : '-';
    text += indent + key;
    const kind = random.below(8);
    if (kind < 2 && depth < 4)
      text += `${random.of(['\n', '\n', ' &x\n', ' !!map\n', ' &y # c\n', ' '])}${document(random, depth + random.below(isMap ? 2 : 3))}`;
    else
      text += `${random.of([' ', ' ', ' ', '  ', '', '\t', `\n${pad}  `])}${random.of(SCALARS).replaceAll('\n', `\n${pad}`)}${random.of(ENDS)}`;
  }
  return text;
}

/** A stream that is nearly right. */
function made(random: Random): string {
  let text = random.of(HEADS);
  for (let left = 1 + random.below(2); left > 0; left--)
    text += document(random) + (left > 1 || random.below(8) === 0 ? random.of(SEPARATORS) : '');
  return text;
}

/** One mistake in a text, or more. */
function mutant(text: string, random: Random): string {
  let changed = text;
  for (let left = 1 + random.below(3); left > 0; left--) {
    const lines = changed.split('\n');
    const at = random.below(lines.length);
    const line = lines[at] ?? '';
    const place = random.below(line.length + 1);
    const kind = random.below(9);
    if (kind === 0) lines.splice(at, 1);
    else if (kind === 1) lines.splice(at, 0, lines[random.below(lines.length)] ?? '');
    else if (kind === 2) lines[at] = random.of(INDENTS) + line;
    else if (kind === 3) lines[at] = line.replace(/^ {1,2}/, '');
    else if (kind === 4) lines[at] = line.slice(0, place) + random.of(SCALARS) + line.slice(place);
    else if (kind === 5) lines[at] = line.replace(/:.*$/, () => `: ${random.of(SCALARS)}`);
    else if (kind === 6) lines[at] = line.replace(/^(\s*(?:- )?)[^:]+/, (_, lead: string) => lead + random.of(KEYS));
    else if (kind === 7)
      lines[at] = line.slice(0, place) + random.of(Array.from('\t :-#\'"[]{},&*!|>%@?~\\\r')) + line.slice(place + random.below(2));
    else lines[at] = line + random.of(ENDS).replace(/\n$/, '');
    changed = lines.join('\n');
  }
  return changed;
}

/** Streams to be read: made up, and mutants of some that are right. */
export function* streams(sources: readonly string[], number: number, random: Random): Generator<Uint8Array> {
  for (let left = number; left > 0; left--) {
    const isMade = random.below(2) === 0 || sources.length === 0;
    yield bytesOf(isMade ? made(random) : mutant(random.of(sources), random), random);
  }
}

const MARK = '\ufeff';

/** A text in bytes: nearly always of UTF-8, and seldom with one that is none. */
function bytesOf(text: string, random: Random): Uint8Array {
  const kind = random.below(40);
  if (kind === 0) return Buffer.from(MARK + text, 'utf16le');
  if (kind === 1) return Buffer.from(MARK + text, 'utf16le').swap16();
  const bytes = Buffer.from(kind === 2 ? MARK + text : text);
  if (kind > 3 || bytes.length === 0) return bytes;
  bytes[random.below(bytes.length)] = random.of([0x80, 0xbf, 0xc0, 0xc3, 0xe2, 0xed, 0xf0, 0xf4, 0xf8, 0xff]);
  return bytes;
}

/** Each scalar in each of the places where one may stand, and as a key. */
export function* table(): Generator<string> {
  for (const scalar of SCALARS) {
    yield* [
      scalar,
      `${scalar}\n`,
      `a: ${scalar}\n`,
      `- ${scalar}\n`,
      `a: [${scalar}]\n`,
      `a: {b: ${scalar}}\n`,
      `${scalar}: a\n`,
      `? ${scalar}\n: a\n`,
    ];
    yield* [
      `{${scalar}: a}`,
      `a:\n  ${scalar}\n`,
      `a:\n  b: ${scalar}\nc: d\n`,
      `a: &x 1\nb: ${scalar}\n`,
      `a:\n- ${scalar}\n- b\n`,
      `a: 1 ${scalar}\nb: 2\n`,
    ];
  }
  for (const key of KEYS)
    yield* [`${key}: a\n`, `{${key}: a}\n`, `- ${key}: a\n  b: c\n`, `x: &x {a: b}\n${key}: *x\n`, `a: b\n${key}: c\n${key}: d\n`];
}
