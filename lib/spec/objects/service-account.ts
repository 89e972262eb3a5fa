import type { Metadata } from '../metadata.js';
import type { SecretName } from '../named-object.js';

/**
 * The fields of a ServiceAccount.
 *
 * Source: core/v1 ServiceAccount.
 */
export interface ServiceAccountProps {
  /**
   * The name, namespace, labels and annotations of the object.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /**
   * Whether its Pods have a token for the API server. The field of the Pod itself takes precedence.
   *
   * @default true
   */
  readonly automountServiceAccountToken?: boolean | undefined;
  /** Secrets for private registries, or their names, for Pods that have none of their own. */
  readonly imagePullSecrets?: readonly SecretName[] | undefined;
  /**
   * The Secrets that its Pods may mount, if the annotation
   * `kubernetes.io/enforce-mountable-secrets` is set.
   *
   * @deprecated Kubernetes: put Secrets into a namespace of their own instead.
   */
  readonly secrets?:
    | readonly { readonly name: SecretName; readonly kind?: undefined }[]
    | undefined;
}
