import type { Random } from '../../random.js';

/** A random generator of texts of a format: each call returns another text. */
export type Grammar = (random: Random) => string;
type Part = string | Grammar;

const generate = (part: Part, random: Random): string =>
  typeof part === 'string' ? part : part(random);

/** One of several parts, each equally likely. */
export const one =
  (...parts: readonly Part[]): Grammar =>
  (random) =>
    generate(random.pick(parts), random);

/** Several parts in sequence. */
export const seq =
  (...parts: readonly Part[]): Grammar =>
  (random) =>
    parts.map((part) => generate(part, random)).join('');

/** One of several words, which are separated by spaces. */
export const anyWord = (words: string): Grammar => one(...words.split(' '));

/** A part or an empty string. */
export const optional = (part: Part): Grammar => one('', part);

/**
 * A part, repeated a number of times that is picked from `counts`, with the same separator between
 * all of them.
 */
export const repeat =
  (counts: readonly number[], part: Part, between: Part = ''): Grammar =>
  (random) =>
    Array.from({ length: random.pick(counts) }, () => generate(part, random)).join(
      generate(between, random),
    );

/** Random characters; the number of them is picked from `lengths`. */
export const characters =
  (letters: string, ...lengths: readonly number[]): Grammar =>
  (random) =>
    Array.from(
      { length: random.pick(lengths) },
      () => letters[random.nextInt(letters.length)],
    ).join('');

/** Characters that formats accept or reject unexpectedly, or whose length is ambiguous. */
const MISTAKE_CHARACTERS = [
  ...[
    '-',
    '.',
    '_',
    '/',
    '\\',
    ' ',
    ',',
    ':',
    '@',
    '=',
    '*',
    '%',
    '$',
    '+',
    '~',
    '<',
    '&',
    '"',
    "'",
    '`',
    '(',
    '[',
    '{',
  ],
  ...[
    'A',
    'Z',
    '0',
    '9',
    'e',
    '\t',
    '\n',
    '\r',
    '\v',
    '\0',
    '\x7f',
    '\x85',
    '\xa0',
    '\u2028',
    '\u200b',
    '\ufeff',
    '\ufffd',
  ],
  ...[
    'é',
    'ß',
    'İ',
    'ı',
    'ſ',
    'K',
    '٣',
    '１',
    '日',
    '😀',
    'e\u0301',
    '..',
    '--',
    '//',
    '\u{1c89}',
    '\u{16d40}',
  ],
];

/**
 * A text, unchanged or with up to three small mistakes: an added, missing, doubled or swapped
 * letter, or one in the other case.
 */
export const withMistakes =
  (part: Part, often = 0.5): Grammar =>
  (random) => {
    let text = generate(part, random);
    if (random.next() > often) return text;
    for (let mistakes = 1 + random.nextInt(3); mistakes > 0; mistakes--)
      text = applyMistake(text, random);
    return text;
  };

function applyMistake(text: string, random: Random): string {
  // By code points, because half of a surrogate pair cannot be sent.
  const letters = Array.from(text);
  const at = random.nextInt(letters.length + 1);
  const [head, letter, tail] = [
    letters.slice(0, at).join(''),
    letters[at] ?? '',
    letters.slice(at + 1).join(''),
  ];
  switch (random.nextInt(6)) {
    case 0:
      return head + tail;
    case 1:
      return head + letter + letter + tail;
    case 2:
      return head + (letters[at + 1] ?? '') + letter + letters.slice(at + 2).join('');
    case 3:
      return (
        head +
        (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()) +
        tail
      );
    case 4:
      return head + random.pick(MISTAKE_CHARACTERS) + tail;
    default:
      return head + random.pick(MISTAKE_CHARACTERS) + letter + tail;
  }
}
