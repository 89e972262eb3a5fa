import { utf8Length } from '../formats/utf8-length.js';
import type { PodProps } from '../spec/pod.js';
import { applyAmbassador, type NewAmbassador } from './ambassador.js';
import { applyPodPatch } from './apply-pod-patch.js';
import type { InsertOptions } from './insert-options.js';

/** Work that is known: a Pod for each item. */
export interface ListedWork<Volume = string> {
  /** The items, in the order in which they are begun. Each is handed to its worker as a file. */
  readonly items: readonly string[];
  /** The name of the ConfigMap that holds them. */
  readonly configMap: string;
  /** The name of a new volume of it. */
  readonly volume: Volume;
  /** Where the worker finds its item: `/work/item`. */
  readonly file: `/${string}`;
}

/** Work that a queue hands out: each Pod takes items until there are no more. */
export interface QueuedWork extends InsertOptions {
  /** The name of the sidecar among the containers. */
  readonly name: string;
  /** The sidecar that speaks to the queue, and is asked for items. */
  readonly container: NewAmbassador;
  /** The name of its port. */
  readonly port: string;
  /** The variable of the worker that holds its address, `127.0.0.1:6379`. */
  readonly variable: string;
}

/** Work, and who does it. */
export interface WorkQueueOptions {
  /** The name of the container that works. */
  readonly worker: string;
  /** What is to be done. */
  readonly work: ListedWork | QueuedWork;
}

/** The items of work, for the workers to read: an object of the API. */
export interface WorkItems {
  readonly apiVersion: 'v1';
  readonly kind: 'ConfigMap';
  readonly metadata: { readonly name: string };
  readonly immutable: true;
  readonly data: Readonly<Record<string, string>>;
}

/** More than this an API server takes in no ConfigMap. */
const MAX_CONFIG_MAP_BYTES = 1024 * 1024;

/**
 * A Pod that does work, for a Job to make as many of as are needed: for work that is listed an
 * Indexed Job with a completion for each item, beside `workItems`; for work of a queue a Job with
 * `parallelism` and without `completions`.
 *
 * Throws an Error where a name, a path, a port or a variable that it adds is already taken, and
 * where the Pod never ends.
 */
export function applyWorkQueue(pod: PodProps, { worker, work }: WorkQueueOptions): PodProps {
  if (pod.restartPolicy === undefined || pod.restartPolicy === 'Always')
    throw new Error(
      'this pod never ends: write restartPolicy OnFailure, to start a worker that fails ' +
        'again, or Never, to keep its log',
    );
  if (!isListedWork(work)) {
    const { name, container, port, variable, volumes, before } = work;
    return applyAmbassador(pod, {
      name,
      container,
      volumes,
      before,
      clients: { [worker]: { [variable]: port } },
    });
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

/** Whether all work is known: no queue hands it out. */
export const isListedWork = (work: ListedWork | QueuedWork): work is ListedWork => 'items' in work;

/**
 * The ConfigMap of listed work: each item under its index. Throws an Error where they are more than
 * it can hold.
 */
export function workItems({ items, configMap }: ListedWork): WorkItems {
  const size = items.reduce((sum, item) => sum + utf8Length(item), 0);
  if (size > MAX_CONFIG_MAP_BYTES)
    throw new Error(
      `the items are ${size} bytes, and a ConfigMap holds ${MAX_CONFIG_MAP_BYTES}: let a queue hand them out`,
    );
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: configMap },
    immutable: true,
    data: Object.fromEntries(items.map((item, index) => [String(index), item])),
  };
}
