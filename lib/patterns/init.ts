import type { Step } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import { add } from './add.js';
import { moreOf, type Shared } from './beside.js';

/** Steps by name, in their order. */
export interface Steps {
  readonly [name: string]: Step;
}

/** What is set up before the containers of a Pod start. */
export interface InitOptions extends Shared {
  /** The steps, by name: each runs to its end before the next one starts. */
  readonly steps: Steps;
}

/**
 * A Pod with more init containers that run to their end, one after the other, before its containers start.
 *
 * Throws an Error where a name, a path or a port that it adds is already taken.
 */
export function init(pod: PodProps, options: InitOptions): PodProps {
  const { steps, volumes, before } = options;
  return add(pod, { volumes, initContainers: steps, before, to: moreOf(options) });
}
