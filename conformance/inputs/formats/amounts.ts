import { any, type Grammar, maybe, one, run, seq, spoilt, times } from './grammar.js';
import { ALNUM, DIGITS, number, word } from './parts.js';

const octet = one(any('0 1 9 10 99 127 199 200 249 250 255 256 300 00 01 010 0255 -1 a 1e1 0x1'), any('1 2 3 4'), '');
const ipv4 = times([4, 4, 4, 4, 3, 5], octet, '.');
const group = one(any('0 1 f ff ffff 0000 00000 10000 FFFF g abcd db8 2001'), any('1 2'), '');
const ipv6 = one(
  times([8, 8, 7, 9], group, ':'),
  seq(times([0, 1, 2, 3, 6, 7, 8], group, ':'), '::', times([0, 1, 2, 3, 6, 7], group, ':')),
  seq(any('::ffff: :: 64:ff9b:: ::FFFF:0: 0:0:0:0:0:ffff: 1:2:3:4:5:6: 1:2:3:4:5:6:7: ::1: ffff::'), ipv4),
);

const moment = one(any('* ? 0 1 2 5 00 007 59 60 23 24 31 32 12 13 6 7 -1 +5'), any('jan DEC mon Sun sat sunday'), '');
const range = seq(moment, maybe(seq('-', moment)), maybe(seq('/', one(any('1 2 5 0 60 100 -1 * a 1/2'), ''))));
const field = one(any('* */5 0 L 1#2 H 1W'), moment, range, times([2, 3], range, ','));
const unit = one(any('s m h ms us µs μs ns d S'), '');
const span = seq(one('', any('- +')), times([1, 2, 3], seq(run(DIGITS, 0, 1, 2, 18, 19), maybe(seq('.', run(DIGITS, 0, 1, 9))), unit)));

const segment = one(any('a a-b . .. ... ..a a.. a:b $(A) ~'), run(ALNUM, 1, 255), '', ' ');

/** A quantity nearly right, with an exponent that Kubernetes does not count at for hours. */
const bounded =
  (quantity: Grammar, often: number): Grammar =>
  (random) =>
    spoilt(quantity, often)(random).replace(/([eE][+-]?\d{4})\d+/g, '$1');

/** Near-misses of the formats of amounts, times and places. */
export const AMOUNTS = {
  quantity: bounded(
    seq(
      one('', '', '', any('+ -')),
      one(run(DIGITS, 0, 1, 2, 3, 10, 18, 19, 20, 25), any('0 1 1024 9223372036854775807 9223372036854775808 000 1000000')),
      maybe(seq('.', one(run(DIGITS, 0, 1, 2, 3, 9, 10, 18, 20), any('5 0 000 0000000001 999999999')))),
      one('', any('n u m k M G T P E Ki Mi Gi Ti Pi Ei'), any('K g ki mi i Zi e E0 e3 E3 e-3 E+3 e18 e-9 e-10 e+ E- e1.5 e99 e-99 Kim mm')),
    ),
    0.15,
  ),
  ip: spoilt(
    one(ipv4, ipv6, seq(one(ipv4, ipv6), one(any('/8 /24 /33 %eth0 % %1 :80 .'), ' ')), seq('[', ipv6, ']'), any('1.2.3.4 ::1')),
    0.1,
  ),
  schedule: spoilt(
    one(
      times([5, 5, 5, 5, 5, 4, 6], field, ' '),
      times([5], one('*', field), one('  ', '\t', '\n', '\xa0', '\x85', ' \u2003', '\ufeff', '\v')),
      any('@hourly @daily @weekly @monthly @yearly @annually @midnight @reboot @Hourly @ @every'),
      seq('@every ', span),
      seq(any('TZ= CRON_TZ= tz='), one(any('UTC Europe/Berlin Nowhere'), ''), one(' ', '', ' @hourly '), times([5, 4], field, ' ')),
      seq(one(' ', '  '), times([5], '*', ' ')),
      '',
    ),
    0.1,
  ),
  indexes: spoilt(times([1, 1, 2, 3], seq(number, maybe(seq('-', number)), one('', '', seq('-', number))), ','), 0.2),
  timeZone: spoilt(
    one(
      any('UTC Europe/Berlin America/Argentina/Buenos_Aires Etc/GMT+5 EST5EDT Local local US/Pacific GMT0 Asia/Kolkata Zulu PRC'),
      any('Factory utc Z Europe/ /UTC europe/berlin PST CST America/New_York/x'),
      '',
    ),
    0.2,
  ),
  percent: spoilt(seq(number, one(any('% %%'), '', ' %'))),
  path: spoilt(seq(one('', '', any('/ ../ ./ //')), times([0, 1, 2, 3], segment, '/'), maybe('/')), 0.2),
  appArmor: spoilt(one(any('runtime/default unconfined localhost docker/default Unconfined'), seq('localhost/', maybe(word)), '')),
  seccomp: spoilt(one(any('runtime/default docker/default unconfined localhost'), seq('localhost/', one(any('a /a ../a a/../b'), '')), '')),
  deletionCost: spoilt(one(number, any('-2147483648 -2147483649 -0 +0 0 1_000 0x10 1e3'), ' 1'), 0.2),
  tolerations: spoilt(
    one(
      any(
        '[] null {} [null] [{}] true 1 "a" [1] ["a"] [[]] [{"key":1}] [{"key":null}] [{"key":{}}] [{"other":{}}] [{"key":"a","key":"-"}]',
      ),
      any('[{"key":"a","operator":"Exists"}] [{"Key":"-","Operator":"Equal","VALUE":"-"}] [{"key":"a","operator":"Gt","value":"1"}]'),
      any('[{"tolerationSeconds":"1"}] [{"tolerationSeconds":1.5}] [{"tolerationSeconds":1e3,"effect":"NoExecute","key":"a"}]'),
      any('[{"tolerationSeconds":1,"effect":"NoSchedule","key":"a"}] [{"key":"a","effect":"No"}] [{},{"key":"-"}] {"key":1}'),
      ' ',
    ),
    0.3,
  ),
  time: spoilt(
    seq(
      seq(any('2026 2000 1900 0000 9999 26 02026'), '-', any('01 02 12 13 00 1'), '-', any('01 28 29 30 31 32 00 1')),
      one('T', 'T', 'T', 't', ' ', ''),
      times([3, 3, 3, 2], any('00 23 24 1 12 59 60 5'), ':'),
      one('', '', any('.0 .123456789 ,5 . .1234567890123')),
      one('Z', 'Z', any('z +00:00 -23:59 +24:00 +24:60 +25:00 +0000'), ''),
    ),
    0.1,
  ),
} satisfies Readonly<Record<string, Grammar>>;
