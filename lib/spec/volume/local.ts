import type { Quantity } from '../quantity.js';

/**
 * An empty directory on the node that all containers of the Pod can share. It survives restarts of
 * containers, and is deleted with the Pod.
 *
 * Source: core/v1 EmptyDirVolumeSource.
 */
export interface EmptyDirVolumeSource {
  /**
   * `Memory` for a tmpfs, whose files count as memory of the container that writes them;
   * `HugePages` or `HugePages-2Mi`, if a container requests such pages. The server accepts any
   * string, but with another one the Pod never starts.
   *
   * @default - the disk of the node
   */
  readonly medium?: '' | 'Memory' | 'HugePages' | `HugePages-${string}` | undefined;
  /**
   * Permission bits of the directory, at most 0o1777, in octal: `0o750`. `fsGroup` adds permissions
   * for the group. It has no effect on Windows. Since Kubernetes 1.37; a server drops it unless its
   * feature gate EmptyDirVolumeMode is enabled.
   *
   * @default 0o777
   */
  readonly mode?: number | undefined;
  /**
   * Maximum size of the content: `'1Gi'`. On disk, the kubelet checks it periodically, and evicts
   * the Pod if there is more; in a tmpfs, further writes fail. Without a limit, a log can fill the
   * disk of the node.
   *
   * @default - on disk, no limit; in memory, the limit of the Pod, or else all that the node can
   * give
   */
  readonly sizeLimit?: Quantity | undefined;
}

/**
 * A file or directory of the node. Its content depends on the node, `fsGroup` does not apply, and
 * Pod Security allows it only at the level `privileged`.
 *
 * Source: core/v1 HostPathVolumeSource.
 */
export interface HostPathVolumeSource {
  /** Path on the node: `/var/log`. Symbolic links are followed; `..` is refused. */
  readonly path: string;
  /**
   * The type of file that must exist at the path; otherwise, the Pod waits in ContainerCreating.
   * `DirectoryOrCreate` creates a directory (0o755) and `FileOrCreate` a file (0o644, in an
   * existing directory), both owned by root. `''` means no check; a runtime then usually creates a
   * directory if nothing exists.
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
 * The files of a container image or another OCI artifact, read-only. It is pulled like the images
 * of the containers, with the same pull secrets, and containers that mount it start only
 * afterwards. Servers before Kubernetes 1.35 drop it, with its mounts, by default.
 *
 * Source: core/v1 ImageVolumeSource.
 */
export interface ImageVolumeSource {
  /**
   * When the image is pulled: `Always` before containers start; `IfNotPresent` if the node does not
   * have it; `Never` to use only an image that the node has.
   *
   * @default - `Always` for the tag `latest` or without tag and digest, otherwise `IfNotPresent`
   */
  readonly pullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | undefined;
  /**
   * The image or artifact, such as `registry.example.com/model:3`, in the format of a container's
   * `image`.
   */
  readonly reference: string;
}
