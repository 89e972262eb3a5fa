import type { Api } from '../api/types.js';
import { copy, type Notes } from '../spec/copy.js';
import { lowerNoting } from '../spec/lower.js';
import type { Metadata } from '../spec/metadata.js';
import type { PodProps } from '../spec/pod.js';

/** A Pod as the API has it: its metadata, and its spec in the API's own form. */
export interface LoweredPod {
  readonly metadata?: Metadata | undefined;
  readonly spec: Api<'PodSpec'>;
}

/**
 * What is written of a Pod in the API's form: for a Pod itself, and for the template of a workload.
 *
 * @param notes is told whether there is anything that only the written form shows
 */
export function lowerPod(pod: PodProps, notes: Notes): LoweredPod {
  const spec = lowerNoting(pod, notes);
  return pod.metadata === undefined ? { spec } : { metadata: copy(pod.metadata, notes) as Metadata, spec };
}
