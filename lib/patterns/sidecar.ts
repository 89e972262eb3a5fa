import type { Sidecar } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import { add } from './add.js';
import { moreOf, type Shared } from './beside.js';

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
export interface SidecarOptions extends Shared {
  /** The sidecars, by name, in the order in which they start. */
  readonly sidecars: NewSidecars;
}

/**
 * A Pod with more native sidecars: init containers that keep running. They start before the containers, end after them, and keep no Job from
 * its end.
 *
 * Throws an Error where a name, a path or a port that it adds is already taken.
 */
export function sidecar(pod: PodProps, options: SidecarOptions): PodProps {
  const { sidecars, volumes, before } = options;
  return add(pod, { volumes, initContainers: native(sidecars), before, to: moreOf(options) });
}

/** The same containers, as sidecars. */
export const native = (sidecars: NewSidecars): Readonly<Record<string, Sidecar>> =>
  Object.fromEntries(Object.entries(sidecars).map(([name, container]) => [name, { ...container, restartPolicy: 'Always' }]));
