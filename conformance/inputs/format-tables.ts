import { Random } from '../random.js';
import { AMOUNTS } from './field-fixtures/amounts.js';
import { NAMES } from './field-fixtures/names.js';
import { numbers } from './field-fixtures/numbers.js';
import { labelSelectors, nodeSelectors } from './field-fixtures/selectors.js';
import { WORDS } from './field-fixtures/words.js';
import { FORMATS, type FormatName } from './formats/formats.js';
import type { Manifest } from './manifest.js';

/** Characters that some format treats specially, and all of ASCII. */
const LETTERS = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...[
    '\x85',
    '\xa0',
    'é',
    'ß',
    'İ',
    'ı',
    'ſ',
    'K',
    'Σ',
    '٣',
    '１',
    'µ',
    'μ',
    '日',
    '\u2003',
    '\u2028',
    '\u200b',
    '\ufeff',
    '\ufffd',
    '😀',
  ],
];
const LENGTHS = [
  0, 1, 2, 14, 15, 16, 52, 53, 57, 58, 59, 62, 63, 64, 65, 103, 104, 105, 252, 253, 254, 255, 256,
  257, 4095, 4096,
];
/**
 * Values for every format: each character alone, first, last and between others; and texts at the
 * limits of length.
 */
const SYSTEMATIC: readonly string[] = [
  ...LETTERS.flatMap((letter) => [
    letter,
    letter + letter,
    `a${letter}`,
    `${letter}a`,
    `a${letter}a`,
    `a${letter}${letter}a`,
  ]),
  ...LENGTHS.flatMap((length) =>
    ['a', '1', 'a.', 'é'].map((letters) => letters.repeat(length).slice(0, length)),
  ),
];

const NUMBERS = [
  '',
  ...(
    '0 1 9 10 1024 9007199254740993 9223372036854775807 9223372036854775808 ' +
    '99999999999999999999'
  ).split(' '),
];
const SUFFIXES = [
  '',
  ...'n u m k M G T P E Ki Mi Gi Ti Pi Ei e3 E3 e-3 e-10 e18 e99 K i'.split(' '),
];
const CRON_FIELDS = (
  '* ? 0 1 5 6 7 12 13 23 24 31 32 59 60 -1 +1 007 jan DEC sun Sat */2 1-5 5-1 1-5/2 */0 /2 ' +
  '1,,2 ,'
).split(' ');

/** Values for one format only. */
const FORMAT_SPECIFIC: Partial<Readonly<Record<FormatName, readonly string[]>>> = {
  quantity: ['', '-', '+'].flatMap((sign) =>
    NUMBERS.flatMap((number) =>
      ['', '.', '.5', '.0000000001'].flatMap((part) =>
        SUFFIXES.map((suffix) => sign + number + part + suffix),
      ),
    ),
  ),
  schedule: CRON_FIELDS.flatMap((moment) =>
    [0, 1, 2, 3, 4].map((place) =>
      Array.from({ length: 5 }, (_, i) => (i === place ? moment : '*')).join(' '),
    ),
  ),
  timeZone: zoneNames(),
};

/** Names of time zones, and texts that are nearly one. */
function zoneNames(): readonly string[] {
  const names = [
    ...Intl.supportedValuesOf('timeZone'),
    'PST',
    'CST',
    'EST',
    'MST',
    'BST',
    'IST',
    'GB',
    'GB-Eire',
    'W-SU',
    'US/Eastern',
    'Etc/GMT-14',
  ];
  return names.flatMap((name) => [
    name,
    name.toLowerCase(),
    name.toUpperCase(),
    `${name}/`,
    name.slice(0, -1),
  ]);
}

/**
 * Manifests that each test one format, table by table: the values for every format and for its own,
 * a number of random values that are nearly valid, numbers and lengths at their limits, and
 * selectors.
 */
export function* formatTables(
  seed: number,
  nearMisses: number,
): Generator<readonly [table: string, manifests: readonly Manifest[]]> {
  const random = new Random(seed);
  for (const [table, slots] of Object.entries({ ...NAMES, ...WORDS, ...AMOUNTS }))
    yield [
      table,
      slots.flatMap(({ format, put }) => {
        const texts = [
          ...SYSTEMATIC,
          ...(FORMAT_SPECIFIC[format] ?? []),
          ...Array.from({ length: nearMisses }, () => FORMATS[format](random)),
        ];
        return [...new Set(texts)].map(put);
      }),
    ];
  yield ['numbers and lengths', numbers];
  yield ['label selectors', labelSelectors];
  yield ['node selectors', nodeSelectors];
}
