/** Manifests that a hazard rule reports, and manifests that it does not. */
export interface HazardCase {
  readonly rule: string;
  /**
   * The minor version of Kubernetes.
   *
   * @default - the newest
   */
  readonly minor?: number;
  /** A manifest with the hazard, and the fields that the rule reports. */
  readonly invalid: object;
  readonly fields: readonly string[];
  /** Similar manifests without the hazard. */
  readonly valid: readonly object[];
}

export { container, pod, volume, workload } from '../warnings/warning-case.js';
