import { podJson } from './pod-json.js';

/** Notations of numbers in JSON, at the limits of the number types. */
const NUMBERS = [
  ...'0 -0 1 -1 80 80.0 80.5 8e1 8E1 0.8e2 800e-1 -0.0 0e0 1E0 1e+1 1000.0 1e3 65535 65536'.split(
    ' ',
  ),
  ...(
    '2147483647 2147483648 -2147483648 -2147483649 4294967296 123456789012345 ' + '1000000000000000'
  ).split(' '),
  ...'9007199254740991 9007199254740992 9007199254740993 -9007199254740993'.split(' '),
  ...(
    '9223372036854775807 9223372036854775808 -9223372036854775808 -9223372036854775809 ' +
    '18446744073709551616'
  ).split(' '),
  ...'1e18 1e19 1e308 1e309 1e400 -1e400 1e-400 0.1 0.1000 0.0000000001'.split(' '),
  `1${'0'.repeat(500)}`,
  `0.${'0'.repeat(500)}1`,
];

const WRONG = '"80" "1" "" true false null [] [1] {} {"a":1}'.split(' ');

/** Strings with escapes, and strings with characters that are often lost. */
const STRINGS = [
  ...String.raw`"\u0031" "1\u0030" "\u00201" "1\n" "\t1" "\r1\f" "1\u006di" "1M\u0069" "\u002d1" "1e3" "1E3" "1E" "1." ".5" "+1" "1_000"`.split(
    ' ',
  ),
  ...String.raw`"\ud800" "\udc00a" "\ud83d\ude00" "\ud800\ud83d\ude00" "\ude00\ud83d" "\uD800\u0041" "\u0000" "\/" "\u2028" "<&>" "\u003c"`.split(
    ' ',
  ),
  ...[
    '" 1 "',
    '"1 Mi"',
    '"\xa01"',
    '"\x851"',
    '"\ufeff1"',
    '"\u20281"',
    '"\u30001"',
    '"\u2028"',
    '"\x7f"',
    '"\x80"',
    '"é"',
    '"e\u0301"',
    '"\ufffd"',
  ],
];

/** The places in a manifest where the values are inserted. */
const PLACES: readonly ((literal: string) => string)[] = [
  (it) => podJson({ container: `,"ports":[{"containerPort":${it}}]` }),
  (it) => podJson({ container: `,"ports":[{"containerPort":80,"hostPort":${it}}]` }),
  (it) => podJson({ container: `,"resources":{"limits":{"cpu":${it}}}` }),
  (it) =>
    podJson({ container: `,"resources":{"limits":{"memory":${it}},"requests":{"memory":${it}}}` }),
  (it) => podJson({ container: `,"livenessProbe":{"httpGet":{"port":${it}}}` }),
  (it) => podJson({ container: `,"command":[${it}]` }),
  (it) => podJson({ container: `,"stdin":${it}` }),
  (it) => podJson({ container: `,"imagePullPolicy":${it}` }),
  (it) => podJson({ container: `,"env":[{"name":"A","value":${it}}]` }),
  (it) => podJson({ spec: `,"securityContext":{"runAsUser":${it}}` }),
  (it) => podJson({ spec: `,"terminationGracePeriodSeconds":${it}` }),
  (it) => podJson({ spec: `,"activeDeadlineSeconds":${it}` }),
  (it) => podJson({ spec: `,"hostNetwork":${it}` }),
  (it) => podJson({ spec: `,"nodeSelector":{"a":${it}}` }),
  (it) =>
    podJson({
      spec: `,"tolerations":[{"key":"a","operator":"Exists","effect":"NoExecute","tolerationSeconds":${it}}]`,
    }),
  (it) => podJson({ spec: `,"volumes":[{"name":"v","emptyDir":{"sizeLimit":${it}}}]` }),
  (it) => podJson({ spec: `,"resources":{"limits":{"cpu":${it}}}` }),
  (it) => podJson({ metadata: `,"annotations":{"a":${it}}` }),
  (it) => podJson({ metadata: `,"labels":{"a":${it}}` }),
  (it) => podJson({ metadata: `,"creationTimestamp":${it}` }),
  (it) => podJson({ metadata: `,"generation":${it}` }),
  (it) => podJson({ more: `,"unknown":${it}` }),
  (it) => podJson({ more: `,"status":${it}` }),
  (it) => `{"apiVersion":"v1","kind":${it},"metadata":{"name":"a"}}`,
  (it) => `{"apiVersion":${it},"kind":"Pod","metadata":{"name":"a"}}`,
  (it) => `{"apiVersion":"v1","kind":"Pod","metadata":${it},"spec":${it}}`,
  (it) => it,
];

/** Lines with literals that a reader misreads if it does not keep their notation. */
export const literalLines = (): readonly string[] =>
  PLACES.flatMap((place) => [...NUMBERS, ...WRONG, ...STRINGS].map(place));
