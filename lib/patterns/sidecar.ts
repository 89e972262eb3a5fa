import type { Sidecar } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import { applyPodPatch } from './apply-pod-patch.js';
import { containerPatchesOf, type SharedOptions } from './insert-options.js';

/** A sidecar as it is given to a pattern, which writes itself that it is one. */
export interface NewSidecar extends Omit<Sidecar, 'restartPolicy'> {
  /** Not here: the pattern writes it. */
  readonly restartPolicy?: undefined;
}

/** Sidecars by name, in the order in which they start. */
export interface NewSidecars {
  readonly [name: string]: NewSidecar;
}

/** What helps the containers of a Pod. */
export interface SidecarOptions extends SharedOptions {
  /** The sidecars, by name, in the order in which they start. */
  readonly sidecars: NewSidecars;
}

/**
 * A Pod with more native sidecars: init containers that keep running. They start before the
 * containers, end after them, and keep no Job from its end.
 *
 * Throws an Error where a name, a path or a port that it adds is already taken.
 */
export function applySidecar(pod: PodProps, options: SidecarOptions): PodProps {
  const { sidecars, volumes, before } = options;
  return applyPodPatch(pod, {
    volumes,
    initContainers: asNativeSidecars(sidecars),
    before,
    containerPatches: containerPatchesOf(options),
  });
}

/** The same containers, as sidecars. */
export const asNativeSidecars = (sidecars: NewSidecars): Readonly<Record<string, Sidecar>> =>
  Object.fromEntries(
    Object.entries(sidecars).map(([name, container]) => [
      name,
      { ...container, restartPolicy: 'Always' },
    ]),
  );
