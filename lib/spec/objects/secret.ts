import type { Metadata } from '../metadata.js';
import type { TextByKey } from './config-map.js';

/**
 * The fields of a Secret. Its data has at most 1 MiB. A key consists of letters, digits, `-`, `_`
 * and `.`.
 *
 * Source: core/v1 Secret.
 */
export interface SecretProps {
  /**
   * The name, namespace, labels and annotations of the object.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /**
   * The type, which decides which keys the Secret must have: `kubernetes.io/tls` needs `tls.crt`
   * and `tls.key`. It cannot be changed later.
   *
   * @default 'Opaque'
   */
  readonly type?: string | undefined;
  /** Bytes by key, in base64. */
  readonly data?: TextByKey | undefined;
  /** Texts by key, which the API server writes to `data`. */
  readonly stringData?: TextByKey | undefined;
  /**
   * Whether the API server refuses changes of the data. To change it, the object has to be deleted
   * and created again.
   *
   * @default false
   */
  readonly immutable?: boolean | undefined;
  /**
   * Whether the name ends with a hash of the content, as `kubectl create secret --append-hash` adds
   * it. A change of the content is then another object: the Pods that refer to it are rolled out,
   * and a rollback finds the old content.
   *
   * The content is the name, the `type` as it is written, the data with `stringData` merged over
   * it, and `immutable`. It must be known when the object is created: a Lazy value is an error.
   *
   * @default false
   */
  readonly hashed?: boolean | undefined;
}
