import type { ConfigMapName, SecretName } from './named-object.js';
import type { Quantity } from './quantity.js';

/**
 * The fields of a Pod from which a variable can take its value. For all labels or all annotations
 * at once, use a `downwardAPI` volume.
 *
 * Source: core/v1 ObjectFieldSelector.fieldPath.
 */
export type EnvFieldPath =
  | 'metadata.name'
  | 'metadata.namespace'
  | 'metadata.uid'
  | `metadata.labels['${string}']`
  | `metadata.annotations['${string}']`
  | 'spec.nodeName'
  | 'spec.serviceAccountName'
  | 'status.hostIP'
  | 'status.hostIPs'
  | 'status.podIP'
  | 'status.podIPs';

/**
 * The resources of a container from which a value can be taken: `'limits.memory'`,
 * `'requests.cpu'`.
 *
 * Source: core/v1 ResourceFieldSelector.resource.
 */
export type ResourcePath =
  `${'limits' | 'requests'}.${'cpu' | 'memory' | 'ephemeral-storage' | `hugepages-${string}`}`;

/**
 * The source of a variable's value: exactly one of these. It is read when the container starts; a
 * change takes effect only at the next start. If a source is missing and not `optional`, the
 * container waits for it (CreateContainerConfigError).
 *
 * Source: core/v1 EnvVarSource.
 */
export interface EnvSource {
  /** A key of a Secret in the same namespace: `{ name: 'api', key: 'token' }`. */
  readonly secretKeyRef?: SecretKeySelector | undefined;
  /** A key of a ConfigMap in the same namespace: `{ name: 'web', key: 'log-level' }`. */
  readonly configMapKeyRef?: ConfigMapKeySelector | undefined;
  /** A field of the Pod itself: `{ fieldPath: 'status.podIP' }`. */
  readonly fieldRef?: FieldRef | undefined;
  /** A request or limit of a container: `{ resource: 'limits.memory', divisor: '1Mi' }`. */
  readonly resourceFieldRef?: ResourceFieldRef | undefined;
  /**
   * A variable from a file in an emptyDir that an init container wrote. Since Kubernetes 1.34, on
   * by default since 1.35.
   */
  readonly fileKeyRef?: FileKeySelector | undefined;
}

/**
 * A key of a ConfigMap.
 *
 * Source: core/v1 ConfigMapKeySelector.
 */
export interface ConfigMapKeySelector {
  /** The ConfigMap, or its name. */
  readonly name: ConfigMapName;
  /** The key in its `data`. */
  readonly key: string;
  /**
   * Whether the container starts, without the variable, if the ConfigMap or the key is missing.
   *
   * @default false
   */
  readonly optional?: boolean | undefined;
}

/**
 * A key of a Secret.
 *
 * Source: core/v1 SecretKeySelector.
 */
export interface SecretKeySelector {
  /** The Secret, or its name. */
  readonly name: SecretName;
  /** The key in its `data`. */
  readonly key: string;
  /**
   * Whether the container starts, without the variable, if the Secret or the key is missing.
   *
   * @default false
   */
  readonly optional?: boolean | undefined;
}

/**
 * A field of the Pod.
 *
 * Source: core/v1 ObjectFieldSelector.
 */
export interface FieldRef {
  /**
   * The path of the field: `'metadata.name'`, `"metadata.labels['app']"`. If the Pod does not have
   * the label or annotation, the value is empty.
   */
  readonly fieldPath: EnvFieldPath;
  /**
   * The API version to which the path belongs. There is no other version.
   *
   * @default 'v1'
   */
  readonly apiVersion?: string | undefined;
}

/**
 * A request or limit of a container, as a multiple of `divisor`.
 *
 * Source: core/v1 ResourceFieldSelector.
 */
export interface ResourceFieldRef {
  /**
   * The request or limit. If a limit is not set, the value is the limit of the Pod as a whole, or
   * else all that the node can give; if a request is not set, and there is no limit from which it
   * takes its value, it is 0.
   */
  readonly resource: ResourcePath;
  /**
   * The unit: `'1m'` or `'1'` for cpu; `'1'`, `'1k'`, `'1Mi'` and similar for the others. The
   * number is rounded up: without a divisor, 250m of cpu becomes 1.
   *
   * @default '1'
   */
  readonly divisor?: Quantity | undefined;
  /**
   * The container whose request or limit is used.
   *
   * @default - the container that has the variable
   */
  readonly containerName?: string | undefined;
}

/**
 * A variable in an env file. The kubelet reads the file strictly: `NAME='value'`, in single quotes
 * and without spaces around `=`, and comments after `#`. If the file has another format, the
 * container does not start.
 *
 * Source: core/v1 FileKeySelector.
 */
export interface FileKeySelector {
  /**
   * The name of the volume, a key of the Pod's `volumes`. It must be an emptyDir; the container
   * itself does not need to mount it.
   */
  readonly volumeName: string;
  /** The path of the file in the volume, without `..`. */
  readonly path: string;
  /** The name of the variable in the file. */
  readonly key: string;
  /**
   * Whether the container starts without the variable if the file does not contain the key or its
   * value is empty. The file itself must exist even then.
   *
   * @default false
   */
  readonly optional?: boolean | undefined;
}
