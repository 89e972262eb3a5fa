import type { Api } from '../api/api.js';
import { FieldPath } from '../api/field-path.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { Finding } from '../engine/finding.js';
import type { StoredObject } from './update-context.js';

/** Returns the error for which a server rejects a request before it validates the object. */
export function findRequestError(
  before: StoredObject,
  after: StoredObject,
  manifest: KubernetesObject,
): Finding | undefined {
  const [old, now, sent] = [before['metadata'], after['metadata'], manifest.metadata] as readonly (
    | Api<'ObjectMeta'>
    | undefined
  )[];
  if (sent?.resourceVersion && sent.resourceVersion !== old?.resourceVersion)
    return requestError(
      'Conflict',
      ['metadata', 'resourceVersion'],
      'the object has been modified; please apply your changes to the latest version and try again',
      'Leave out `resourceVersion`.',
    );
  if (now?.namespace !== old?.namespace)
    return requestError(
      'Other',
      ['metadata', 'namespace'],
      'the namespace of the provided object does not match the namespace sent on the request',
      'Keep the namespace, or delete the object in the old namespace.',
    );
  return undefined;
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
