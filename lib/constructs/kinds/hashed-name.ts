import type { ApiObject } from 'cdk8s';
import { decodeBytes, encodeBytes, findBase64Error } from '../../formats/go-base64.js';
import { goJson } from '../../formats/go-json.js';
import { sha256 } from '../../platform/node-helpers.js';
import { formatAuthoredPath } from '../../spec/lowering/authored-key.js';
import { isPlainObject } from '../../spec/lowering/deep-copy.js';
import type { ConfigMapProps } from '../../spec/objects/config-map.js';
import type { SecretProps } from '../../spec/objects/secret.js';
import { isLazyValue } from '../../validation/authored-pod.js';

/** The number of characters of a hash in a name. */
const HASH_LENGTH = 10;
/** The letters that replace some digits of a hash, so that no hash is a word. */
const CONSONANTS: Readonly<Record<string, string>> = { 0: 'g', 1: 'h', 3: 'k', a: 'm', e: 't' };

/** The content of a ConfigMap or Secret, from which the hash in its name is computed. */
export type HashedContent =
  | ({ readonly kind: 'ConfigMap' } & Pick<ConfigMapProps, 'data' | 'binaryData' | 'immutable'>)
  | ({ readonly kind: 'Secret' } & Pick<SecretProps, 'type' | 'data' | 'stringData' | 'immutable'>);

/**
 * Returns a name with a hash of an object's content, as `kubectl create configmap --append-hash`
 * and `kubectl create secret generic --append-hash` make it.
 *
 * The hash is that of the fields as they are written: a Secret without a type has the hash of the
 * type `''`, and not of `Opaque`, which only the API server writes. As in these commands, data that
 * is missing is empty. `stringData` is merged over `data`, as the API server does.
 *
 * Source: k8s.io/kubectl/pkg/util/hash, ConfigMapHash and SecretHash.
 */
export function hashedName(name: string, content: HashedContent): string {
  const fields: [string, unknown][] = [
    ['kind', content.kind],
    ['name', name],
    ...definedEntries({ immutable: content.immutable }),
  ];
  if (content.kind === 'ConfigMap') {
    const binaryData = definedEntries(content.binaryData).map(withCanonicalBase64);
    fields.push(['data', new Map(definedEntries(content.data))]);
    if (binaryData.length > 0) fields.push(['binaryData', new Map(binaryData)]);
  } else {
    const data = definedEntries(content.data).map(withCanonicalBase64);
    const stringData = definedEntries(content.stringData).map(withBase64);
    fields.push(['type', content.type ?? ''], ['data', new Map([...data, ...stringData])]);
  }
  const digits = sha256(goJson(new Map(fields))).slice(0, HASH_LENGTH);
  return `${name}-${digits.replace(/[013ae]/g, (digit) => CONSONANTS[digit] ?? digit)}`;
}

const definedEntries = <T>(
  fields: Readonly<Record<string, T | undefined>> = {},
): readonly [string, T][] =>
  Object.entries(fields).filter((entry): entry is [string, T] => entry[1] !== undefined);

/** The API server refuses a text that is not base64, whatever its name is. */
const withCanonicalBase64 = ([key, text]: [string, string]): [string, string] =>
  findBase64Error(text) === undefined ? [key, encodeBytes(decodeBytes(text))] : [key, text];

const withBase64 = ([key, text]: [string, string]): [string, string] => [
  key,
  encodeBytes(new TextEncoder().encode(text)),
];

/**
 * Renames an object that was just created, because a name of cdk8s is only known by then.
 *
 * @throws an Error if the name or a part of the content is not known yet
 */
export function appendHash(object: ApiObject, content: HashedContent): void {
  const { kind, immutable, ...texts } = content;
  requireKnown(object, 'immutable', immutable, 'boolean');
  for (const [field, value] of Object.entries({ 'metadata.name': object.name, ...texts }))
    if (isPlainObject(value))
      for (const key of Object.keys(value))
        requireKnown(object, formatAuthoredPath([field, key]), value[key], 'string');
    else requireKnown(object, field, value, 'string');
  const name = hashedName(object.name, content);
  (object as { name: string }).name = name;
  (object.metadata as { name?: string }).name = name;
}

/** A Lazy value of cdk8s is resolved when the manifest is written, which is after it has a name. */
function requireKnown(
  { kind, node }: ApiObject,
  field: string,
  value: unknown,
  type: 'string' | 'boolean',
): void {
  if (value === undefined || typeof value === type) return;
  const isLate = typeof value === 'object' && value !== null && isLazyValue(value);
  throw new Error(
    `${kind} '${node.path}': ${field} ${isLate ? 'is a Lazy value' : `is no ${type}`}, but ` +
      `'hashed: true' computes the name from it now: write the value itself, or remove 'hashed'`,
  );
}
