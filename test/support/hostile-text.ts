import { Random } from '../../conformance/random.js';

/** The start of a substitution in a template literal. */
const OPEN = '$' + '{';
const CHARACTERS =
  '\'"`\\$}{()[]<>/*#@!;,:=+-.&|^~?% \t\n\r\b\f\v\0\x1b\x7f\x85\xa0' +
  '\u200b\u200e\u202e\u2028\u2029\u2066\ufeff\uffff\ud800\udc00';
/** Texts with a meaning in TypeScript, in HTML or in a file, and invisible characters. */
// biome-ignore format: several per line
const PIECES: readonly string[] = [
  ...CHARACTERS,
  OPEN, '\\`', '\\u', '\\x4', '\\0', '1', '9', 'a', 'n', 'u0041', 'x41', '{1}', '😀', 'é',
  '\u0301',
  '\r\n', '\n\n', '</script', '</SCRIPT>',
  '<!--', '-->', '*/', '/*', '//', '__proto__', 'constructor', 'app', 'as const', '@ts-ignore',
  '@ts-nocheck', ' @ts-expect-error', '# ',
  "'); throw 1; ('", '"); throw 1; ("', '`); throw 1; (`', `${OPEN}(() => { throw 1; })()}`,
  '/ <reference path="x" />', '# sourceMappingURL=x',
  'a longer text, so that several lines of it are worth a template',
];

/** Generates hostile texts, the same for the same seed. */
export function* hostileTexts(count: number, seed: number): Generator<string> {
  const random = new Random(seed);
  for (let i = 0; i < count; i++) {
    let text = '';
    for (let pieces = random.nextInt(9); pieces > 0; pieces--)
      text +=
        random.next() < 0.05 ? String.fromCharCode(random.nextInt(0x10000)) : random.pick(PIECES);
    yield text;
  }
}
