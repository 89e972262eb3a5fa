import { MAX_DATA_BYTES } from '../api/max-data-bytes.js';
import { utf8Length } from '../formats/utf8-length.js';
import type { PodProps } from '../spec/pod.js';
import type { ExtendedPod } from '../types/composed-pod.js';
import type {
  CheckedOptions,
  NewVolumesOf,
  NoEntries,
  ResultOf,
  WithSidecar,
} from '../types/pattern-types.js';
import type { WorkQueueErrors } from '../types/patterns/work-queue.js';
import type { TemplateOf } from '../types/template-of.js';
import type { PropertyOf } from '../types/type-utils.js';
import { applyAmbassador, type NewAmbassador } from './ambassador.js';
import { applyPodPatch } from './apply-pod-patch.js';
import { assertAbsolute, assertOneOf } from './assert-options.js';
import type { InsertOptions } from './insert-options.js';

/** A list of work items that is known in advance: one Pod processes each item. */
export interface ListedWork {
  /** The items, in the order in which they are started. Each worker reads its item as a file. */
  readonly items: readonly string[];
  /** The name of the ConfigMap that contains the items. */
  readonly configMap: string;
  /** The name of the new volume of the ConfigMap. */
  readonly volume: string;
  /** The absolute path at which the worker finds its item, such as `/work/item`. */
  readonly file: string;
}

/** A queue that hands out work items: each Pod takes items until the queue is empty. */
export interface QueuedWork extends InsertOptions {
  /** The name of the queue's sidecar among the containers. */
  readonly name: string;
  /** The sidecar that connects to the queue, and from which the worker gets items. */
  readonly container: NewAmbassador;
  /** The name of the sidecar's port. */
  readonly port: string;
  /** The variable of the worker that holds the address of the sidecar, such as `127.0.0.1:6379`. */
  readonly variable: string;
}

/** Options of `workQueue()`. */
export interface WorkQueueOptions {
  /** The name of the container that processes the items. */
  readonly worker: string;
  /** The work: a list of items, or a queue. */
  readonly work: ListedWork | QueuedWork;
}

/** The ConfigMap that contains the items of listed work, as an object of the Kubernetes API. */
export interface WorkItems {
  /** The API version of ConfigMaps. */
  readonly apiVersion: 'v1';
  /** The kind of the object. */
  readonly kind: 'ConfigMap';
  /** The name of the ConfigMap. */
  readonly metadata: { readonly name: string };
  /** The items cannot be changed while they are processed. */
  readonly immutable: true;
  /** The items by index. */
  readonly data: Readonly<Record<string, string>>;
}

/** A Pod that runs to completion, as the template of a Job. */
export type WorkerTemplate<Pod> = TemplateOf<
  Pod,
  'OnFailure' | 'Never',
  'a worker runs to completion: set restartPolicy to OnFailure or Never'
>;

/** The Pod with the volume of its work items, or with the sidecar and the volumes of its queue. */
export type WithWork<Pod, Work> = Work extends { readonly items: unknown }
  ? ExtendedPod<
      Pod,
      NoEntries,
      NoEntries,
      { readonly [K in PropertyOf<Work, 'volume'> & string]: object }
    >
  : WithSidecar<Pod, PropertyOf<Work, 'name'>, PropertyOf<Work, 'container'>, NewVolumesOf<Work>>;

