import type { Random } from '../random.js';

/** Scalars that YAML reads in more than one way. */
const SCALARS = [
  ...['a', 'yes', 'No', 'on', 'OFF', 'y', 'N', 'true', 'True', 'tRue', '~', 'null', 'Null', 'nULL', '""', "''", '" "', "'it''s'"],
  ...[
    '0',
    '-0',
    '+0',
    '7',
    '0644',
    '08',
    '0o17',
    '0x1F',
    '0X1f',
    '-0x1',
    '0b101',
    '0B1',
    '0b-1',
    '0b+1',
    '-0b1',
    '0b',
    '0x',
    '1_000',
    '_1',
    '1_',
  ],
  ...[
    '12:30:00',
    '1:2',
    '1e3',
    '1E3',
    '1e',
    '.5',
    '.',
    '..',
    '5.',
    '-.5',
    '+.5e2',
    '1.5',
    '1.0',
    '-0.0',
    '1e400',
    '1e-400',
    '1e21',
    '1e20',
  ],
  ...['.inf', '-.inf', '+.Inf', '.nan', '.NaN', '.Nan', '0.1', '1e-7', '123456789012345678', '9007199254740993', '9223372036854775807'],
  ...['9223372036854775808', '-9223372036854775808', '-9223372036854775809', '18446744073709551615', '18446744073709551616', '1.2.3'],
  ...[
    '2020-01-01',
    '2020-1-1',
    '2020-13-01',
    '2001-12-14t21:59:43.10-05:00',
    '2001-12-14 21:59:43.10',
    '2020-02-30',
    '10Mi',
    '100m',
    '0.5',
  ],
  ...[
    '"\\u0041"',
    '"\\x41"',
    '"\\n"',
    '"\\q"',
    '"\\/"',
    '"\\ud800"',
    '"\\U0001F600"',
    '"\\0"',
    '"\\_\\N\\L\\P"',
    '"a\\\n  b"',
    '"a\n\n  b"',
  ],
  ...[
    "'a\n  b'",
    "'a\n\n\n b '",
    'a\n  b',
    'a # b',
    'a#b',
    '# c',
    '"a" b',
    'a: b',
    'a :b',
    'a:',
    ':a',
    ': a',
    '-a',
    '- a',
    '?a',
    '? a',
    '?',
  ],
  ...[
    '[a, b]',
    '[a,b]',
    '[ a , ]',
    '[,]',
    '[]',
    '{}',
    '{a: b}',
    '{a}',
    '{a: }',
    '{a:b}',
    '{"a":b}',
    '{a, b: c}',
    '[a: b]',
    '[? a : b]',
    '{? a : b}',
  ],
  ...[
    '[a, [b, {c: d}]]',
    '{a: [b]}',
    '{a: b,}',
    '[a\n, b]',
    '{a: b',
    '[a',
    'a]',
    'a}',
    '[a]b',
    '{{ .Values.x }}',
    '[!!str 1]',
    '{a: !!str 1}',
  ],
  ...[
    '!!str 1',
    '!!int "1"',
    '!!int a',
    '!!float 1',
    '!!float a',
    '!!bool yes',
    '!!bool 1',
    '!!null ""',
    '!!null a',
    '!!binary YQ==',
    '!!binary /w==',
  ],
  ...[
    '!!binary Y',
    '!!timestamp 2020-01-01',
    '!!timestamp a',
    '!a 1',
    '! 1',
    '!<tag:yaml.org,2002:str> 1',
    '!!set {a}',
    '!!map {a: b}',
    '!!seq [a]',
    '!b!c 1',
  ],
  ...[
    '!!str',
    '!!str\n',
    '!!int 18446744073709551615',
    '!!float 18446744073709551615',
    '!%41 a',
    '!%zz a',
    '!!merge <<',
    '!!str <<',
    '<<',
    '"<<"',
  ],
  ...[
    '&x a',
    '&x',
    '*x',
    '*y',
    '&x [a]',
    '&x {a: b}',
    '&y {c: d}',
    '&x &y a',
    '&x !!str 1',
    '!!str &x 1',
    '&x *x',
    '*x : a',
    '&é a',
    '&x [*x]',
  ],
  ...[
    '|\n  a\n  b',
    '>\n  a\n  b',
    '|-\n  a\n',
    '|+\n  a\n\n',
    '>-\n  a\n\n  b\n   c\n  d',
    '>+\n\n  a\n',
    '|2\n    a',
    '|2-\n   a',
    '|-2\n   a',
    '|0\n a',
    '|9\n a',
  ],
  ...[
    '|10\n a',
    '| # c\n  a',
    '|#c\n  a',
    '| a\n  b',
    '|\na',
    '|\n\n',
    '|',
    '>',
    '|\n\ta',
    '|\n  a\n\tb',
    '>\n  a\n  b\n\n\n  c',
    '|\n   a\n  b',
    '|\n     \n  a',
  ],
  ...[
    '@a',
    '`a',
    '%a',
    'a%',
    ',a',
    ']',
    '}',
    '\ta',
    'a\tb',
    'a\t',
    '\t',
    'é',
    '😀',
    '"é"',
    '\ufeff',
    '\x85',
    '\u2028',
    'a\u2028b',
    'a\x85b',
    '\x01',
    '\x7f',
    '\ufffe',
    '\ufffd',
  ],
  ...[
    '...',
    '---',
    '--- a',
    '---a',
    '%YAML 1.1',
    '%YAML 1.2',
    '%TAG ! tag:x,2000:',
    '\r',
    'a\r',
    'a\rb',
    '"a\rb"',
    '=',
    '<',
    '>a',
    '"',
    "'",
    '\\',
    '"\\',
    '--',
    '-',
    '!',
    '&',
    '*',
  ],
] as const;

