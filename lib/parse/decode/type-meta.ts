import { goTypeName } from '../../engine/go-value.js';

/** What a manifest says it is. */
export interface TypeMeta {
  readonly kind: string;
  readonly apiVersion: string;
}

/** Kubernetes looks for these two in any case first, and takes what comes last. */
const KIND_KEY = /^kind$/iu;
const API_VERSION_KEY = /^apiVersion$/iu;

/** What a manifest says it is, or why it does not say so. */
export function readTypeMeta(
  keys: readonly string[],
  values: readonly unknown[],
  text: string,
): TypeMeta | string {
  let [kind, version, fault] = ['', '', ''];
  keys.forEach((key, i) => {
    const field = KIND_KEY.test(key)
      ? 'kind'
      : API_VERSION_KEY.test(key)
        ? 'apiVersion'
        : undefined;
    const value = values[i];
    if (field === undefined || value === null) return;
    if (typeof value !== 'string')
      fault ||= `json: cannot unmarshal ${goTypeName(value)} into Go struct field .${field} of type string`;
    else if (field === 'kind') kind = value;
    else version = value;
  });
  if (fault !== '') return typeMetaErrorMessage(fault);
  const [group, ...rest] = version.split('/');
  if (rest.length > 1) return `unexpected GroupVersion string: ${version}`;
  if (kind === '') return missingKindMessage(text);
  if ((rest[0] ?? group) === '') return `Object 'apiVersion' is missing in '${text}'`;
  // The group of Pods has no name.
  return { kind, apiVersion: group === '' ? (rest[0] ?? '') : version };
}

/** Why a text is no manifest that says nothing of a kind, or nothing at all. */
export const missingKindMessage = (text: string): string => `Object 'Kind' is missing in '${text}'`;

/** Why a text is not even looked at for what it is. */
export const typeMetaErrorMessage = (fault: string): string =>
  `couldn't get version/kind; json parse error: ${fault}`;
