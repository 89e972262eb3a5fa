/**
 * A volume in a container's file system.
 *
 * Source: core/v1 VolumeMount.
 */
export interface Mount {
  /** The name of the volume: a key of the Pod's `volumes`. */
  readonly volume: string;
  /**
   * Whether the container can only read the volume. Mounts inside the volume stay writable: see
   * `recursiveReadOnly`.
   *
   * @default false
   */
  readonly readOnly?: boolean | undefined;
  /**
   * A file or directory of the volume that is mounted instead of the whole volume: a relative path
   * without `..`. If it does not exist, the kubelet creates a directory, even if a file was
   * intended. A file of a ConfigMap or Secret that is mounted this way is never updated.
   *
   * @default - the whole volume
   */
  readonly subPath?: string | undefined;
  /**
   * Like `subPath`, but `$(NAME)` is replaced by a variable of the container: `'logs/$(POD_NAME)'`.
   * If the variable is missing or empty, the container does not start. Not together with `subPath`.
   */
  readonly subPathExpr?: string | undefined;
  /**
   * Whether `readOnly` also applies to mounts inside the volume. If the node does not support this,
   * the container does not start with `Enabled`, but it does with `IfPossible`. Both require
   * `readOnly: true` and no `mountPropagation`.
   *
   * @default 'Disabled'
   */
  readonly recursiveReadOnly?: 'Disabled' | 'IfPossible' | 'Enabled' | undefined;
  /**
   * Whether mounts that are created inside the volume later are propagated. `HostToContainer`: the
   * container sees mounts of the node; `Bidirectional`: the node also sees mounts of the container,
   * which must be privileged.
   *
   * @default 'None'
   */
  readonly mountPropagation?: 'Bidirectional' | 'HostToContainer' | 'None' | undefined;
  /**
   * Further restrictions of the mount. Not for image volumes. Since Kubernetes 1.37; a default 1.37
   * server drops it (gate VolumeBindMountOptions).
   */
  readonly bindMountOptions?: readonly ('noexec' | 'nodev' | 'nosuid')[] | undefined;
}

/**
 * A mount in a list, with the API's own field names.
 *
 * Source: core/v1 VolumeMount.
 */
export interface ListedMount extends Omit<Mount, 'volume'> {
  /**
   * The path in the container; it must be unique. On Linux, a relative path is resolved from `/`.
   */
  readonly mountPath: string;
  /** The name of the volume: a key of the Pod's `volumes`. */
  readonly name: string;
}

/**
 * Mounts by absolute path: `{ '/var/log': { volume: 'logs' } }`. TypeScript reports this type if a
 * path does not begin with `/`.
 *
 * Source: core/v1 Container.volumeMounts.
 */
export interface MountsByAbsolutePath {
  /** A mount, by its path in the container. */
  readonly [path: `/${string}`]: Mount | undefined;
}

/**
 * Mounts by absolute path, `{ '/var/log': { volume: 'logs' } }`, or the API's own list, for a path
 * that does not begin with `/`: `[{ mountPath: 'C:\\logs', name: 'logs' }]`.
 *
 * Source: core/v1 Container.volumeMounts.
 */
export type Mounts = MountsByAbsolutePath | readonly ListedMount[];

/**
 * A volume as a raw block device, without a file system. It must be a claim
 * (`persistentVolumeClaim` or `ephemeral`) with volumeMode Block.
 *
 * Source: core/v1 VolumeDevice.
 */
export interface Device {
  /**
   * The name of the volume: a key of the Pod's `volumes`. A container can use a volume either as
   * one device or as mounts.
   */
  readonly volume: string;
}

/**
 * A device in a list, with the API's own field names.
 *
 * Source: core/v1 VolumeDevice.
 */
export interface ListedDevice {
  /**
   * The path of the device in the container. The server accepts a relative path, but the kubelet
   * does not start the container.
   */
  readonly devicePath: string;
  /** The name of the volume: a key of the Pod's `volumes`. */
  readonly name: string;
}

/**
 * Devices by absolute path: `{ '/dev/xvda': { volume: 'data' } }`.
 *
 * Source: core/v1 Container.volumeDevices.
 */
export interface DevicesByAbsolutePath {
  /** A device, by its path in the container. */
  readonly [path: `/${string}`]: Device | undefined;
}

/**
 * Devices by absolute path, `{ '/dev/xvda': { volume: 'data' } }`, or the API's own list.
 *
 * Source: core/v1 Container.volumeDevices.
 */
export type Devices = DevicesByAbsolutePath | readonly ListedDevice[];
