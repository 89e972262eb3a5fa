import type { Random } from '../random.js';

/** A ConfigMap or Secret in the form of the API, without metadata but its name. */
export interface HashedObject {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly metadata: { readonly name: string };
  readonly type?: string;
  readonly data?: Texts;
  readonly binaryData?: Texts;
  readonly stringData?: Texts;
  readonly immutable?: boolean;
}
type Texts = Readonly<Record<string, string>>;

const metadata = { name: 'conf' };

/** Objects with each form of a field. */
export const HASHED_OBJECTS: readonly HashedObject[] = [
  { kind: 'ConfigMap', metadata },
  { kind: 'ConfigMap', metadata: { name: '' } },
  { kind: 'ConfigMap', metadata, data: {} },
  { kind: 'ConfigMap', metadata, data: {}, binaryData: {} },
  { kind: 'ConfigMap', metadata, data: { MODE: '' } },
  { kind: 'ConfigMap', metadata, data: { MODE: 'fast' } },
  { kind: 'ConfigMap', metadata, data: { b: '1', a: '2', B: '3', '10': '4', '9': '5' } },
  { kind: 'ConfigMap', metadata, data: { '\uff5e': 'BMP', '\u{1f600}': 'astral' } },
  { kind: 'ConfigMap', metadata, data: { ['__proto__']: 'own' } },
  { kind: 'ConfigMap', metadata, data: { html: '<a href="x">&amp;</a>', 'a<b': '>' } },
  { kind: 'ConfigMap', metadata, data: { lines: 'a\nb\r\nc\td\u2028e\u2029f' } },
  { kind: 'ConfigMap', metadata, data: { controls: '\0\u0001\b\f\v\u001f\u007f\u0080\ufeff' } },
  { kind: 'ConfigMap', metadata, data: { half: 'a\ud800b', other: '\udc00' } },
  { kind: 'ConfigMap', metadata, data: { quotes: '"\\/\'`' } },
  { kind: 'ConfigMap', metadata, binaryData: { bytes: 'AP+A' } },
  {
    kind: 'ConfigMap',
    metadata,
    binaryData: { empty: '', trailingBits: 'QR==', lines: 'QU\nJD\r\n' },
  },
  { kind: 'ConfigMap', metadata, data: { a: 'b' }, immutable: true },
  { kind: 'ConfigMap', metadata, data: { a: 'b' }, immutable: false },
  { kind: 'Secret', metadata },
  { kind: 'Secret', metadata, type: '' },
  { kind: 'Secret', metadata, type: 'Opaque' },
  { kind: 'Secret', metadata, type: 'kubernetes.io/<tls>', data: {} },
  { kind: 'Secret', metadata, stringData: {} },
  { kind: 'Secret', metadata, stringData: { token: 'a<b' } },
  { kind: 'Secret', metadata, data: { token: 'YTxi' } },
  { kind: 'Secret', metadata, data: { token: 'QR==', other: 'YW\nJj' }, stringData: { token: '' } },
  { kind: 'Secret', metadata, stringData: { half: '\ud800', smile: '\u{1f600}' } },
  { kind: 'Secret', metadata, data: { a: 'QQ==' }, immutable: true },
  { kind: 'Secret', metadata, data: { a: 'QQ==' }, immutable: false },
];

const KEYS = ['a', 'b', 'MODE', 'app.conf', '.dockerconfigjson', '_', '-', '0', '10', 'A-b_c.D'];
const CHARACTERS = [
  ...['a', 'Z', '0', ' ', '\n', '\r', '\t', '<', '>', '&', '"', '\\', "'", '/', '\0', '\b'],
  ...['\f', '\u001b', '\u007f', '\u0085', 'é', 'ß', '가', '\u2028', '\u2029', '\ufeff', '\uffff'],
  ...['\ud800', '\udfff', '\u{1f600}', '\u{10ffff}'],
];

const sometimes = <T>(random: Random, make: () => T): T | undefined =>
  random.nextInt(3) === 0 ? undefined : make();

function randomTexts(random: Random, randomValue: () => string): Texts {
  const entries = Array.from({ length: random.nextInt(5) }, () => [
    random.nextInt(8) === 0 ? randomText(random).replace(/\p{Cs}/gu, '') : random.pick(KEYS),
    randomValue(),
  ]);
  return Object.fromEntries(entries);
}

const randomText = (random: Random): string =>
  Array.from({ length: random.nextInt(12) }, () => random.pick(CHARACTERS)).join('');

const randomBase64 = (random: Random): string =>
  Buffer.from(Array.from({ length: random.nextInt(8) }, () => random.nextInt(256))).toString(
    'base64',
  );

/** Returns a random object. Fields may be missing. */
export function randomHashedObject(random: Random): HashedObject {
  const kind = random.pick(['ConfigMap', 'Secret'] as const);
  const texts = () => sometimes(random, () => randomTexts(random, () => randomText(random)));
  const bytes = () => sometimes(random, () => randomTexts(random, () => randomBase64(random)));
  const fields =
    kind === 'ConfigMap'
      ? { data: texts(), binaryData: bytes() }
      : {
          type: sometimes(random, () => random.pick(['', 'Opaque', 'kubernetes.io/tls', 'a&b'])),
          data: bytes(),
          stringData: texts(),
        };
  return JSON.parse(
    JSON.stringify({
      kind,
      metadata: { name: random.pick(['conf', 'a', 'shop-login-c8f00d']) },
      ...fields,
      immutable: sometimes(random, () => random.nextInt(2) === 0),
    }),
  );
}
