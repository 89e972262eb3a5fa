import type { Checked } from '../checked/pod.js';
import type { PolicyOf } from '../checked/workload.js';
import type { PodProps } from '../spec/pod.js';
import type { RestartPolicy } from '../spec/restart.js';

/**
 * A Pod to make copies of, checked: plain data, to be kept in a constant, spread and given to a workload. Its type knows its restartPolicy, so
 * that one which never restarts cannot be given to a Deployment.
 *
 * Source: core/v1 PodTemplateSpec.
 */
export interface Template<R extends RestartPolicy = RestartPolicy> extends PodProps {
  /** When its containers are restarted. What is not written is not there at run time, and stands for Always. */
  readonly restartPolicy: R;
}

/** Checks a Pod as `new Pod` does, and gives it back as the template of a workload. */
export const podTemplate = <const P = PodProps>(props: Checked<P>): Template<PolicyOf<P>> => props as Template<PolicyOf<P>>;
