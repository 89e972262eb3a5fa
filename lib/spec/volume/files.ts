import type { ConfigMapName, SecretName } from '../named-object.js';

/**
 * The keys of a ConfigMap as read-only files. When the ConfigMap changes, all files change at once,
 * usually within a minute or two; the Pod is not restarted, and mounts with a `subPath` keep the
 * old content.
 *
 * Source: core/v1 ConfigMapVolumeSource.
 */
export interface ConfigMapVolumeSource {
  /**
   * Permission bits of files whose item has no `mode`, at most 0o777. Write them in octal, `0o444`:
   * a decimal 444 is 0o674. `fsGroup` adds read permission for the group.
   *
   * @default 0o644
   */
  readonly defaultMode?: number | undefined;
  /**
   * User ID that owns files whose item has no `user`. Since Kubernetes 1.37; a server drops it
   * unless its feature gate AtomicWriteVolumeUserFields is enabled.
   *
   * @default - root
   */
  readonly defaultUser?: number | undefined;
  /**
   * The keys that become files, and their paths; other keys are omitted. If the ConfigMap does not
   * have a key, the Pod stays in ContainerCreating, unless `optional` is true.
   *
   * @default - every key, as a file of that name
   */
  readonly items?: readonly KeyToPath[] | undefined;
  /** The ConfigMap in the Pod's namespace, or its name. */
  readonly name: ConfigMapName;
  /**
   * Whether the Pod starts even if the ConfigMap or a key of `items` is missing; the files appear
   * once it exists. Otherwise the Pod waits in ContainerCreating until all of them exist.
   *
   * @default false
   */
  readonly optional?: boolean | undefined;
}

/**
 * The keys of a Secret as read-only files in memory. When the Secret changes, all files change at
 * once, usually within a minute or two; the Pod is not restarted, and mounts with a `subPath` keep
 * the old content.
 *
 * Source: core/v1 SecretVolumeSource.
 */
export interface SecretVolumeSource {
  /**
   * Permission bits of files whose item has no `mode`, at most 0o777, in octal: a decimal 400 is
   * 0o620. Root owns the files, so other users cannot read them with `0o400`, unless `fsGroup` is
   * set: it adds read permission for the group (0o440).
   *
   * @default 0o644
   */
  readonly defaultMode?: number | undefined;
  /**
   * User ID that owns files whose item has no `user`. Since Kubernetes 1.37; a server drops it
   * unless its feature gate AtomicWriteVolumeUserFields is enabled.
   *
   * @default - root
   */
  readonly defaultUser?: number | undefined;
  /**
   * The keys that become files, and their paths; other keys are omitted. If the Secret does not
   * have a key, the Pod stays in ContainerCreating, unless `optional` is true.
   *
   * @default - every key, as a file of that name
   */
  readonly items?: readonly KeyToPath[] | undefined;
  /**
   * Whether the Pod starts even if the Secret or a key of `items` is missing; the files appear once
   * it exists. Otherwise the Pod waits in ContainerCreating until all of them exist.
   *
   * @default false
   */
  readonly optional?: boolean | undefined;
  /** The Secret in the Pod's namespace, or its name. */
  readonly secretName: SecretName;
}

/**
 * One key of a ConfigMap or a Secret as a file: `{ key: 'nginx.conf', path: 'conf.d/site.conf' }`.
 *
 * Source: core/v1 KeyToPath.
 */
export interface KeyToPath {
  /** Key in the data of the ConfigMap or Secret. */
  readonly key: string;
  /**
   * Permission bits of this file, at most 0o777, in octal: a decimal 400 is 0o620.
   *
   * @default - `defaultMode` of the volume
   */
  readonly mode?: number | undefined;
  /**
   * Path of the file in the volume: relative, without `..`. Missing directories are created. If two
   * items have the same path, the last one is used and the server warns; in a projected volume, the
   * server refuses them.
   */
  readonly path: string;
  /**
   * User ID that owns this file. Since Kubernetes 1.37; a server drops it unless its feature gate
   * AtomicWriteVolumeUserFields is enabled.
   *
   * @default - `defaultUser` of the volume
   */
  readonly user?: number | undefined;
}
