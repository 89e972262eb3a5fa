import type { PodProps } from '../spec/pod.js';
import type { CheckedPod, PodChecks } from '../types/checked-pod.js';
import type { RecordAt } from '../types/composed-pod.js';
import type {
  CheckedOptions,
  NewVolumesOf,
  ResultOf,
  WithSidecars,
} from '../types/pattern-types.js';
import type { ScatterGatherErrors } from '../types/patterns/scatter-gather.js';
import type { PropertyOf } from '../types/type-utils.js';
import type { NewAmbassador } from './ambassador.js';
import { applyPodPatch } from './apply-pod-patch.js';
import { assertOneOf } from './assert-options.js';
import { assertFree, namesOf } from './conflicts.js';
import type { InsertOptions } from './insert-options.js';
import { localAddressOf } from './port-conflicts.js';
import { asNativeSidecars } from './sidecar.js';

/** Sidecars of a scatter-gather Pod by name, in the order in which they start. */
export interface NewLeaves {
  /** A leaf, under its name. */
  readonly [name: string]: NewAmbassador;
}

/** Leaves that are sidecars of the Pod. */
export interface LocalLeaves {
  /** The sidecars, by name, in the order in which they start. */
  readonly containers: NewLeaves;
  /** The port of each leaf that the root calls: `{ books: 'http-books', films: 'http-films' }`. */
  readonly ports: { readonly [leaf: string]: string | undefined };
  /**
   * The variable of the root that holds the addresses of the leaves:
   * `127.0.0.1:8081,127.0.0.1:8082`.
   */
  readonly variable: string;
}

/** Leaves that are other Pods. */
export interface RemoteLeaves {
  /** The addresses of the leaves, such as `leaf-0.leaves:8080`. */
  readonly addresses: readonly string[];
  /** The variable of the root that holds the addresses of the leaves, separated by commas. */
  readonly variable: string;
}

/** The sidecar that combines the responses of the leaves into one. */
export interface Aggregator {
  /** The name of the aggregator among the containers. */
  readonly name: string;
  /** The aggregator. */
  readonly container: NewAmbassador;
  /** The name of its port that the root calls. */
  readonly port: string;
  /**
   * The variable of the root that holds the address of the aggregator, such as `127.0.0.1:9000`.
   */
  readonly variable: string;
}

/** Options of `scatterGather()`. */
export interface ScatterGatherOptions extends InsertOptions {
  /**
   * The name of the root: the container that receives requests, forwards each to all leaves, and
   * has their responses combined by the aggregator.
   */
  readonly root: string;
  /** The leaves, each of which answers a part of a request: sidecars, or other Pods. */
  readonly leaves: LocalLeaves | RemoteLeaves;
  /** The aggregator, which combines the responses into one. */
  readonly aggregator: Aggregator;
}

/** The Pod with its local leaves, the aggregator and new volumes. */
export type WithLeaves<Pod, Leaves, Aggregator, NewVolumes> = WithSidecars<
  Pod,
  RecordAt<Leaves, 'containers'> & {
    readonly [K in PropertyOf<Aggregator, 'name'> & string]: PropertyOf<Aggregator, 'container'>;
  },
  NewVolumes
>;

/**
 * Adds leaves and an aggregator to a Pod: its root container forwards each request to many leaves,
 * and the aggregator combines their responses into one. Local leaves and the aggregator are native
 * sidecars, which accept requests before the root starts.
 *
 * The pattern adds the local leaves, the aggregator, their `volumes`, and two variables of the
 * root, and nothing else.
 *
 * @param pod - The Pod. It is not changed.
 * @param options - The root, the leaves and the aggregator.
 * @returns A new Pod.
 * @throws An Error if a name, port or variable that it adds is already in use, or if there are no
 * leaves.
 *
 * @example
 * ```ts
 * import { App, Chart, Pod, scatterGather } from 'cdk8s-pods';
 *
 * const app = new App();
 * const search = scatterGather(
 *   { containers: { search: { image: 'example.com/search:7', ports: { http: 8080 } } } },
 *   {
 *     root: 'search',
 *     leaves: { addresses: ['leaf-0.leaves:8080', 'leaf-1.leaves:8080'], variable: 'LEAVES' },
 *     aggregator: {
 *       name: 'merge',
 *       container: {
 *         image: 'example.com/merge:1',
 *         ports: { merge: 9000 },
 *         startupProbe: { tcpSocket: { port: 'merge' } },
 *       },
 *       port: 'merge',
 *       variable: 'MERGE',
 *     },
 *   },
 * );
 * new Pod(new Chart(app, 'search'), 'search', search);
 * app.synth();
 * ```
 */
export function scatterGather<const Pod = PodProps, const Options = ScatterGatherOptions>(
  pod: CheckedPod<Pod>,
  options: CheckedOptions<
    ScatterGatherOptions,
    Options,
    ScatterGatherErrors<Options, ScatterGatherOptions, Aggregator, Pod>
  >,
): ResultOf<
  Pod,
  PodChecks<Pod>,
  Options,
  ScatterGatherErrors<Options, ScatterGatherOptions, Aggregator, Pod>,
  WithLeaves<
    Pod,
    PropertyOf<Options, 'leaves'>,
    PropertyOf<Options, 'aggregator'>,
    NewVolumesOf<Options>
  >
>;
export function scatterGather(pod: unknown, options: unknown): unknown {
  return applyScatterGather(pod as PodProps, options as ScatterGatherOptions);
}

/** Applies the pattern to a Pod of which nothing is known at compile time. */
export function applyScatterGather(
  pod: PodProps,
  { root, leaves, aggregator, volumes, before }: ScatterGatherOptions,
): PodProps {
  assertOneOf(leaves, 'containers', 'addresses');
  const localLeaves = 'containers' in leaves ? leaves.containers : {};
  assertFree(namesOf(localLeaves), aggregator.name, 'a leaf');
  assertFree([leaves.variable], aggregator.variable, 'the variable of the leaves');
  const addresses =
    'containers' in leaves
      ? Object.entries(leaves.containers).map(([name, container]) =>
          localAddressOf(container, leaves.ports[name] ?? '', name),
        )
      : leaves.addresses;
  if (addresses.length === 0) throw new Error(`'${root}' has no leaves to call: add at least one`);
  const { name, container, port } = aggregator;
  const env = {
    [leaves.variable]: addresses.join(','),
    [aggregator.variable]: localAddressOf(container, port, name),
  };
  return applyPodPatch(pod, {
    volumes,
    initContainers: asNativeSidecars({ ...localLeaves, [name]: container }),
    before,
    containerPatches: { [root]: { env } },
  });
}
