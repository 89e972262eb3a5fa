import type { Quantity } from './quantity.js';

/**
 * The fields of a Pod that a variable can take its value from. All labels or all annotations at
 * once need a `downwardAPI` volume.
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
 * The resources of a container that a value can be taken from: `'limits.memory'`, `'requests.cpu'`.
 *
 * Source: core/v1 ResourceFieldSelector.resource.
 */
export type ResourcePath =
  `${'limits' | 'requests'}.${'cpu' | 'memory' | 'ephemeral-storage' | `hugepages-${string}`}`;

/**
 * A variable in a list, with the API's own field names.
 *
 * Source: core/v1 EnvVar.
 */
export interface ListedEnvVar {
  /**
   * The name: printable ASCII without `=`. Of two with one name the later wins; it may build on the
   * earlier: `'$(OPTS) -v'`.
   */
  readonly name: string;
  /**
   * The text; `$(NAME)` in it as in `EnvByName`. Not together with `valueFrom`.
   *
   * @default ''
   */
  readonly value?: string | undefined;
  /** Where the text comes from, if it is not written here. */
  readonly valueFrom?: EnvSource | undefined;
}

/**
 * Variables by name, a text or a source each:
 * `{ LOG_LEVEL: 'debug', TOKEN: { secretKeyRef: { name: 'api', key: 'token' } } }`.
 *
 * In a text, `$(NAME)` is replaced by a variable written above it, or by one of `envFrom` or of a
 * Service; any other stays as it is, and so does `$NAME`. `$$(NAME)` gives `$(NAME)` itself. A name
 * is printable ASCII without `=`; not digits only, as JavaScript would move such a key to the
 * front.
 *
 * Source: core/v1 Container.env.
 */
export interface EnvByName {
  /** A value or a source, by the name of the variable. */
  readonly [name: string]: string | EnvSource;
}

/**
 * Variables by name, `{ LOG_LEVEL: 'debug' }`, or the API's own list, for a name that occurs twice
 * or is digits only.
 *
 * Source: core/v1 Container.env.
 */
export type Env = EnvByName | readonly ListedEnvVar[];

/**
 * Where the text of a variable comes from: exactly one of these. It is read when the container
 * starts; a change reaches it only with the next start. If a source is missing and not `optional`,
 * the container waits for it (CreateContainerConfigError).
 *
 * Source: core/v1 EnvVarSource.
 */
export interface EnvSource {
  /** A Secret of the same namespace, and a key in it: `{ name: 'api', key: 'token' }`. */
  readonly secretKeyRef?: SecretKeySelector | undefined;
  /** A ConfigMap of the same namespace, and a key in it: `{ name: 'web', key: 'log-level' }`. */
  readonly configMapKeyRef?: ConfigMapKeySelector | undefined;
  /** A field of the Pod itself: `{ fieldPath: 'status.podIP' }`. */
  readonly fieldRef?: FieldRef | undefined;
  /**
   * What a container asks for or is limited to: `{ resource: 'limits.memory', divisor: '1Mi' }`.
   */
  readonly resourceFieldRef?: ResourceFieldRef | undefined;
  /**
   * A variable from a file in an emptyDir, which an init container wrote. Since Kubernetes 1.34, on
   * by default since 1.35.
   */
  readonly fileKeyRef?: FileKeySelector | undefined;
}

/**
 * A ConfigMap or Secret all of whose keys become variables, also those that are awkward as names,
 * such as `app.properties`. Exactly one of `configMapRef` and `secretRef`.
 *
 * Source: core/v1 EnvFromSource.
 */
export interface EnvFrom {
  /** A ConfigMap of the same namespace. Its binaryData is left out. */
  readonly configMapRef?: ConfigMapEnvSource | undefined;
  /** A Secret of the same namespace. */
  readonly secretRef?: SecretEnvSource | undefined;
  /**
   * What is put before each name: `'DB_'`.
   *
   * @default ''
   */
  readonly prefix?: string | undefined;
}

/**
 * A key of a ConfigMap.
 *
 * Source: core/v1 ConfigMapKeySelector.
 */
export interface ConfigMapKeySelector {
  /** The name of the ConfigMap. */
  readonly name: string;
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
  /** The name of the Secret. */
  readonly name: string;
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
   * The path of the field: `'metadata.name'`, `"metadata.labels['app']"`. A label or annotation
   * that the Pod lacks gives an empty text.
   */
  readonly fieldPath: EnvFieldPath;
  /**
   * The version of the API that the path is of; there is no other.
   *
   * @default 'v1'
   */
  readonly apiVersion?: string | undefined;
}

/**
 * A request or limit of a container, as a whole number of `divisor`.
 *
 * Source: core/v1 ResourceFieldSelector.
 */
export interface ResourceFieldRef {
  /**
   * Which request or limit. A limit that is not written counts as the Pod's own, else as all that
   * the node can give; a request that is not written, and has no limit to take its value from, as
   * 0.
   */
  readonly resource: ResourcePath;
  /**
   * The unit: `'1m'` or `'1'` for cpu, `'1'`, `'1k'`, `'1Mi'` and the like for the others. The
   * number is rounded up: without a divisor, 250m of cpu are 1.
   *
   * @default '1'
   */
  readonly divisor?: Quantity | undefined;
  /**
   * The container whose resource it is.
   *
   * @default - the one that has the variable
   */
  readonly containerName?: string | undefined;
}

/**
 * A variable in an env file. The file is read by the kubelet and is strict: `NAME='value'`, in
 * single quotes and without a space about `=`, and comments after `#`. If it cannot be read as
 * that, the container does not start.
 *
 * Source: core/v1 FileKeySelector.
 */
export interface FileKeySelector {
  /**
   * The name of the volume, a key of the Pod's `volumes`. It must be an emptyDir; the container
   * itself need not mount it.
   */
  readonly volumeName: string;
  /** The path of the file in the volume, without `..`. */
  readonly path: string;
  /** The name of the variable in the file. */
  readonly key: string;
  /**
   * Whether the container starts, without the variable, where the file has no such key or an empty
   * text for it. The file itself must be there even so.
   *
   * @default false
   */
  readonly optional?: boolean | undefined;
}

/**
 * A ConfigMap of which every key becomes a variable.
 *
 * Source: core/v1 ConfigMapEnvSource.
 */
export interface ConfigMapEnvSource {
  /** The name of the ConfigMap. */
  readonly name: string;
  /**
   * Whether the container starts if the ConfigMap is missing.
   *
   * @default false
   */
  readonly optional?: boolean | undefined;
}

/**
 * A Secret of which every key becomes a variable.
 *
 * Source: core/v1 SecretEnvSource.
 */
export interface SecretEnvSource {
  /** The name of the Secret. */
  readonly name: string;
  /**
   * Whether the container starts if the Secret is missing.
   *
   * @default false
   */
  readonly optional?: boolean | undefined;
}
