/**
 * The keys of a ConfigMap as files, read-only. When the ConfigMap changes, all files change at
 * once, usually within a minute or two; the Pod is not restarted, and mounts with a `subPath` keep
 * the old content.
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
   * User id that owns files whose item has no `user`. Since Kubernetes 1.37; a server drops it
   * unless its gate AtomicWriteVolumeUserFields is on.
   *
   * @default - root
   */
  readonly defaultUser?: number | undefined;
  /**
   * The keys that become files, and where; other keys are left out. A key that the ConfigMap lacks
   * keeps the Pod in ContainerCreating, unless `optional`.
   *
   * @default - every key, as a file of that name
   */
  readonly items?: readonly KeyToPath[] | undefined;
  /** Name of a ConfigMap in the Pod's namespace. */
  readonly name: string;
  /**
   * Start also without the ConfigMap, or without keys of `items`; their files appear when they do.
   * Otherwise the Pod waits in ContainerCreating until they exist.
   *
   * @default false
   */
  readonly optional?: boolean | undefined;
}

/**
 * The keys of a Secret as files, read-only and held in memory. When the Secret changes, all files
 * change at once, usually within a minute or two; the Pod is not restarted, and mounts with a
 * `subPath` keep the old content.
 *
 * Source: core/v1 SecretVolumeSource.
 */
export interface SecretVolumeSource {
  /**
   * Permission bits of files whose item has no `mode`, at most 0o777, in octal: a decimal 400 is
   * 0o620. Root owns the files, so `0o400` shuts out other users, unless `fsGroup` is set: it adds
   * read permission for the group (0o440).
   *
   * @default 0o644
   */
  readonly defaultMode?: number | undefined;
  /**
   * User id that owns files whose item has no `user`. Since Kubernetes 1.37; a server drops it
   * unless its gate AtomicWriteVolumeUserFields is on.
   *
   * @default - root
   */
  readonly defaultUser?: number | undefined;
  /**
   * The keys that become files, and where; other keys are left out. A key that the Secret lacks
   * keeps the Pod in ContainerCreating, unless `optional`.
   *
   * @default - every key, as a file of that name
   */
  readonly items?: readonly KeyToPath[] | undefined;
  /**
   * Start also without the Secret, or without keys of `items`; their files appear when they do.
   * Otherwise the Pod waits in ContainerCreating until they exist.
   *
   * @default false
   */
  readonly optional?: boolean | undefined;
  /** Name of a Secret in the Pod's namespace. */
  readonly secretName: string;
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
   * Where the file stands in the volume: a relative path, without `..`; directories in it are made.
   * Of two items with the same path the last wins and the server warns; in a projected volume it
   * refuses them.
   */
  readonly path: string;
  /**
   * User id that owns this file. Since Kubernetes 1.37; a server drops it unless its gate
   * AtomicWriteVolumeUserFields is on.
   *
   * @default - `defaultUser` of the volume
   */
  readonly user?: number | undefined;
}
