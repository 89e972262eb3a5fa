import { podJson } from './pod-json.js';

/** Texts that are not JSON, or not a manifest, one per line. */
const MALFORMED = String.raw`{
}
[
]
{}
[]
[{}]
null
nul
nulll
tru
truee
falze
+1
01
-
1.
.1
1e
1e+
0x1
NaN
Infinity
{"a"}
{"a":}
{"a":1,}
{,}
{"a":1 "b":2}
{"a" 1}
{a:1}
{'a':1}
{"a":1}}
{"a":1]
[1,]
[1 2]
[,1]
{"a":[1}
{"a":"
{"a":"\
{"a":"\x"}
{"a":"\u12"}
{"a":"\u12G4"}
{"a":tru}
{"a":nul}
{"a":fals}
{"a":-}
{"a":1.}
{"a":1e}
{"a":01}
{"a":é}
{"a":"'\'"}
{"a":'}
{"a":1};
{"a":1}//
/**/{}
{}{}
{} {}
{"kind":"Pod"}
{"apiVersion":"v1"}
{"kind":"","apiVersion":"v1"}
{"kind":"Pod","apiVersion":""}
{"kind":"pod","apiVersion":"v1"}
{"kind":"Pod","apiVersion":"V1"}
{"kind":"Pod\"","apiVersion":"v1"}
{"kind":"Pod\n","apiVersion":"v1"}
{"kind":"Pod\ud800","apiVersion":"v1"}
{"kind":"Pod\u2028","apiVersion":"v1"}`;

const BLANK = [
  '',
  ' ',
  '\t\r',
  '{"a":"\t"}',
  '{"a":"\x01"}',
  '{"a":\u2028}',
  '{"a":1}\xa0',
  '\xa0{}',
  '\ufeff',
  '\x00',
];

const VERSIONS = [
  'v2',
  'apps/v1',
  'core/v1',
  '/v1',
  'v1/',
  '/',
  '//',
  'a/b/c',
  ' v1',
  'v1 ',
  'apps/v1/',
  'batch/v1',
];
const KINDS = (
  'Event Endpoints List PodList Status Container PodSpec ObjectMeta PersistentVolume ' +
  'Foo __proto__ constructor'
).split(' ');

/** Depths on both sides of each limit of nesting. */
const DEPTHS = [499, 500, 501, 9_998, 9_999, 10_000, 10_001, 100_000];

/** Lines of every kind that are malformed or unusual. */
export const malformedLines = (): readonly string[] => [
  ...BLANK,
  ...MALFORMED.split('\n'),
  ...VERSIONS.map((version) => podJson({}).replace('"v1"', `"${version}"`)),
  ...['extensions/v1beta1', 'apps/v2', 'v1', '/apps/v1', 'Apps/v1'].map(
    (version) => `{"kind":"Deployment","apiVersion":"${version}"}`,
  ),
  ...KINDS.map((kind) => `{"kind":"${kind}","apiVersion":"v1","metadata":{"name":"a"}}`),
  ` ${podJson({})}`,
  `\t${podJson({}).replaceAll(':', ' : ').replaceAll(',', ' ,\t')} \r`,
  `${podJson({})}\r`,
  `${podJson({})} x`,
  podJson({}).repeat(2),
  podJson({}).slice(0, -1),
  podJson({}).slice(1),
  podJson({ more: `,"x":"${'x'.repeat(100_000)}"` }),
  podJson({ metadata: `,"annotations":{"a":"${'x'.repeat(300_000)}"}` }),
  ...DEPTHS.flatMap((depth) => [
    '['.repeat(depth),
    '['.repeat(depth) + ']'.repeat(depth),
    '{"a":'.repeat(depth),
    podJson({ more: `,"x":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}` }),
    podJson({ more: `,"x":${'{"a":'.repeat(depth - 1)}1${'}'.repeat(depth - 1)}` }),
    podJson({
      metadata: `,"managedFields":[{"fieldsV1":${'{"a":'.repeat(depth - 4)}{}${'}'.repeat(depth - 4)}}]`,
    }),
  ]),
];