const KEYS = [
  ...[
    'a',
    'b',
    'c',
    'kind',
    'metadata',
    '"a"',
    "'b'",
    '1',
    '1.5',
    '1e6',
    '0.1',
    '1000000.0',
    'true',
    'yes',
    'null',
    '~',
    '',
    '0644',
    '.inf',
    '? a\n',
    '? ',
  ],
  ...[
    '<<',
    '"<<"',
    '!!merge <<',
    '*x',
    '&k a',
    '!!str 1',
    '!!int "2"',
    '[a]',
    '{a: b}',
    '? [a]\n',
    '? {a: b}\n',
    '__proto__',
    'a b',
    'a-b/c.d',
    '2020-01-01',
    '18446744073709551615',
  ],
  ...[
    'a ',
    '"a\\n"',
    'é',
    '- a',
    '-',
    '@',
    '*y',
    '!!binary YQ==',
    '-a',
    'a:b',
    'a#',
    'http://x',
    '0x10',
    '!!null a',
    '!!float 1',
    '9223372036854775807',
  ],
] as const;

const INDENTS = ['', '', ' ', '  ', '  ', '   ', '    ', '\t'] as const;
const ENDS = [
  '\n',
  '\n',
  '\n',
  '\n',
  '\n',
  '\n',
  '\r\n',
  ' \n',
  ' # c\n',
  '#c\n',
  '\n\n',
  '\n  \n',
  '\n# c\n',
  '\n\t\n',
  '',
  '\t\n',
  '\r',
] as const;
const SEPARATORS = [
  '---\n',
  '---\n',
  '--- # c\n',
  '---#c\n',
  '--- \n',
  '---\r\n',
  '---x\n',
  '--- |\n',
  '----\n',
  '---\n---\n',
  '...\n',
  ' ---\n',
  '...\n---\n',
] as const;
const HEADS = [
  '',
  '',
  '',
  '',
  '',
  '',
  '\ufeff',
  '---\n',
  '%YAML 1.1\n',
  '%YAML 1.1\n---\n',
  '# c\n',
  '\n',
  ' \n',
  '{}',
  '{"a":1}\n',
  '{"a":1}{"a":2}',
  '{"a":1.0,"a":"\\u0062"}\n---\n',
] as const;

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
