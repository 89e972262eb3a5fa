import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type Decoded, decode } from '../defaults/stored-object.js';
import type { StoredType } from '../defaults/stored-types.js';
import type { Finding } from '../engine/finding.js';
import { appliedObject } from './applied-object.js';
import { MergeError } from './merge.js';
import { mergeFinding } from './request-error.js';
import type { StoredObject } from './update-context.js';
import type { ApplyOptions } from './update-options.js';

/** The object that a server validates. */
interface Requested {
  readonly target: KubernetesObject;
  readonly decoded: Decoded;
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
  if (by === 'replace') return { target: manifest, decoded: decode(manifest, minor) };
  const findings = by === 'server-side-apply' ? decode(manifest, minor).findings : [];
  const wrong = findings.find((finding) => finding.type === 'Decode');
  if (wrong !== undefined) return { errors: [wrong] };
  try {
    const target = appliedObject(before, { ...old }, { ...manifest }, type, options);
    if (Array.isArray(target)) return { errors: target };
    return { target: target as object, decoded: decode(target as object, minor) };
  } catch (error) {
    if (!(error instanceof MergeError)) throw error;
    const strict = findings.filter((finding) => finding.type === 'Strict');
    return { errors: [...strict, mergeFinding(error.message)] };
  }
}
