import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import {
  applyWorkQueue,
  isListedWork,
  type ListedWork,
  type QueuedWork,
  type WorkerTemplate,
  type WorkQueueOptions,
  workItems,
} from '../../patterns/work-queue.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedOptions } from '../../types/pattern-types.js';
import type { WorkQueueErrors } from '../../types/patterns/work-queue.js';
import type { JobProps } from '../../workloads/job.js';
import { ConfigMap } from '../kinds/config-map.js';
import { Job } from '../kinds/job.js';

/**
 * A Job that processes a list of items, with their ConfigMap, or a queue; see `applyWorkQueue()`.
 *
 * @example
 * ```ts
 * import { App, Chart, WorkQueueJob } from 'cdk8s-pods';
 *
 * const app = new App();
 * new WorkQueueJob(new Chart(app, 'report'), 'report', {
 *   parallelism: 2,
 *   template: {
 *     restartPolicy: 'Never',
 *     containers: { worker: { image: 'busybox:1.37', command: ['cat', '/work/item'] } },
 *   },
 *   workQueue: {
 *     worker: 'worker',
 *     work: {
 *       items: ['january', 'february', 'march'],
 *       configMap: 'report-items',
 *       volume: 'items',
 *       file: '/work/item',
 *     },
 *   },
 * });
 * app.synth();
 * ```
 */
export interface WorkQueueJob extends Job {}

/** The type of the class `WorkQueueJob`. It infers the type of the props, to check them. */
export interface WorkQueueJobConstructor {
  /**
   * Creates the Job, and the ConfigMap of listed work.
   *
   * @param scope - The chart, or a construct in one.
   * @param id - The name of the construct in its scope.
   * @param props - The Job, the Pod as its `template`, and in `workQueue` the options of
   * `applyWorkQueue()`. The completions follow from the work.
   * @throws An Error if `applyWorkQueue()` or `workItems()` throws one.
   */
  new <const P = PodProps, const Options = WorkQueueOptions>(
    scope: Construct,
    id: string,
    props: CheckedWorkQueueJobProps<P, Options>,
  ): WorkQueueJob;

  /**
   * Checks the props of a WorkQueueJob at compile time, and returns them. Use it in the constructor
   * of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, WorkQueueJob.props({ … }))`.
   */
  props<const P = PodProps, const Options = WorkQueueOptions>(
    props: CheckedWorkQueueJobProps<P, Options>,
  ): WorkQueueJobProps;
}

type CheckedWorkQueueJobProps<P, Options> = Omit<JobProps, 'completions' | 'completionMode'> & {
  readonly template: WorkerTemplate<P>;
  readonly workQueue: CheckedOptions<
    WorkQueueOptions,
    Options,
    WorkQueueErrors<Options, WorkQueueOptions, ListedWork, QueuedWork, P>
  >;
};

/** The props of a `WorkQueueJob`. */
export interface WorkQueueJobProps extends Omit<JobProps, 'completions' | 'completionMode'> {
  /** The Pod. */
  readonly template: PodProps;
  /** The options of `workQueue()`. */
  readonly workQueue: WorkQueueOptions;
}
const Base = Job as new (scope: Construct, id: string, props: object) => ApiObject;

/** The class of `WorkQueueJob` objects. */
export const WorkQueueJob: WorkQueueJobConstructor = class WorkQueueJob extends Base {
  constructor(scope: Construct, id: string, props: unknown) {
    const { template, workQueue: options, ...job } = props as WorkQueueJobProps;
    const { work } = options;
    const completionFields = isListedWork(work)
      ? { completionMode: 'Indexed', completions: work.items.length }
      : {};
    super(scope, id, {
      ...job,
      ...completionFields,
      template: applyWorkQueue(template, options),
    });
    if (!isListedWork(work)) return;
    const { metadata, data, immutable } = workItems(work);
    const namespace = job.metadata?.namespace;
    this.addDependency(
      new ConfigMap(scope, `${id}-items`, {
        metadata: { ...metadata, namespace },
        data,
        immutable,
      }),
    );
  }
} as unknown as WorkQueueJobConstructor;
