import { goTypeName } from '../../engine/go-value.js';

/** The kind of an object and the API version that it is written in. */
export interface TypeMeta {
  readonly kind: string;
  readonly apiVersion: string;
}

/** Why the API server cannot decode a manifest, in its own words. */
export interface ManifestError {
  readonly error: string;
}

/** Kubernetes first reads these two fields, ignoring case. The last of several wins. */
const KIND_KEY = /^kind$/iu;
const API_VERSION_KEY = /^apiVersion$/iu;

/**
 * Reads the kind and the API version of an object.
 *
 * @param text - the source text, which some errors quote
 */
export function readTypeMeta(
  keys: readonly string[],
  values: readonly unknown[],
  text: string,
): TypeMeta | ManifestError {
  let [kind, version, error] = ['', '', ''];
  keys.forEach((key, i) => {
    const field = KIND_KEY.test(key)
      ? 'kind'
      : API_VERSION_KEY.test(key)
        ? 'apiVersion'
        : undefined;
    const value = values[i];
    if (field === undefined || value === null) return;
    if (typeof value !== 'string')
      error ||=
        `json: cannot unmarshal ${goTypeName(value)} ` +
        `into Go struct field .${field} of type string`;
    else if (field === 'kind') kind = value;
    else version = value;
  });
  if (error !== '') return jsonParseError(error);
  const [group, ...rest] = version.split('/');
  if (rest.length > 1) return { error: `unexpected GroupVersion string: ${version}` };
  if (kind === '') return missingKindError(text);
  if ((rest[0] ?? group) === '') return { error: `Object 'apiVersion' is missing in '${text}'` };
  // The name of the core group, which Pods belong to, is empty.
  return { kind, apiVersion: group === '' ? (rest[0] ?? '') : version };
}

/** Returns the error about an object without a kind. */
export const missingKindError = (text: string): ManifestError => ({
  error: `Object 'Kind' is missing in '${text}'`,
});

/** Returns the error about a text whose kind cannot be read. */
export const jsonParseError = (detail: string): ManifestError => ({
  error: `couldn't get version/kind; json parse error: ${detail}`,
});
