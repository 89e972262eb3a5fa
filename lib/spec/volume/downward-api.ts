import type { FieldRef, ResourceFieldRef } from '../env.js';

/**
 * Facts about the Pod itself as files, read-only. When a label or an annotation changes, its file
 * follows; a variable would not.
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
   * User id that owns files that have no `user`. Since Kubernetes 1.37; a server drops it unless
   * its gate AtomicWriteVolumeUserFields is on.
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
 * The fields of a Pod that a file can hold. All labels or annotations come as sorted lines
 * `key="value"`, the values quoted as in Go; one of them, `metadata.labels['app']`, comes bare, and
 * empty where the Pod lacks it. IP addresses and the node's name are for variables only.
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
  /** Which field: `metadata.labels`, `metadata.annotations['example.com/team']`. */
  readonly fieldPath: DownwardAPIFieldPath;
}

/**
 * A file with one fact about the Pod: either `fieldRef` or `resourceFieldRef`.
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
  /**
   * Where the file stands in the volume: a relative path, without `..`; directories in it are made.
   */
  readonly path: string;
  /**
   * A request or limit of a container. Here `containerName` is required. A cpu or memory limit that
   * the container lacks shows as what the whole node can give.
   */
  readonly resourceFieldRef?: ResourceFieldRef | undefined;
  /**
   * User id that owns this file. Since Kubernetes 1.37; a server drops it unless its gate
   * AtomicWriteVolumeUserFields is on.
   *
   * @default - `defaultUser` of the volume
   */
  readonly user?: number | undefined;
}
