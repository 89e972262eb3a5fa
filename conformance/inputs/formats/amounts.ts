import {
  anyWord,
  characters,
  type Grammar,
  one,
  optional,
  repeat,
  seq,
  withMistakes,
} from './grammar.js';
import { ALNUM, DIGITS, number, word } from './parts.js';

const octet = one(
  anyWord('0 1 9 10 99 127 199 200 249 250 255 256 300 00 01 010 0255 -1 a 1e1 0x1'),
  anyWord('1 2 3 4'),
  '',
);
const ipv4 = repeat([4, 4, 4, 4, 3, 5], octet, '.');
const group = one(
  anyWord('0 1 f ff ffff 0000 00000 10000 FFFF g abcd db8 2001'),
  anyWord('1 2'),
  '',
);
const ipv6 = one(
  repeat([8, 8, 7, 9], group, ':'),
  seq(repeat([0, 1, 2, 3, 6, 7, 8], group, ':'), '::', repeat([0, 1, 2, 3, 6, 7], group, ':')),
  seq(
    anyWord(
      '::ffff: :: 64:ff9b:: ::FFFF:0: 0:0:0:0:0:ffff: 1:2:3:4:5:6: 1:2:3:4:5:6:7: ::1: ffff::',
    ),
    ipv4,
  ),
);

const moment = one(
  anyWord('* ? 0 1 2 5 00 007 59 60 23 24 31 32 12 13 6 7 -1 +5'),
  anyWord('jan DEC mon Sun sat sunday'),
  '',
);
const range = seq(
  moment,
  optional(seq('-', moment)),
  optional(seq('/', one(anyWord('1 2 5 0 60 100 -1 * a 1/2'), ''))),
);
const field = one(anyWord('* */5 0 L 1#2 H 1W'), moment, range, repeat([2, 3], range, ','));
const unit = one(anyWord('s m h ms us µs μs ns d S'), '');
const span = seq(
  one('', anyWord('- +')),
  repeat(
    [1, 2, 3],
    seq(characters(DIGITS, 0, 1, 2, 18, 19), optional(seq('.', characters(DIGITS, 0, 1, 9))), unit),
  ),
);

const segment = one(
  anyWord('a a-b . .. ... ..a a.. a:b $(A) ~'),
  characters(ALNUM, 1, 255),
  '',
  ' ',
);

/** A nearly valid quantity, with an exponent that does not make Kubernetes compute for hours. */
const bounded =
  (quantity: Grammar, often: number): Grammar =>
  (random) =>
    withMistakes(quantity, often)(random).replace(/([eE][+-]?\d{4})\d+/g, '$1');

