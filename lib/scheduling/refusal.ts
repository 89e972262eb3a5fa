/**
 * How a filter refuses a node: only if it is `Unschedulable` can the eviction of other Pods help.
 * After an `Error`, kube-scheduler looks at no other node.
 *
 * Source: kube-scheduler framework Code.
 */
export type RefusalCode = 'Unschedulable' | 'UnschedulableAndUnresolvable' | 'Error';

/** Why a node does not fit. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly plugin: string;
  readonly reasons: readonly string[];
}

export const unschedulable = (plugin: string, ...reasons: readonly string[]): Refusal => ({
  code: 'Unschedulable',
  plugin,
  reasons,
});

export const unresolvable = (plugin: string, ...reasons: readonly string[]): Refusal => ({
  code: 'UnschedulableAndUnresolvable',
  plugin,
  reasons,
});

/** Returns the error of a filter, which ends the attempt to schedule the Pod. */
export const failed = (plugin: string, error: string): Refusal => ({
  code: 'Error',
  plugin,
  reasons: [`running "${plugin}" filter plugin: ${error}`],
});
