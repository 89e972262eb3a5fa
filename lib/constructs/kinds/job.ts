import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PodsObject } from '../../spec/named-object.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedWorkload } from '../../types/checked-workload.js';
import type { PortsOf } from '../../types/objects/ports.js';
import type { PropertyOf } from '../../types/type-utils.js';
import type { JobProps } from '../../workloads/job.js';
import { Workload, type WorkloadProps } from './workload.js';

/**
 * Runs Pods until a number of them succeeds, and retries those that fail.
 *
 * The API server chooses the labels and the selector. Source: batch/v1 Job.
 *
 * @example
 * ```ts
 * import { App, Chart, Job } from 'cdk8s-pods';
 *
 * const app = new App();
 * new Job(new Chart(app, 'shop'), 'migrate', {
 *   backoffLimit: 3,
 *   template: {
 *     restartPolicy: 'Never',
 *     containers: { migrate: { image: 'shop/migrate:1.4' } },
 *   },
 * });
 * app.synth();
 * ```
 */
export interface Job extends ApiObject, PodsObject<string | number, 'Job'> {
  /** The kind of the object. */
  readonly kind: 'Job';
}

/** The type of the class `Job`. It infers and checks the type of the props. */
export interface JobConstructor {
  /**
   * Creates a Job.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the fields of the Job, and its `template`: a Pod with restartPolicy OnFailure or
   * Never, written in place or made by `podTemplate`
   */
  new <const P = JobProps & { readonly template: PodProps }>(
    scope: Construct,
    id: string,
    props: CheckedJobProps<P>,
  ): Job & { readonly '~ports'?: PortsOf<PropertyOf<P, 'template'>> };

  /**
   * Checks the props of a Job at compile time, and returns them. Use it in the constructor of a
   * subclass, where TypeScript does not infer their type: `super(scope, id, Job.props({ … }))`.
   */
  props<const P = JobProps & { readonly template: PodProps }>(
    props: CheckedJobProps<P>,
  ): JobProps & { readonly template: PodProps };
}

type CheckedJobProps<P> = CheckedWorkload<
  P,
  'Job',
  JobProps,
  'OnFailure' | 'Never',
  'a Job runs to completion: set restartPolicy to OnFailure or Never'
>;

/** The class of `Job` objects. */
export const Job: JobConstructor = class Job extends Workload {
  constructor(scope: Construct, id: string, props: unknown) {
    super(scope, id, 'batch/v1', 'Job', props as WorkloadProps, 'chosen by server');
  }
} as unknown as JobConstructor;
