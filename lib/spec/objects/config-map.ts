import type { Metadata } from '../metadata.js';

/** Texts by key. */
export interface TextByKey {
  /** A text, by its key. */
  readonly [key: string]: string | undefined;
}

/**
 * The fields of a ConfigMap. `data` and `binaryData` together have at most 1 MiB, and no key in
 * common. A key consists of letters, digits, `-`, `_` and `.`.
 *
 * Source: core/v1 ConfigMap.
 */
export interface ConfigMapProps {
  /**
   * The name, namespace, labels and annotations of the object.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /** Texts by key: `{ MODE: 'fast', 'app.conf': 'a = 1' }`. */
  readonly data?: TextByKey | undefined;
  /** Bytes by key, in base64. */
  readonly binaryData?: TextByKey | undefined;
  /**
   * Whether the API server refuses changes of the data. To change it, the object has to be deleted
   * and created again.
   *
   * @default false
   */
  readonly immutable?: boolean | undefined;
  /**
   * Whether the name ends with a hash of the content, as `kubectl create configmap --append-hash`
   * adds it. A change of the content is then another object: the Pods that refer to it are rolled
   * out, and a rollback finds the old content.
   *
   * The content is the name, the data and `immutable`. It must be known when the object is created:
   * a Lazy value is an error.
   *
   * @default false
   */
  readonly hashed?: boolean | undefined;
}
