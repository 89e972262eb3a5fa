/**
 * Devices that the Pod needs: set exactly one of the two fields. Until they are allocated, the Pod
 * stays Pending.
 *
 * Source: core/v1 PodResourceClaim.
 */
export interface PodResourceClaim {
  /** A ResourceClaim in the Pod's namespace. All Pods that name it share its devices. */
  readonly resourceClaimName?: string | undefined;
  /**
   * A ResourceClaimTemplate in the Pod's namespace. Each Pod gets its own claim, which is deleted
   * with it.
   */
  readonly resourceClaimTemplateName?: string | undefined;
}

/**
 * Claims by name, a DNS label: `{ gpu: { resourceClaimTemplateName: 'one-gpu' } }`. A container
 * uses a claim with `resources.claims`.
 *
 * Source: core/v1 PodSpec.resourceClaims.
 */
export interface ResourceClaims {
  /** A claim, by its name in the Pod. */
  readonly [name: string]: PodResourceClaim | undefined;
}
