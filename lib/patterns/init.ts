import type { RegularInitContainer } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import { applyPodPatch } from './apply-pod-patch.js';
import { containerPatchesOf, type SharedOptions } from './insert-options.js';

/** Steps by name, in their order. */
export interface NewInitContainers {
  readonly [name: string]: RegularInitContainer;
}

/** What is set up before the containers of a Pod start. */
export interface InitOptions extends SharedOptions {
  /** The steps, by name: each runs to its end before the next one starts. */
  readonly initContainers: NewInitContainers;
}

/**
 * A Pod with more init containers that run to their end, one after the other, before its containers
 * start.
 *
 * Throws an Error where a name, a path or a port that it adds is already taken.
 */
export function applyInit(pod: PodProps, options: InitOptions): PodProps {
  const { initContainers, volumes, before } = options;
  return applyPodPatch(pod, {
    volumes,
    initContainers,
    before,
    containerPatches: containerPatchesOf(options),
  });
}
