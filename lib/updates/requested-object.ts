import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type Decoded, decode } from '../defaults/stored-object.js';
import type { StoredType } from '../defaults/stored-types.js';
import type { Finding } from '../engine/finding.js';
import { checkTyped } from './check-typed.js';
import { MergeError, type UpdateMethod } from './merge.js';
import { mergeFinding } from './request-error.js';
import { applyManifest } from './server-side-apply/apply.js';
import { EMPTY_SET } from './server-side-apply/field-set.js';
import { fieldSetOf } from './server-side-apply/field-set-of.js';
import { managedSetOf } from './server-side-apply/managed-set.js';
import { threeWayMerge } from './strategic-merge/three-way-merge.js';
import type { StoredObject } from './update-context.js';

/** The object that a server validates. */
interface Requested {
  readonly target: KubernetesObject;
  readonly decoded: Decoded;
}

interface RequestOptions {
  readonly by: UpdateMethod;
  readonly live: KubernetesObject | undefined;
  readonly minor: number;
}

/**
 * Returns the object that a server makes of the stored object and a manifest, or the errors for
 * which it cannot.
 */
export function requestedObject(
  before: StoredObject,
  old: KubernetesObject,
  manifest: KubernetesObject,
  type: StoredType,
  { by, minor }: RequestOptions,
): Requested | { readonly errors: readonly Finding[] } {
  if (by === 'replace') return { target: manifest, decoded: decode(manifest, minor) };
  const findings = by === 'server-side-apply' ? decode(manifest, minor).findings : [];
  const wrong = findings.find((finding) => finding.type === 'Decode');
  if (wrong !== undefined) return { errors: [wrong] };
  try {
    const [last, next] = [{ ...old }, { ...manifest }];
    const target = (by === 'client-side-apply'
      ? threeWayMerge(before, last, next, type)
      : serverSideApply(before, last, next, type)) as unknown as KubernetesObject;
    return { target, decoded: decode(target, minor) };
  } catch (error) {
    if (!(error instanceof MergeError)) throw error;
    const strict = findings.filter((finding) => finding.type === 'Strict');
    return { errors: [...strict, mergeFinding(error.message)] };
  }
}

function serverSideApply(
  before: StoredObject,
  old: StoredObject,
  manifest: StoredObject,
  type: StoredType,
): StoredObject {
  const { managedFields } = (manifest['metadata'] ?? {}) as { readonly managedFields?: unknown };
  if (managedFields != null) throw new MergeError('metadata.managedFields must be nil');
  checkTyped(manifest, type);
  const last = managedSetOf(fieldSetOf(old, type));
  return applyManifest(before, manifest, { last, others: EMPTY_SET }, type);
}
