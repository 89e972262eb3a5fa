/**
 * How a filter refuses a node: only if it is `Unschedulable` can the eviction of other Pods help.
 *
 * Source: kube-scheduler framework Code.
 */
export type RefusalCode = 'Unschedulable' | 'UnschedulableAndUnresolvable';

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
