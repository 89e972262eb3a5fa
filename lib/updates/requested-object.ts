import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type Decoded, decode } from '../defaults/stored-object.js';
import type { StoredType } from '../defaults/stored-types.js';
import type { Finding } from '../engine/finding.js';
import { appliedObject } from './applied-object.js';
import { MergeError } from './merge.js';
import { mergeFinding } from './request-error.js';
import { withTruncatedIntegers } from './truncated-integers.js';
import type { StoredObject } from './update-context.js';
import type { ApplyOptions } from './update-options.js';

/** The object that a server validates. */
interface Requested {
  readonly target: KubernetesObject;
  readonly decoded: Decoded;
  /** Whether an integer is too large for its field, so that it is truncated. */
  readonly isTruncated: boolean;
}

interface RequestOptions extends ApplyOptions {
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
  options: RequestOptions,
): Requested | { readonly errors: readonly Finding[] } {
  const { by, minor } = options;
  const decodeApplied = (object: KubernetesObject): Requested =>
    decodeTruncated(object, type, minor);
  if (by === 'replace')
    return { target: manifest, decoded: decode(manifest, minor), isTruncated: false };
  const findings = by === 'server-side-apply' ? decodeApplied(manifest).decoded.findings : [];
  const wrong = findings.find((finding) => finding.type === 'Decode');
  if (wrong !== undefined) return { errors: [wrong] };
  try {
    const target = appliedObject(before, { ...old }, { ...manifest }, type, options);
    if (Array.isArray(target)) return { errors: target };
    return decodeApplied(target as object);
  } catch (error) {
    if (!(error instanceof MergeError)) throw error;
    const strict = findings.filter((finding) => finding.type === 'Strict');
    return { errors: [...strict, mergeFinding(error.message)] };
  }
}

/** Decodes an applied object. Its integers are truncated if they are too large for their fields. */
function decodeTruncated(object: KubernetesObject, type: StoredType, minor: number): Requested {
  const decoded = decode(object, minor);
  if (decoded.findings.every((finding) => finding.type !== 'Decode'))
    return { target: object, decoded, isTruncated: false };
  const target: object = withTruncatedIntegers({ ...object }, type);
  return { target, decoded: decode(target, minor), isTruncated: true };
}
