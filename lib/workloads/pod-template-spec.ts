import type { PodProps } from '../spec/pod.js';
import type { RestartPolicy } from '../spec/restart-policy.js';
import type { CheckedPod } from '../types/checked-pod.js';
import type { RestartPolicyOf } from '../types/template-of.js';

/**
 * A Pod to make copies of, checked: plain data, to be kept in a constant, spread and given to a
 * workload. Its type knows its restartPolicy, so that one which never restarts cannot be given to a
 * Deployment.
 *
 * Source: core/v1 PodTemplateSpec.
 */
export interface PodTemplateSpec<R extends RestartPolicy = RestartPolicy> extends PodProps {
  /**
   * When its containers are restarted. What is not written is not there at run time, and stands for
   * Always.
   */
  readonly restartPolicy: R;
}

/** Checks a Pod as `new Pod` does, and gives it back as the template of a workload. */
export const podTemplate = <const P = PodProps>(
  props: CheckedPod<P>,
): PodTemplateSpec<RestartPolicyOf<P>> => props as PodTemplateSpec<RestartPolicyOf<P>>;
