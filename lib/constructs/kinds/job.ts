import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PodProps } from '../../spec/pod.js';
import type { TemplateOf } from '../../types/template-of.js';
import type { JobProps } from '../../workloads/job.js';
import { Workload, type WorkloadProps } from './workload.js';

/**
 * Pods that run to their end, as often as is asked for, and again where they fail.
 *
 * Its Pods are found by labels that the server gives them. Source: batch/v1 Job.
 */
export interface Job extends ApiObject {}

/** How a Job is made. */
export interface JobConstructor {
  /**
   * @param props the Job, whose `template` is a Pod that restarts OnFailure or Never, written in
   * place or made by `podTemplate`
   */
  new <const P = PodProps>(
    scope: Construct,
    id: string,
    props: JobProps & {
      readonly template: TemplateOf<
        P,
        'OnFailure' | 'Never',
        'a Job runs to its end: write restartPolicy OnFailure or Never'
      >;
    },
  ): Job;
}

export const Job: JobConstructor = class Job extends Workload {
  constructor(scope: Construct, id: string, props: unknown) {
    super(scope, id, 'batch/v1', 'Job', props as WorkloadProps, 'by itself');
  }
};
