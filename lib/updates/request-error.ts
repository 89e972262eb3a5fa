import type { Api } from '../api/api.js';
import { FieldPath } from '../api/field-path.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { Finding } from '../engine/finding.js';
import { goQuote } from '../formats/go-quote.js';
import type { UpdateMethod } from './merge.js';
import { type StoredObject, UID } from './update-context.js';

/**
 * Returns the error for which a server rejects a request before it validates the object.
 *
 * Source: apiserver endpoints/handlers UpdateResource, and registry/generic Store.Update.
 */
export function findRequestError(
  before: StoredObject,
  after: StoredObject,
  manifest: KubernetesObject,
  by: UpdateMethod,
): Finding | undefined {
  const [old, now, sent] = [before['metadata'], after['metadata'], manifest.metadata] as readonly (
    | Api<'ObjectMeta'>
    | undefined
  )[];
  if (now?.namespace !== old?.namespace)
    return requestError(
      'Other',
      ['metadata', 'namespace'],
      'the namespace of the provided object does not match the namespace sent on the request',
      'Keep the namespace, or delete the object in the old namespace.',
    );
  const { uid: storedUid = UID } = old ?? {};
  // The uid of a PUT request is a precondition. An apply validates it with the object.
  if (by === 'replace' && sent?.uid && sent.uid !== storedUid)
    return requestError(
      'Conflict',
      ['metadata', 'uid'],
      `Precondition failed: UID in precondition: ${sent.uid}, UID in object meta: ${storedUid}`,
      'Leave out `uid`: the object was deleted and created again, or is another one.',
    );
  return findVersionError(sent?.resourceVersion ?? '', old?.resourceVersion ?? '');
}

/** The largest number of a version, which is stored with 64 bits. */
const MAX_VERSION = 2n ** 64n - 1n;

/** Compares the version in a request with the stored one. No version is zero. */
function findVersionError(sent: string, stored: string): Finding | undefined {
  if (sent === '') return undefined;
  const remediation = 'Leave out `resourceVersion`.';
  const path = ['metadata', 'resourceVersion'];
  if (!/^\d*$/.test(sent) || BigInt(sent) > MAX_VERSION) {
    const reason = /^\d+$/.test(sent) ? 'value out of range' : 'invalid syntax';
    const detail = `strconv.ParseUint: parsing ${goQuote(sent)}: ${reason}`;
    return requestError('Other', path, detail, remediation);
  }
  if (BigInt(sent) === 0n || BigInt(sent) === BigInt(stored)) return undefined;
  return requestError(
    'Conflict',
    path,
    'the object has been modified; please apply your changes to the latest version and try again',
    remediation,
  );
}

/** Returns an error without causes. Its field is not named. */
const requestError = (
  type: 'Other' | 'Conflict',
  path: FieldPath,
  detail: string,
  remediation: string,
): Finding => ({
  rule: 'Update/request',
  severity: 'error',
  type,
  field: type === 'Conflict' ? FieldPath.toString(path) : '',
  path,
  value: undefined,
  detail,
  remediation,
});

/** Returns the error of an apply that cannot merge the objects. */
export const mergeFinding = (detail: string): Finding =>
  requestError(
    'Other',
    [],
    detail,
    'Write only fields of the API, and give each item of a list a key of its own.',
  );
