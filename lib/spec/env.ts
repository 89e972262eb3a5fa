import type { EnvSource } from './env-source.js';
import type { ConfigMapName, SecretName } from './named-object.js';

/**
 * A variable in a list, with the API's own field names.
 *
 * Source: core/v1 EnvVar.
 */
export interface ListedEnvVar {
  /**
   * The name: printable ASCII without `=`. If two variables have the same name, the later one takes
   * precedence; it can refer to the earlier one: `'$(OPTS) -v'`.
   */
  readonly name: string;
  /**
   * The value, in which `$(NAME)` is replaced as in `EnvByName`. Not together with `valueFrom`.
   *
   * @default ''
   */
  readonly value?: string | undefined;
  /** The source of the value, instead of `value`. */
  readonly valueFrom?: EnvSource | undefined;
}

/**
 * Variables by name, each with a value or a source:
 * `{ LOG_LEVEL: 'debug', TOKEN: { secretKeyRef: { name: 'api', key: 'token' } } }`.
 *
 * In a value, `$(NAME)` is replaced by the variable of that name, if it is declared earlier or
 * comes from `envFrom` or a Service; otherwise it is not replaced, and `$NAME` never is. `$$(NAME)`
 * becomes `$(NAME)`. A name is printable ASCII without `=`. It must not be digits only, because
 * JavaScript would move such a key to the front.
 *
 * Source: core/v1 Container.env.
 */
export interface EnvByName {
  /** A value or a source, by the name of the variable. */
  readonly [name: string]: string | EnvSource | undefined;
}

/**
 * Variables by name, `{ LOG_LEVEL: 'debug' }`, or the API's own list, for names that occur twice or
 * are digits only.
 *
 * Source: core/v1 Container.env.
 */
export type Env = EnvByName | readonly ListedEnvVar[];

/**
 * A ConfigMap or Secret whose keys all become variables, including unusual names such as
 * `app.properties`. Exactly one of `configMapRef` and `secretRef`.
 *
 * Source: core/v1 EnvFromSource.
 */
export interface EnvFrom {
  /** A ConfigMap in the same namespace. Its `binaryData` is ignored. */
  readonly configMapRef?: ConfigMapEnvSource | undefined;
  /** A Secret in the same namespace. */
  readonly secretRef?: SecretEnvSource | undefined;
  /**
   * A prefix for each name: `'DB_'`.
   *
   * @default ''
   */
  readonly prefix?: string | undefined;
}

/**
 * A ConfigMap whose keys all become variables.
 *
 * Source: core/v1 ConfigMapEnvSource.
 */
export interface ConfigMapEnvSource {
  /** The ConfigMap, or its name. */
  readonly name: ConfigMapName;
  /**
   * Whether the container starts if the ConfigMap is missing.
   *
   * @default false
   */
  readonly optional?: boolean | undefined;
}

/**
 * A Secret whose keys all become variables.
 *
 * Source: core/v1 SecretEnvSource.
 */
export interface SecretEnvSource {
  /** The Secret, or its name. */
  readonly name: SecretName;
  /**
   * Whether the container starts if the Secret is missing.
   *
   * @default false
   */
  readonly optional?: boolean | undefined;
}
