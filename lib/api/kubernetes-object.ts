/**
 * An object of the Kubernetes API as plain data. The values are unknown until they are validated;
 * fields that the API does not have are reported.
 *
 * Source: apimachinery runtime.Object.
 */
export interface KubernetesObject {
  /** The group and version of the API, such as `apps/v1`. */
  readonly apiVersion?: unknown;
  /** The kind of the object, such as `Deployment`. */
  readonly kind?: unknown;
  /** The name, namespace, labels and annotations. */
  readonly metadata?: unknown;
  /** The desired state of most kinds. */
  readonly spec?: unknown;
  /** The Pod template of a PodTemplate, which has no `spec`. */
  readonly template?: unknown;
}