/**
 * Gives a Pod work to process, for a Job that creates as many copies of it as needed. For a list of
 * items, that is an Indexed Job with one completion per item, and the ConfigMap that `workItems()`
 * returns; for a queue, a Job with `parallelism` and without `completions`. `WorkQueueJob` creates
 * all of that.
 *
 * For a list, the pattern adds a volume of the items, and mounts one item as a file in the worker.
 * For a queue, it adds the sidecar, its `volumes`, and a variable of the worker.
 *
 * @param pod - The Pod. It is not changed.
 * @param options - The worker, and its work.
 * @returns A new Pod.
 * @throws An Error if a name, path, port or variable that it adds is already in use, or if the Pod
 * never completes.
 *
 * @example
 * ```ts
 * import { App, Chart, Job, workQueue } from 'cdk8s-pods';
 *
 * const app = new App();
 * new Job(new Chart(app, 'thumbnails'), 'thumbnails', {
 *   parallelism: 3,
 *   template: workQueue(
 *     { restartPolicy: 'OnFailure', containers: { worker: { image: 'example.com/thumbnail:2' } } },
 *     {
 *       worker: 'worker',
 *       work: {
 *         name: 'queue',
 *         container: {
 *           image: 'envoyproxy/envoy:v1.36.2',
 *           ports: { redis: 6379 },
 *           startupProbe: { tcpSocket: { port: 'redis' } },
 *         },
 *         port: 'redis',
 *         variable: 'QUEUE',
 *       },
 *     },
 *   ),
 * });
 * app.synth();
 * ```
 */
export function workQueue<const Pod = PodProps, const Options = WorkQueueOptions>(
  pod: WorkerTemplate<Pod>,
  options: CheckedOptions<
    WorkQueueOptions,
    Options,
    WorkQueueErrors<Options, WorkQueueOptions, ListedWork, QueuedWork, Pod>
  >,
): ResultOf<
  Pod,
  WorkerTemplate<Pod>,
  Options,
  WorkQueueErrors<Options, WorkQueueOptions, ListedWork, QueuedWork, Pod>,
  WithWork<Pod, PropertyOf<Options, 'work'>>
>;
export function workQueue(pod: unknown, options: unknown): unknown {
  return applyWorkQueue(pod as PodProps, options as WorkQueueOptions);
}

/** Applies the pattern to a Pod of which nothing is known at compile time. */
export function applyWorkQueue(pod: PodProps, { worker, work }: WorkQueueOptions): PodProps {
  if (pod.restartPolicy === undefined || pod.restartPolicy === 'Always')
    throw new Error(
      'this pod never completes: set restartPolicy to OnFailure, to restart a failed worker, or ' +
        'to Never, to keep its log',
    );
  assertOneOf(work, 'items', 'container');
  if (!isListedWork(work)) {
    const { name, container, port, variable, volumes, before } = work;
    const clients = { [worker]: { [variable]: port } };
    return applyAmbassador(pod, { name, container, volumes, before, clients });
  }
  const { volume, configMap, file } = work;
  assertAbsolute(file, 'file');
  return applyPodPatch(pod, {
    volumes: { [volume]: { configMap: { name: configMap } } },
    containerPatches: {
      [worker]: {
        volumeMounts: {
          [file]: { volume, subPathExpr: '$(JOB_COMPLETION_INDEX)', readOnly: true },
        },
      },
    },
  });
}

/** Whether the work is a list of items, not a queue. */
export const isListedWork = (work: ListedWork | QueuedWork): work is ListedWork =>
  (work as Partial<ListedWork>).items !== undefined;

/**
 * Returns the ConfigMap of listed work, which contains each item under its index.
 *
 * @param work - The items, and the name of the ConfigMap.
 * @returns The ConfigMap, as an object of the Kubernetes API.
 * @throws An Error if the items do not fit into a ConfigMap (1 MiB).
 *
 * @example
 * ```ts
 * import { ApiObject, App, Chart } from 'cdk8s';
 * import { workItems } from 'cdk8s-pods';
 *
 * const app = new App();
 * const items = workItems({
 *   items: ['january', 'february'],
 *   configMap: 'report-items',
 *   volume: 'items',
 *   file: '/work/item',
 * });
 * new ApiObject(new Chart(app, 'report'), 'items', items);
 * app.synth();
 * ```
 */
export function workItems({ items, configMap }: ListedWork): WorkItems {
  const size = items.reduce((sum, item) => sum + utf8Length(item), 0);
  if (size > MAX_DATA_BYTES)
    throw new Error(
      `the items take ${size} bytes, but a ConfigMap can hold ${MAX_DATA_BYTES} bytes: ` +
        'use a queue instead',
    );
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: configMap },
    immutable: true,
    data: Object.fromEntries(items.map((item, index) => [String(index), item])),
  };
}
