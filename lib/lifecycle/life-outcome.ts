import { type ContainerScripts, hasPendingChange, runOf, runsOf } from './container-scripts.js';
import type { ContainerRuntime } from './kubelet/container-runtime.js';
import { type ApiPodSpec, allContainersOf, roleOf } from './pod-containers.js';

/**
 * How a simulated life ends:
 *
 * - `finished`: the Pod has ended, or is removed.
 * - `stable`: the Pod never ends, and nothing happens any more.
 * - `repeating`: the Pod never ends, because containers are started, or attempts to start them
 *   fail, again and again, and the script contains nothing else.
 * - `incomplete`: more happens after the simulated time.
 */
export type LifeOutcome = 'finished' | 'stable' | 'repeating' | 'incomplete';

/** Returns the outcome for a Pod to which something still happens at the end of the simulation. */
export function predictOutcome(
  spec: ApiPodSpec,
  { instances }: ContainerRuntime,
  script: ContainerScripts,
  now: number,
): LifeOutcome {
  const isIncomplete = allContainersOf(spec).some((container) => {
    const { name = '' } = container;
    const [last] = instances.get(name) ?? [];
    const run = last?.run ?? runOf(script, name, roleOf(spec, container), 0);
    if (!last) return run.obstacle?.times !== undefined;
    const hasMoreRuns = last.attempt < runsOf(script, name).length;
    return (
      hasMoreRuns &&
      (last.running
        ? hasPendingChange(run, now - last.startedAt)
        : last.attempt < runsOf(script, name).length - 1)
    );
  });
  return isIncomplete ? 'incomplete' : 'repeating';
}
