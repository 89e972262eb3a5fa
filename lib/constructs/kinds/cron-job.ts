import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { deepCopy } from '../../spec/lowering/deep-copy.js';
import { lowerPod } from '../../spec/lowering/lower-pod.js';
import type { PodProps } from '../../spec/pod.js';
import type { TemplateOf } from '../../types/template-of.js';
import { registerObject } from '../../validation/validation-registry.js';
import type { CronJobProps } from '../../workloads/cron-job.js';
import type { JobProps } from '../../workloads/job.js';

/**
 * A Job that is made again and again, by a schedule.
 *
 * Source: batch/v1 CronJob.
 */
export interface CronJob extends ApiObject {}

/** How a CronJob is made. */
export interface CronJobConstructor {
  /**
   * @param props the CronJob, whose `jobTemplate` is a Job, and whose `template` in that is a Pod
   * that restarts OnFailure or Never, written in place or made by `podTemplate`
   */
  new <const P = PodProps>(
    scope: Construct,
    id: string,
    props: CronJobProps & {
      readonly jobTemplate: JobProps & {
        readonly template: TemplateOf<
          P,
          'OnFailure' | 'Never',
          'a Job runs to its end: write restartPolicy OnFailure or Never'
        >;
      };
    },
  ): CronJob;
}

export const CronJob: CronJobConstructor = class CronJob extends ApiObject {
  static override [Symbol.hasInstance](value: unknown): value is ApiObject {
    return Function.prototype[Symbol.hasInstance].call(this, value);
  }

  constructor(scope: Construct, id: string, props: unknown) {
    const { metadata, jobTemplate, ...fields } = props as CronJobProps & {
      readonly jobTemplate: JobProps & { readonly template: PodProps };
    };
    const { metadata: jobMetadata, template, ...job } = jobTemplate;
    const flags = { hasSuspectInput: false };
    const spec = { ...(deepCopy(job, flags) as object), template: lowerPod(template, flags) };
    const made =
      jobMetadata === undefined ? { spec } : { metadata: deepCopy(jobMetadata, flags), spec };
    const manifest = {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: deepCopy(metadata, flags) as object,
      spec: { ...(deepCopy(fields, flags) as object), jobTemplate: made },
    };
    super(scope, id, manifest);
    registerObject(this, template, flags.hasSuspectInput, 'jobTemplate.template.');
  }
};
