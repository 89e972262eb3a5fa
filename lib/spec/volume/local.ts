import type { Quantity } from '../quantity.js';

/**
 * An empty directory on the node that all containers of the Pod can share. It survives restarts of
 * containers, and is deleted with the Pod.
 *
 * Source: core/v1 EmptyDirVolumeSource.
 */
export interface EmptyDirVolumeSource {
  /**
   * `Memory` for a tmpfs, where files count as memory of the container that writes them;
   * `HugePages` or `HugePages-2Mi`, if a container requests such pages. The server takes any text,
   * and with another the Pod never starts.
   *
   * @default - the disk of the node
   */
  readonly medium?: '' | 'Memory' | 'HugePages' | `HugePages-${string}` | undefined;
  /**
   * Permission bits of the directory, at most 0o1777, in octal: `0o750`. `fsGroup` adds those of
   * the group. No effect on Windows. Since Kubernetes 1.37; a server drops it unless its gate
   * EmptyDirVolumeMode is on.
   *
   * @default 0o777
   */
  readonly mode?: number | undefined;
  /**
   * How much may be in it: `'1Gi'`. On disk the kubelet looks now and then, and evicts the Pod when
   * there is more; a tmpfs of this size lets the write fail. Without it, a log can fill the disk of
   * the node.
   *
   * @default - on disk no limit; in memory that of the Pod, or all that the node can give
   */
  readonly sizeLimit?: Quantity | undefined;
}

/**
 * A file or directory of the node. What is in it depends on the node, `fsGroup` does not apply, and
 * Pod Security allows it only at the level `privileged`.
 *
 * Source: core/v1 HostPathVolumeSource.
 */
export interface HostPathVolumeSource {
  /** Path on the node: `/var/log`. Links are followed; `..` is refused. */
  readonly path: string;
  /**
   * What must be at the path; if it is not, the Pod waits in ContainerCreating. `DirectoryOrCreate`
   * makes a directory (0o755) and `FileOrCreate` a file (0o644, in a directory that exists), both
   * owned by root. `''` checks nothing; a runtime then usually makes a directory where nothing is.
   *
   * @default ''
   */
  readonly type?:
    | ''
    | 'BlockDevice'
    | 'CharDevice'
    | 'Directory'
    | 'DirectoryOrCreate'
    | 'File'
    | 'FileOrCreate'
    | 'Socket'
    | undefined;
}

/**
 * The files of a container image or another OCI artifact, read-only. It is pulled as the images of
 * the containers are, with the same pull secrets, and no container that mounts it starts before.
 * Servers before Kubernetes 1.35 drop it, with its mounts, by default.
 *
 * Source: core/v1 ImageVolumeSource.
 */
export interface ImageVolumeSource {
  /**
   * When to pull: `Always` before containers start, `IfNotPresent` where the node lacks it, `Never`
   * to use only what the node has.
   *
   * @default - `Always` for the tag `latest` or neither tag nor digest, else `IfNotPresent`
   */
  readonly pullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | undefined;
  /** What to pull, as in `image` of a container: `registry.example.com/model:3`. */
  readonly reference: string;
}
