import type { PodResources } from '../lib/resources/pod-resources.js';

/** A verdict on a manifest, in the form that the oracle prints. */
export interface Verdict {
  readonly refused: readonly Cause[];
  readonly warned: readonly string[];
  readonly podSecurity: {
    readonly baseline: readonly string[];
    readonly restricted: readonly string[];
  };
  readonly qos?: string;
  /**
   * The fields that a server silently drops because their feature gates are off. Present if the
   * oracle has the option `-dropped`.
   */
  readonly dropped?: readonly string[];
  /** The object that a server stores. Present if the oracle has the option `-stored`. */
  readonly stored?: Readonly<Record<string, unknown>> | undefined;
  /** The resources of the whole Pod. Present if the oracle has the option `-resources`. */
  readonly resources?: Pick<PodResources, 'requests' | 'limits'> | undefined;
}

/** One error for which a manifest is refused. */
export interface Cause {
  readonly type: string;
  readonly field: string;
  readonly detail: string;
}
