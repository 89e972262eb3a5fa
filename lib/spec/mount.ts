/**
 * A volume in a container's file system.
 *
 * Source: core/v1 VolumeMount.
 */
export interface Mount {
  /** The name of the volume: a key of the Pod's `volumes`. */
  readonly volume: string;
  /**
   * Whether the container may only read it. Mounts inside the volume stay writable: see
   * `recursiveReadOnly`.
   *
   * @default false
   */
  readonly readOnly?: boolean | undefined;
  /**
   * One file or directory of the volume, instead of all of it: a relative path without `..`. Where
   * it is missing, the kubelet makes a directory, even if a file was meant. A file of a ConfigMap
   * or Secret that is mounted so is never updated.
   *
   * @default - the whole volume
   */
  readonly subPath?: string | undefined;
  /**
   * The same as `subPath`, but with `$(NAME)` replaced by a variable of the container:
   * `'logs/$(POD_NAME)'`. If the variable is missing or empty, the container does not start. Not
   * together with `subPath`.
   */
  readonly subPathExpr?: string | undefined;
  /**
   * Whether `readOnly` also holds for what is mounted inside the volume. `Enabled`: a node that
   * cannot do it does not start the container; `IfPossible`: it starts it nevertheless. Both need
   * `readOnly: true` and no `mountPropagation`.
   *
   * @default 'Disabled'
   */
  readonly recursiveReadOnly?: 'Disabled' | 'IfPossible' | 'Enabled' | undefined;
  /**
   * Whether mounts that are made later, inside the volume, are seen across its border.
   * `HostToContainer`: the container sees those of the node; `Bidirectional`: the node sees those
   * of the container as well, which must be privileged.
   *
   * @default 'None'
   */
  readonly mountPropagation?: 'Bidirectional' | 'HostToContainer' | 'None' | undefined;
  /**
   * Further limits of the mount. Not for image volumes. Since Kubernetes 1.37; a default 1.37
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
  /** The path in the container; each path once. On Linux a relative one is taken from `/`. */
  readonly mountPath: string;
  /** The name of the volume: a key of the Pod's `volumes`. */
  readonly name: string;
}

/**
 * Mounts by absolute path: `{ '/var/log': { volume: 'logs' } }`. TypeScript names this type where a
 * path does not begin with `/`.
 *
 * Source: core/v1 Container.volumeMounts.
 */
export interface MountsByAbsolutePath {
  /** A mount, by its path in the container. */
  readonly [path: `/${string}`]: Mount;
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
 * (`persistentVolumeClaim` or `ephemeral`) of volumeMode Block.
 *
 * Source: core/v1 VolumeDevice.
 */
export interface Device {
  /**
   * The name of the volume: a key of the Pod's `volumes`. A container has a volume as one device or
   * as mounts, not both.
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
   * The path of the device in the container. A relative one passes the server, but the kubelet does
   * not start the container.
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
  readonly [path: `/${string}`]: Device;
}

/**
 * Devices by absolute path, `{ '/dev/xvda': { volume: 'data' } }`, or the API's own list.
 *
 * Source: core/v1 Container.volumeDevices.
 */
export type Devices = DevicesByAbsolutePath | readonly ListedDevice[];
