import type { Sidecar } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import type { CheckedPod, PodChecks } from '../types/checked-pod.js';
import type {
  CheckedOptions,
  NewVolumesOf,
  ResultOf,
  WithSidecars,
} from '../types/pattern-types.js';
import type { SidecarErrors } from '../types/patterns/sidecar.js';
import type { PropertyOf } from '../types/type-utils.js';
import { applyPodPatch } from './apply-pod-patch.js';
import { containerPatchesOf, type SharedOptions } from './insert-options.js';

/** A sidecar as a pattern takes it: the pattern sets `restartPolicy: 'Always'`. */
export interface NewSidecar extends Omit<Sidecar, 'restartPolicy'> {
  /** Leave it out: the pattern sets it to `Always`. */
  readonly restartPolicy?: undefined;
}

/** Sidecars by name, in the order in which they start. */
export interface NewSidecars {
  /** A sidecar, under its name. */
  readonly [name: string]: NewSidecar | undefined;
}

/** Options of `sidecar()`. */
export interface SidecarOptions extends SharedOptions {
  /** The sidecars, by name, in the order in which they start. */
  readonly sidecars: NewSidecars;
}

/**
 * Adds native sidecars to a Pod: init containers with `restartPolicy: 'Always'`, which keep
 * running. They start before the containers, stop after them, and do not keep a Job from
 * completing.
 *
 * The pattern also adds the `volumes`, `mounts` and `env` that the options list, and nothing else.
 *
 * @param pod - The Pod. It is not changed.
 * @param options - The sidecars, and what they share with the containers.
 * @returns A new Pod.
 * @throws An Error if a name, path, port or variable that it adds is already in use.
 *
 * @example
 * ```ts
 * import { App, Chart, Pod, sidecar } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'web');
 * const web = sidecar(
 *   { containers: { web: { image: 'nginx:1.29' } } },
 *   {
 *     sidecars: {
 *       page: {
 *         image: 'busybox:1.37',
 *         command: ['sh', '-c', 'while sleep 10; do date > /page/index.html; done'],
 *         volumeMounts: { '/page': { volume: 'page' } },
 *       },
 *     },
 *     volumes: { page: { emptyDir: { sizeLimit: '1Mi' } } },
 *     mounts: { web: { '/usr/share/nginx/html': { volume: 'page', readOnly: true } } },
 *   },
 * );
 * new Pod(chart, 'web', web);
 * app.synth();
 * ```
 */
export function sidecar<const Pod = PodProps, const Options = SidecarOptions>(
  pod: CheckedPod<Pod>,
  options: CheckedOptions<SidecarOptions, Options, SidecarErrors<Options, SidecarOptions, Pod>>,
): ResultOf<
  Pod,
  PodChecks<Pod>,
  Options,
  SidecarErrors<Options, SidecarOptions, Pod>,
  WithSidecars<Pod, PropertyOf<Options, 'sidecars'>, NewVolumesOf<Options>>
>;
export function sidecar(pod: unknown, options: unknown): unknown {
  return applySidecar(pod as PodProps, options as SidecarOptions);
}

/** Applies the pattern to a Pod of which nothing is known at compile time. */
export function applySidecar(pod: PodProps, options: SidecarOptions): PodProps {
  const { sidecars, volumes, before } = options;
  return applyPodPatch(pod, {
    volumes,
    initContainers: asNativeSidecars(sidecars),
    before,
    containerPatches: containerPatchesOf(options),
  });
}

/** Returns the same containers as native sidecars. */
export const asNativeSidecars = (sidecars: NewSidecars): Readonly<Record<string, Sidecar>> =>
  Object.fromEntries(
    Object.entries(sidecars).flatMap(([name, container]) =>
      container === undefined ? [] : [[name, { ...container, restartPolicy: 'Always' }]],
    ),
  );
