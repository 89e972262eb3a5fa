import type { Api } from '../../api/api.js';
import type { Metadata } from '../metadata.js';
import type { PodProps } from '../pod.js';
import { deepCopy, type LoweringFlags } from './deep-copy.js';
import { lowerWithFlags } from './lower.js';

/** A Pod in the API's form. */
export interface LoweredPod {
  readonly metadata?: Metadata | undefined;
  readonly spec: Api<'PodSpec'>;
}

/**
 * Converts the props of a Pod, or of the Pod template of a workload, to the API's form.
 *
 * @param flags - receives whether there may be errors that the lowered form does not show
 */
export function lowerPod(pod: PodProps, flags: LoweringFlags): LoweredPod {
  const spec = lowerWithFlags(pod, flags);
  return pod.metadata === undefined
    ? { spec }
    : { metadata: deepCopy(pod.metadata, flags) as Metadata, spec };
}
