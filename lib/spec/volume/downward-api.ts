import type { FieldRef, ResourceFieldRef } from '../env-source.js';

/**
 * Fields of the Pod itself as read-only files. When a label or an annotation changes, its file is
 * updated; an environment variable is not.
 *
 * Source: core/v1 DownwardAPIVolumeSource.
 */
export interface DownwardAPIVolumeSource {
  /**
   * Permission bits of files that have no `mode`, at most 0o777. Write them in octal, `0o444`: a
   * decimal 444 is 0o674. `fsGroup` adds read permission for the group.
   *
   * @default 0o644
   */
  readonly defaultMode?: number | undefined;
  /**
   * User ID that owns files that have no `user`. Since Kubernetes 1.37; a server drops it unless
   * its feature gate AtomicWriteVolumeUserFields is enabled.
   *
   * @default - root
   */
  readonly defaultUser?: number | undefined;
  /**
   * The files.
   *
   * @default - none: the directory is empty
   */
  readonly items?: readonly DownwardAPIVolumeFile[] | undefined;
}

/**
 * The fields of a Pod that a file can hold. All labels or all annotations are written as sorted
 * lines `key="value"`, with values quoted as in Go. A single one, such as `metadata.labels['app']`,
 * is written without quotes, and is empty if the Pod does not have it. IP addresses and the node's
 * name are only available for variables.
 *
 * Source: core/v1 ObjectFieldSelector.
 */
export type DownwardAPIFieldPath =
  | 'metadata.name'
  | 'metadata.namespace'
  | 'metadata.uid'
  | 'metadata.labels'
  | 'metadata.annotations'
  | `metadata.labels['${string}']`
  | `metadata.annotations['${string}']`;

/**
 * A field of the Pod as the content of a file.
 *
 * Source: core/v1 ObjectFieldSelector.
 */
export interface DownwardAPIFieldRef extends Omit<FieldRef, 'fieldPath'> {
  /** The field, such as `metadata.labels` or `metadata.annotations['example.com/team']`. */
  readonly fieldPath: DownwardAPIFieldPath;
}

/**
 * A file with one value: set either `fieldRef` or `resourceFieldRef`.
 *
 * Source: core/v1 DownwardAPIVolumeFile.
 */
export interface DownwardAPIVolumeFile {
  /** A field of the Pod. */
  readonly fieldRef?: DownwardAPIFieldRef | undefined;
  /**
   * Permission bits of this file, at most 0o777, in octal: a decimal 400 is 0o620.
   *
   * @default - `defaultMode` of the volume
   */
  readonly mode?: number | undefined;
  /** Path of the file in the volume: relative, without `..`. Missing directories are created. */
  readonly path: string;
  /**
   * A request or limit of a container. `containerName` is required here. If the container does not
   * have the cpu or memory limit, the file contains what the whole node can give.
   */
  readonly resourceFieldRef?: ResourceFieldRef | undefined;
  /**
   * User ID that owns this file. Since Kubernetes 1.37; a server drops it unless its feature gate
   * AtomicWriteVolumeUserFields is enabled.
   *
   * @default - `defaultUser` of the volume
   */
  readonly user?: number | undefined;
}
