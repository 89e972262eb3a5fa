import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { deepCopy, type LoweringFlags } from '../../spec/lowering/deep-copy.js';
import { lowerPod, requireProps, TEMPLATE_EXAMPLE } from '../../spec/lowering/lower-pod.js';
import type { PodsObject } from '../../spec/named-object.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedCronJob } from '../../types/checked-workload.js';
import type { CronJobProps } from '../../workloads/cron-job.js';
import type { JobProps } from '../../workloads/job.js';
import { KindObject } from './kind-object.js';

/**
 * Creates a Job on a schedule.
 *
 * Source: batch/v1 CronJob.
 *
 * @example
 * ```ts
 * import { App, Chart, CronJob } from 'cdk8s-pods';
 *
 * const app = new App();
 * new CronJob(new Chart(app, 'shop'), 'report', {
 *   schedule: '0 3 * * *',
 *   timeZone: 'Europe/Berlin',
 *   jobTemplate: {
 *     template: {
 *       restartPolicy: 'OnFailure',
 *       containers: { report: { image: 'shop/report:1.4' } },
 *     },
 *   },
 * });
 * app.synth();
 * ```
 */
export interface CronJob extends ApiObject, PodsObject<string | number, 'CronJob'> {
  /** The kind of the object. */
  readonly kind: 'CronJob';
}

/** The type of the class `CronJob`. It infers and checks the type of the props. */
export interface CronJobConstructor {
  /**
   * Creates a CronJob.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the fields of the CronJob, and its `jobTemplate`: a Job whose `template` is a
   * Pod with restartPolicy OnFailure or Never
   */
  new <
    const P = CronJobProps & { readonly jobTemplate: JobProps & { readonly template: PodProps } },
  >(
    scope: Construct,
    id: string,
    props: CheckedCronJobProps<P>,
  ): CronJob;

  /**
   * Checks the props of a CronJob at compile time, and returns them. Use it in the constructor of a
   * subclass, where TypeScript does not infer their type: `super(scope, id, CronJob.props({ … }))`.
   */
  props<
    const P = CronJobProps & { readonly jobTemplate: JobProps & { readonly template: PodProps } },
  >(
    props: CheckedCronJobProps<P>,
  ): CronJobProps & { readonly jobTemplate: JobProps & { readonly template: PodProps } };
}

type CheckedCronJobProps<P> = CheckedCronJob<
  P,
  CronJobProps,
  JobProps,
  'a Job runs to completion: set restartPolicy to OnFailure or Never'
>;

const EXAMPLE = `{ schedule: '0 * * * *', jobTemplate: ${TEMPLATE_EXAMPLE} }`;

/** The class of `CronJob` objects. */
export const CronJob: CronJobConstructor = class CronJob extends KindObject {
  constructor(scope: Construct, id: string, props: unknown) {
    requireProps('CronJob', props, EXAMPLE);
    const { metadata, jobTemplate, ...fields } = props as CronJobProps & {
      readonly jobTemplate: JobProps & { readonly template: PodProps };
    };
    requireProps('jobTemplate', jobTemplate, TEMPLATE_EXAMPLE);
    const { metadata: jobMetadata, template, ...job } = jobTemplate;
    const flags: LoweringFlags = { hasSuspectInput: false };
    const spec = { ...(deepCopy(job, flags) as object), template: lowerPod(template, flags) };
    const loweredJob =
      jobMetadata === undefined ? { spec } : { metadata: deepCopy(jobMetadata, flags), spec };
    const manifest = {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: deepCopy(metadata, flags) as object,
      spec: { ...(deepCopy(fields, flags) as object), jobTemplate: loweredJob },
    };
    super(scope, id, manifest);
    this.register({ pod: template, prefix: 'jobTemplate.template.' }, flags);
  }
} as unknown as CronJobConstructor;
