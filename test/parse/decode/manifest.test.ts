import { type ParsedManifest, parseManifest } from '../../../lib/parse/decode/parse-manifest.js';

/** Returns the text of a Pod, with more text in its container and after its spec. */
const pod = (container = '', more = ''): string =>
  `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"},"spec":{"containers":[{"name":"a","image":"b"${container}}]}${more}}`;

const read = (text: string): ParsedManifest => {
  const source = parseManifest(text);
  if ('error' in source) throw new Error(source.error);
  return source;
};

/** Returns the container of a Pod with more text in it. */
const container = (text: string): unknown =>
  (read(pod(text)).manifest as { spec?: { containers?: unknown[] } }).spec?.containers?.[0];

const strict = (text: string): readonly string[] =>
  (read(text).strictErrors ?? []).map(({ detail, field }) => `${detail} ${field}`);

test('returns a manifest as plain data if nothing is lost', () => {
  expect(read(pod(',"stdin":true,"x":[]'))).toEqual({
    manifest: JSON.parse(pod(',"stdin":true,"x":[]')),
  });
});

test.each([
  ['an empty text', '', "Object 'Kind' is missing in ''"],
  ['whitespace', ' \r\n', "Object 'Kind' is missing in ' \r\n'"],
  ['null', 'null', "Object 'Kind' is missing in 'null'"],
  ['an empty object', '{}', "Object 'Kind' is missing in '{}'"],
  [
    'a kind without a version',
    '{"kind":"Pod"}',
    `Object 'apiVersion' is missing in '{"kind":"Pod"}'`,
  ],
  [
    'a group without a version',
    '{"kind":"Pod","apiVersion":"v1/"}',
    `Object 'apiVersion' is missing in '{"kind":"Pod","apiVersion":"v1/"}'`,
  ],
  [
    'a version with too many parts',
    '{"kind":"Pod","apiVersion":"a/b/c"}',
    'unexpected GroupVersion string: a/b/c',
  ],
  [
    'a list',
    '[{}]',
    "couldn't get version/kind; json parse error: " +
      'json: cannot unmarshal array into Go value of type struct',
  ],
  [
    'a string',
    '"\\u0031"',
    "couldn't get version/kind; json parse error: " +
      'json: cannot unmarshal string into Go value of type struct',
  ],
  [
    'a kind that is not a string',
    '{"kind":1.0}',
    "couldn't get version/kind; json parse error: " +
      'json: cannot unmarshal number into Go struct field .kind of type string',
  ],
  [
    'a syntax error',
    '{"kind"',
    "couldn't get version/kind; json parse error: unexpected end of JSON input",
  ],
])('rejects %s', (_, text, why) => {
  expect(parseManifest(text)).toEqual({ error: why });
});

test('reads kind and apiVersion in any case, and the last of several', () => {
  const text = '{"kind":"Deployment","KIND":"Pod","apiversion":"/v1"}';
  expect(read(text).manifest).toMatchObject({ kind: 'Pod', apiVersion: 'v1' });
  expect(strict(text)).toEqual(['unknown KIND', 'unknown apiversion']);
});

test('reads only the kind and the API version of other kinds', () => {
  expect(read('{"kind":"Endpoints","apiVersion":"v1","spec":{"a":1,"a":1.0}}')).toEqual({
    manifest: { kind: 'Endpoints', apiVersion: 'v1' },
  });
});

test('reports strict decoding errors in the order of the text', () => {
  expect(
    strict(
      pod(
        ',"x":1,"name":"b","resources":{"limits":{"cpu":1,"cpu":2}},"x":2',
        ',"":0,"spec":{"[0]":1},"kind":"Pod"',
      ),
    ),
  ).toEqual([
    'unknown spec.containers[0].x',
    'duplicate spec.containers[0].name',
    'duplicate spec.containers[0].resources.limits.cpu',
    'unknown spec.containers[0].x',
    'unknown ',
    'duplicate spec',
    'unknown spec.[0]',
    'duplicate kind',
  ]);
});

test.each<[string, string, object]>([
  ['a string replaces another', ',"image":"c"', { image: 'c' }],
  ['null does not replace a string', ',"image":null', { image: 'b' }],
  [
    'objects are merged',
    ',"securityContext":{"privileged":true},"securityContext":{"runAsUser":1}',
    { securityContext: { privileged: true, runAsUser: 1 } },
  ],
  [
    'maps are merged',
    ',"resources":{"limits":{"a":"1"}},"resources":{"limits":{"b":"2"}}',
    { resources: { limits: { a: '1', b: '2' } } },
  ],
  [
    'lists are merged item by item',
    ',"ports":[{"name":"x"},{"name":"y"}],"ports":[{"protocol":"TCP"}]',
    { ports: [{ name: 'x', protocol: 'TCP' }] },
  ],
  ['null replaces a list', ',"ports":[{}],"ports":null', { ports: null }],
  ['a wrong type is an error in any case', ',"stdin":"x","stdin":true', { stdin: 'x' }],
  [
    'names of inherited properties are ordinary keys',
    ',"env":[],"env":[],"__proto__":{"stdin":true}',
    { ['__proto__']: undefined, env: [] },
  ],
])('decodes duplicate keys: %s', (_, text, expected) => {
  expect(container(text)).toMatchObject(expected);
});

test.each<[string, string, unknown]>([
  ['reads a large integer', '9223372036854775807', 2 ** 63 - 2 ** 10],
  ['rejects an integer of more than 64 bits', '9223372036854775808', Number.NaN],
  ['rejects a fraction', '1000.0', Number.NaN],
  ['rejects an exponent', '1e3', Number.NaN],
])('%s', (_, literal, value) => {
  const source = read(pod('', `,"spec":{"terminationGracePeriodSeconds":${literal}}`));
  expect(source.manifest['spec']).toMatchObject({ terminationGracePeriodSeconds: value });
  expect([...(source.numbers ?? [])]).toEqual([['/spec/terminationGracePeriodSeconds', literal]]);
});

test.each(['1e3', '0.10', '12345678901234567890', '"\\u0031"'])(
  'a quantity is read as it is written: %s',
  (literal) => {
    expect(container(`,"resources":{"limits":{"cpu":${literal}}}`)).toMatchObject({
      resources: { limits: { cpu: literal.replaceAll('"', '') } },
    });
  },
);
