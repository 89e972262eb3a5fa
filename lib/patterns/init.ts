import type { RegularInitContainer } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import type { CheckedPod, PodChecks } from '../types/checked-pod.js';
import type { ExtendedPod } from '../types/composed-pod.js';
import type { CheckedOptions, NewVolumesOf, NoEntries, ResultOf } from '../types/pattern-types.js';
import type { InitErrors } from '../types/patterns/init.js';
import type { PropertyOf } from '../types/type-utils.js';
import { applyPodPatch } from './apply-pod-patch.js';
import { containerPatchesOf, type SharedOptions } from './insert-options.js';

/** Regular init containers by name, in the order in which they run. */
export interface NewInitContainers {
  /** An init container, under its name. */
  readonly [name: string]: RegularInitContainer | undefined;
}

/** Options of `init()`. */
export interface InitOptions extends SharedOptions {
  /** The init containers, by name: each runs to completion before the next one starts. */
  readonly initContainers: NewInitContainers;
}

/**
 * Adds init containers to a Pod, which run to completion, one after the other, before its
 * containers start.
 *
 * The pattern also adds the `volumes`, `mounts` and `env` that the options list, and nothing else.
 *
 * @param pod - The Pod. It is not changed.
 * @param options - The init containers, and what they share with the containers.
 * @returns A new Pod.
 * @throws An Error if a name, path, port or variable that it adds is already in use.
 *
 * @example
 * ```ts
 * import { App, Chart, init, Pod } from 'cdk8s-pods';
 *
 * const app = new App();
 * const web = init(
 *   { containers: { web: { image: 'nginx:1.29' } } },
 *   {
 *     initContainers: {
 *       page: {
 *         image: 'busybox:1.37',
 *         command: ['sh', '-c', 'echo Hello > /page/index.html'],
 *         volumeMounts: { '/page': { volume: 'page' } },
 *       },
 *     },
 *     volumes: { page: { emptyDir: { sizeLimit: '1Mi' } } },
 *     mounts: { web: { '/usr/share/nginx/html': { volume: 'page', readOnly: true } } },
 *   },
 * );
 * new Pod(new Chart(app, 'web'), 'web', web);
 * app.synth();
 * ```
 */
export function init<const Pod = PodProps, const Options = InitOptions>(
  pod: CheckedPod<Pod>,
  options: CheckedOptions<InitOptions, Options, InitErrors<Options, InitOptions, Pod>>,
): ResultOf<
  Pod,
  PodChecks<Pod>,
  Options,
  InitErrors<Options, InitOptions, Pod>,
  ExtendedPod<Pod, NoEntries, PropertyOf<Options, 'initContainers'>, NewVolumesOf<Options>>
>;
export function init(pod: unknown, options: unknown): unknown {
  return applyInit(pod as PodProps, options as InitOptions);
}

/** Applies the pattern to a Pod of which nothing is known at compile time. */
export function applyInit(pod: PodProps, options: InitOptions): PodProps {
  const { initContainers, volumes, before } = options;
  return applyPodPatch(pod, {
    volumes,
    initContainers,
    before,
    containerPatches: containerPatchesOf(options),
  });
}
