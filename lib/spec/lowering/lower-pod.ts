import type { Api } from '../../api/api.js';
import type { Metadata } from '../metadata.js';
import type { PodProps } from '../pod.js';
import { deepCopy, type LoweringFlags } from './deep-copy.js';
import { lowerWithFlags } from './lower.js';

/** A Pod as the API has it: its metadata, and its spec in the API's own form. */
export interface LoweredPod {
  readonly metadata?: Metadata | undefined;
  readonly spec: Api<'PodSpec'>;
}

/**
 * What is written of a Pod in the API's form: for a Pod itself, and for the template of a workload.
 *
 * @param notes - is told whether there is anything that only the written form shows
 */
export function lowerPod(pod: PodProps, notes: LoweringFlags): LoweredPod {
  const spec = lowerWithFlags(pod, notes);
  return pod.metadata === undefined
    ? { spec }
    : { metadata: deepCopy(pod.metadata, notes) as Metadata, spec };
}
