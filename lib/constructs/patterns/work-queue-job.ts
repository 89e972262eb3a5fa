import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { NewAmbassador } from '../../patterns/ambassador.js';
import {
  isListedWork,
  type ListedWork,
  type WorkQueueOptions,
  workItems,
  applyWorkQueue as workQueueOf,
} from '../../patterns/work-queue.js';
import type { PodProps } from '../../spec/pod.js';
import type { InferLiteral } from '../../types/checked-pod.js';
import type { ExtendedPod, RecordAt } from '../../types/composed-pod.js';
import type {
  AddedContainerCheck,
  ContainerName,
  InsertOptionsFor,
  NoEntries,
  PortName,
  UnusedName,
} from '../../types/pattern-types.js';
import type { TemplateOf } from '../../types/template-of.js';
import type { JobProps } from '../../workloads/job.js';
import { Job } from '../kinds/job.js';

/**
 * Work for a container of the Pod P: items in a volume of the name W, or a queue that a sidecar C
 * of the name N, with volumes V, speaks to.
 */
export interface WorkQueueFor<P, W extends string, N extends string, C, V> {
  /** The name of the container that works. */
  readonly worker: ContainerName<P>;
  /** What is to be done: items that are known, or what a queue hands out. */
  readonly work:
    | ListedWork<W & UnusedName<W, RecordAt<P, 'volumes'>, 'a volume'>>
    | QueuedWorkFor<P, N, C, V>;
}

export interface QueuedWorkFor<P, N extends string, C, V> extends InsertOptionsFor<P, V> {
  /** The name of the sidecar among the containers. */
  readonly name: N;
  /** The sidecar that speaks to the queue, and is asked for items. */
  readonly container: NewAmbassador & InferLiteral<C> & AddedContainerCheck<N, C, P, V>;
  /** The name of its port. */
  readonly port: PortName<C>;
  /** The variable of the worker that holds its address, `127.0.0.1:6379`. */
  readonly variable: string;
}

/** A Pod that ends. */
export type WorkerTemplateOf<P> = TemplateOf<
  P,
  'OnFailure' | 'Never',
  'a worker ends: write restartPolicy OnFailure or Never'
>;

/** The Pod P with what its work needs. */
export type WithWork<P, W extends string, N extends string, C, V> = ExtendedPod<
  P,
  NoEntries,
  { readonly [K in N]: C & { readonly restartPolicy: 'Always' } },
  V & { readonly [K in W]: object }
>;

/**
 * A Pod that does work, for a Job to make as many of as are needed: for work that is listed an
 * Indexed Job with a completion for each item, beside `workItems`; for work of a queue a Job with
 * `parallelism` and without `completions`. `WorkQueueJob` makes all of it.
 *
 * It writes a volume of the items, and in the worker its one item as a file; or the queue's
 * sidecar, and in the worker a variable with its address. Throws an Error where a name, a path, a
 * port or a variable is already taken, and where the Pod never ends.
 */
export const workQueue = <
  const P = PodProps,
  const W extends string = never,
  const N extends string = never,
  const C = NewAmbassador,
  const V = NoEntries,
>(
  pod: WorkerTemplateOf<P>,
  options: WorkQueueFor<P, W, N, C, V>,
): WithWork<P, W, N, C, V> =>
  workQueueOf(pod, options as WorkQueueOptions) as WithWork<P, W, N, C, V>;

/** A Job that works off a list, or a queue. */
export interface WorkQueueJob extends ApiObject {}

/** How a Job that works off a list or a queue is made. */
export interface WorkQueueJobConstructor {
  /**
   * @param props the Job, the Pod as its `template`, and in `workQueue` what `workQueue()` takes.
   * How many must complete is known from that.
   */
  new <
    const P = PodProps,
    const W extends string = never,
    const N extends string = never,
    const C = NewAmbassador,
    const V = NoEntries,
  >(
    scope: Construct,
    id: string,
    props: Omit<JobProps, 'completions' | 'completionMode'> & {
      readonly template: WorkerTemplateOf<P>;
      readonly workQueue: WorkQueueFor<P, W, N, C, V>;
    },
  ): WorkQueueJob;
}

interface Props extends JobProps {
  readonly template: PodProps;
  readonly workQueue: WorkQueueOptions;
}

export const WorkQueueJob: WorkQueueJobConstructor = class WorkQueueJob extends (Job as new (
  scope: Construct,
  id: string,
  props: object,
) => ApiObject) {
  constructor(scope: Construct, id: string, { template, workQueue: options, ...job }: Props) {
    const { work } = options;
    const counted = isListedWork(work)
      ? { completionMode: 'Indexed', completions: work.items.length }
      : {};
    super(scope, id, { ...job, ...counted, template: workQueueOf(template, options) });
    if (!isListedWork(work)) return;
    const { metadata, ...items } = workItems(work);
    const namespace = job.metadata?.namespace;
    this.addDependency(
      new ApiObject(scope, `${id}-items`, {
        ...items,
        metadata: namespace === undefined ? metadata : { ...metadata, namespace },
      }),
    );
  }
} as WorkQueueJobConstructor;
