import type { SecretName } from './named-object.js';

/**
 * An object of a known kind in the Pod's own namespace. In a Pod it is always a Secret.
 *
 * Source: core/v1 LocalObjectReference.
 */
export interface LocalObjectReference {
  /**
   * The Secret, or its name. It is optional only in the API's type: a reference without a name has
   * no meaning.
   */
  readonly name?: SecretName | undefined;
}

/**
 * An object of any kind in the same namespace: `{ kind: 'PersistentVolumeClaim', name: 'golden' }`.
 *
 * Source: core/v1 TypedLocalObjectReference.
 */
export interface TypedLocalObjectReference {
  /**
   * Group of the kind, without a version: `snapshot.storage.k8s.io`.
   *
   * @default - the core group, where a data source can only be a PersistentVolumeClaim
   */
  readonly apiGroup?: string | undefined;
  /** Kind of the object: `VolumeSnapshot`. */
  readonly kind: string;
  /** Name of the object. */
  readonly name: string;
}

/**
 * An object of any kind:
 * `{ apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'monday' }`.
 *
 * Source: core/v1 TypedObjectReference.
 */
export interface TypedObjectReference {
  /**
   * Group of the kind, without a version: `snapshot.storage.k8s.io`.
   *
   * @default - the core group, where a data source can only be a PersistentVolumeClaim
   */
  readonly apiGroup?: string | undefined;
  /** Kind of the object: `VolumeSnapshot`. */
  readonly kind: string;
  /** Name of the object. */
  readonly name: string;
  /**
   * Namespace of the object. Omit it: unless the feature gate CrossNamespaceVolumeDataSource is
   * enabled, a server drops the whole reference if this field is set, and the new volume is empty.
   * With the gate, a ReferenceGrant in that namespace must allow it.
   *
   * @default - that of the claim
   */
  readonly namespace?: string | undefined;
}
