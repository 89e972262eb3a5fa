import { Random } from '../../conformance/random.js';

/** What begins a part of a template that is evaluated. */
const OPEN = '$' + '{';
const CHARACTERS =
  '\'"`\\$}{()[]<>/*#@!;,:=+-.&|^~?% \t\n\r\b\f\v\0\x1b\x7f\x85\xa0\u200b\u200e\u202e\u2028\u2029\u2066\ufeff\uffff\ud800\udc00';
/**
 * What ends, begins or changes something in TypeScript, in a page or in a file, and what nobody
 * sees.
 */
// biome-ignore format: some on a line
const PIECES: readonly string[] = [
  ...CHARACTERS,
  OPEN, '\\`', '\\u', '\\x4', '\\0', '1', '9', 'a', 'n', 'u0041', 'x41', '{1}', '😀', 'é', '\u0301', '\r\n', '\n\n', '</script', '</SCRIPT>',
  '<!--', '-->', '*/', '/*', '//', '__proto__', 'constructor', 'app', 'as const', '@ts-ignore', '@ts-nocheck', ' @ts-expect-error', '# ',
  "'); throw 1; ('", '"); throw 1; ("', '`); throw 1; (`', `${OPEN}(() => { throw 1; })()}`, '/ <reference path="x" />', '# sourceMappingURL=x',
  'a longer text, so that several lines of it are worth a template',
];

/** So many hostile texts, the same for a seed. */
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
