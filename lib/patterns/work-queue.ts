import { utf8Length } from '../formats/utf8-length.js';
import type { PodProps } from '../spec/pod.js';
import type { InferLiteral } from '../types/checked-pod.js';
import type { ExtendedPod, RecordAt } from '../types/composed-pod.js';
import type {
  AddedContainerCheck,
  ContainerName,
  NoEntries,
  PortName,
  UnusedName,
} from '../types/pattern-types.js';
import type { TemplateOf } from '../types/template-of.js';
import { applyAmbassador, type NewAmbassador } from './ambassador.js';
import { applyPodPatch } from './apply-pod-patch.js';
import type { InsertOptions } from './insert-options.js';

/** A list of work items that is known in advance: one Pod processes each item. */
export interface ListedWork<VolumeName = string> {
  /** The items, in the order in which they are started. Each worker reads its item as a file. */
  readonly items: readonly string[];
  /** The name of the ConfigMap that contains the items. */
  readonly configMap: string;
  /** The name of the new volume of the ConfigMap. */
  readonly volume: VolumeName;
  /** The absolute path at which the worker finds its item, such as `/work/item`. */
  readonly file: `/${string}`;
}

/** A queue that hands out work items: each Pod takes items until the queue is empty. */
export interface QueuedWork<
  Pod = PodProps,
  Name extends string = string,
  Container = NewAmbassador,
  NewVolumes = NoEntries,
> extends InsertOptions<Pod, NewVolumes> {
  /** The name of the queue's sidecar among the containers. */
  readonly name: Name;
  /** The sidecar that connects to the queue, and from which the worker gets items. */
  readonly container: NewAmbassador &
    InferLiteral<Container> &
    AddedContainerCheck<Name, Container, Pod, NewVolumes>;
  /** The name of the sidecar's port. */
  readonly port: PortName<Container>;
  /** The variable of the worker that holds the address of the sidecar, such as `127.0.0.1:6379`. */
  readonly variable: string;
}

/** Options of `workQueue()`. */
export interface WorkQueueOptions<
  Pod = PodProps,
  VolumeName extends string = string,
  Name extends string = string,
  Container = NewAmbassador,
  NewVolumes = NoEntries,
> {
  /** The name of the container that processes the items. */
  readonly worker: ContainerName<Pod>;
  /** The work: a list of items, or a queue. */
  readonly work:
    | ListedWork<VolumeName & UnusedName<VolumeName, RecordAt<Pod, 'volumes'>, 'a volume'>>
    | QueuedWork<Pod, Name, Container, NewVolumes>;
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
export type WithWork<
  Pod,
  VolumeName extends string,
  Name extends string,
  Container,
  NewVolumes,
> = ExtendedPod<
  Pod,
  NoEntries,
  { readonly [K in Name]: Container & { readonly restartPolicy: 'Always' } },
  NewVolumes & { readonly [K in VolumeName]: object }
>;

/** Maximum size of the data of a ConfigMap, in bytes; an API server refuses more. */
const MAX_CONFIG_MAP_BYTES = 1024 * 1024;

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
export function workQueue<
  const Pod = PodProps,
  const VolumeName extends string = never,
  const Name extends string = never,
  const Container = NewAmbassador,
  const NewVolumes = NoEntries,
>(
  pod: WorkerTemplate<Pod>,
  options: WorkQueueOptions<Pod, VolumeName, Name, Container, NewVolumes>,
): WithWork<Pod, VolumeName, Name, Container, NewVolumes>;
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
  if (!isListedWork(work)) {
    const { name, container, port, variable, volumes, before } = work;
    const clients = { [worker]: { [variable]: port } };
    return applyAmbassador(pod, { name, container, volumes, before, clients });
  }
  const { volume, configMap, file } = work;
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
export const isListedWork = (work: ListedWork | QueuedWork): work is ListedWork => 'items' in work;

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
  if (size > MAX_CONFIG_MAP_BYTES)
    throw new Error(
      `the items take ${size} bytes, but a ConfigMap can hold ${MAX_CONFIG_MAP_BYTES} bytes: ` +
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
