import type { PodResources } from '../lib/resources/pod-resources.js';

/** What is said of a manifest, by the oracle and by us alike: the shape that the oracle prints. */
export interface Verdict {
  readonly refused: readonly Cause[];
  readonly warned: readonly string[];
  readonly podSecurity: {
    readonly baseline: readonly string[];
    readonly restricted: readonly string[];
  };
  readonly qos?: string;
  /**
   * The fields that a server takes away without a word, as their gates are off; there where the
   * oracle was asked for it.
   */
  readonly dropped?: readonly string[];
  /** What the Pod needs as a whole; there where the oracle was asked for it. */
  readonly resources?: Pick<PodResources, 'requests' | 'limits'> | undefined;
}

/** One reason of a refusal. */
export interface Cause {
  readonly type: string;
  readonly field: string;
  readonly detail: string;
}
