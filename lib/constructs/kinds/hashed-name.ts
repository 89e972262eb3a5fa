import type { ApiObject } from 'cdk8s';
import { goJson } from '../../formats/go-json.js';
import { sha256 } from '../../platform/sha256.js';
import type { TextByKey } from '../../spec/objects/config-map.js';

/** The number of characters of a hash in a name. */
const HASH_LENGTH = 10;
/** The letters that replace some digits of a hash, so that no hash is a word. */
const CONSONANTS: Readonly<Record<string, string>> = { 0: 'g', 1: 'h', 3: 'k', a: 'm', e: 't' };

/** The content of a ConfigMap or Secret, from which the hash in its name is computed. */
export interface HashedContent {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly type?: string | undefined;
  readonly data: TextByKey | undefined;
  readonly binaryData?: TextByKey | undefined;
  readonly immutable: boolean | undefined;
}

/**
 * Returns a name with a hash of an object's content, as `kubectl create --append-hash` does.
 *
 * Source: k8s.io/kubectl/pkg/util/hash, ConfigMapHash and SecretHash.
 */
export function hashedName(name: string, content: HashedContent): string {
  const { data, binaryData = {}, ...fields } = content;
  const hashed = new Map<string, unknown>([
    ...definedEntries(fields),
    ['name', name],
    ['data', data === undefined ? null : new Map(definedEntries(data))],
  ]);
  const binary = definedEntries(binaryData);
  if (binary.length > 0) hashed.set('binaryData', new Map(binary));
  const digits = sha256(goJson(hashed)).slice(0, HASH_LENGTH);
  return `${name}-${digits.replace(/[013ae]/g, (digit) => CONSONANTS[digit] ?? digit)}`;
}

const definedEntries = (fields: object): [string, unknown][] =>
  Object.entries(fields).filter(([, value]) => value !== undefined);

/** Renames an object that was just created, because a name of cdk8s is only known by then. */
export function rename(object: ApiObject, name: string): void {
  (object as { name: string }).name = name;
  (object.metadata as { name?: string }).name = name;
}