/** Near-misses of the formats of quantities, times, addresses and paths. */
export const AMOUNTS = {
  quantity: bounded(
    seq(
      one('', '', '', anyWord('+ -')),
      one(
        characters(DIGITS, 0, 1, 2, 3, 10, 18, 19, 20, 25),
        anyWord('0 1 1024 9223372036854775807 9223372036854775808 000 1000000'),
      ),
      optional(
        seq(
          '.',
          one(
            characters(DIGITS, 0, 1, 2, 3, 9, 10, 18, 20),
            anyWord('5 0 000 0000000001 999999999'),
          ),
        ),
      ),
      one(
        '',
        anyWord('n u m k M G T P E Ki Mi Gi Ti Pi Ei'),
        anyWord('K g ki mi i Zi e E0 e3 E3 e-3 E+3 e18 e-9 e-10 e+ E- e1.5 e99 e-99 Kim mm'),
      ),
    ),
    0.15,
  ),
  ip: withMistakes(
    one(
      ipv4,
      ipv6,
      seq(one(ipv4, ipv6), one(anyWord('/8 /24 /33 %eth0 % %1 :80 .'), ' ')),
      seq('[', ipv6, ']'),
      anyWord('1.2.3.4 ::1'),
    ),
    0.1,
  ),
  cidr: withMistakes(
    one(
      seq(
        one(ipv4, ipv6),
        '/',
        anyWord('0 1 7 8 15 16 24 31 32 33 64 95 96 97 104 120 127 128 129'),
      ),
      seq(
        anyWord('10.0.0.0/ 10.9.8.0/ 2001:db8::/ FE80::/ ::ffff:1.2.3.0/'),
        anyWord('8 24 024 00 64 96 120'),
      ),
      seq(one(ipv4, ipv6), anyWord('/ /08 /+8 /-1 /a // /8/8 /9999999 /99999999999999999999')),
      seq(' ', ipv4, '/32 '),
    ),
    0.1,
  ),
  schedule: withMistakes(
    one(
      repeat([5, 5, 5, 5, 5, 4, 6], field, ' '),
      repeat(
        [5],
        one('*', field),
        one('  ', '\t', '\n', '\xa0', '\x85', ' \u2003', '\ufeff', '\v'),
      ),
      anyWord(
        '@hourly @daily @weekly @monthly @yearly @annually @midnight @reboot @Hourly @ @every',
      ),
      seq('@every ', span),
      seq(
        anyWord('TZ= CRON_TZ= tz='),
        one(anyWord('UTC Europe/Berlin Nowhere'), ''),
        one(' ', '', ' @hourly '),
        repeat([5, 4], field, ' '),
      ),
      seq(one(' ', '  '), repeat([5], '*', ' ')),
      '',
    ),
    0.1,
  ),
  indexes: withMistakes(
    repeat(
      [1, 1, 2, 3],
      seq(number, optional(seq('-', number)), one('', '', seq('-', number))),
      ',',
    ),
    0.2,
  ),
  timeZone: withMistakes(
    one(
      anyWord(
        'UTC Europe/Berlin America/Argentina/Buenos_Aires Etc/GMT+5 EST5EDT Local local ' +
          'US/Pacific GMT0 Asia/Kolkata Zulu PRC',
      ),
      anyWord('Factory utc Z Europe/ /UTC europe/berlin PST CST America/New_York/x'),
      '',
    ),
    0.2,
  ),
  percent: withMistakes(seq(number, one(anyWord('% %%'), '', ' %'))),
  path: withMistakes(
    seq(one('', '', anyWord('/ ../ ./ //')), repeat([0, 1, 2, 3], segment, '/'), optional('/')),
    0.2,
  ),
  appArmor: withMistakes(
    one(
      anyWord('runtime/default unconfined localhost docker/default Unconfined'),
      seq('localhost/', optional(word)),
      '',
    ),
  ),
  seccomp: withMistakes(
    one(
      anyWord('runtime/default docker/default unconfined localhost'),
      seq('localhost/', one(anyWord('a /a ../a a/../b'), '')),
      '',
    ),
  ),
  deletionCost: withMistakes(
    one(number, anyWord('-2147483648 -2147483649 -0 +0 0 1_000 0x10 1e3'), ' 1'),
    0.2,
  ),
  tolerations: withMistakes(
    one(
      anyWord(
        '[] null {} [null] [{}] true 1 "a" [1] ["a"] [[]] [{"key":1}] [{"key":null}] ' +
          '[{"key":{}}] [{"other":{}}] [{"key":"a","key":"-"}]',
      ),
      anyWord(
        '[{"key":"a","operator":"Exists"}] [{"Key":"-","Operator":"Equal","VALUE":"-"}] ' +
          '[{"key":"a","operator":"Gt","value":"1"}]',
      ),
      anyWord(
        '[{"tolerationSeconds":"1"}] [{"tolerationSeconds":1.5}] ' +
          '[{"tolerationSeconds":1e3,"effect":"NoExecute","key":"a"}]',
      ),
      anyWord(
        '[{"tolerationSeconds":1,"effect":"NoSchedule","key":"a"}] ' +
          '[{"key":"a","effect":"No"}] [{},{"key":"-"}] {"key":1}',
      ),
      ' ',
    ),
    0.3,
  ),
  time: withMistakes(
    seq(
      seq(
        anyWord('2026 2000 1900 0000 9999 26 02026'),
        '-',
        anyWord('01 02 12 13 00 1'),
        '-',
        anyWord('01 28 29 30 31 32 00 1'),
      ),
      one('T', 'T', 'T', 't', ' ', ''),
      repeat([3, 3, 3, 2], anyWord('00 23 24 1 12 59 60 5'), ':'),
      one('', '', anyWord('.0 .123456789 ,5 . .1234567890123')),
      one('Z', 'Z', anyWord('z +00:00 -23:59 +24:00 +24:60 +25:00 +0000'), ''),
    ),
    0.1,
  ),
} satisfies Readonly<Record<string, Grammar>>;
