/** What a rule sees in two manifests. */
export interface HazardCase {
  readonly rule: string;
  /** The Kubernetes minor that judges: the newest, where not said. */
  readonly minor?: number;
  /** A manifest in which it sees a hazard, and the fields of which it tells. */
  readonly fires: object;
  readonly fields: readonly string[];
  /** Manifests, near to it, in which it sees none. */
  readonly silent: readonly object[];
}

export { container, pod, volume, workload } from '../warnings/warning-case.js';
