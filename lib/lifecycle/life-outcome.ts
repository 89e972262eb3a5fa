import { type ContainerScripts, hasPendingChange, runOf, runsOf } from './container-scripts.js';
import type { ContainerRuntime } from './kubelet/container-runtime.js';
import { type ApiPodSpec, allContainersOf, roleOf } from './pod-containers.js';

/**
 * How it goes on after the last moment. `over`: the Pod has ended, or is gone. `stays`: it never
 * ends, for nothing happens any more. `repeats`: it never ends, for containers are started, or
 * tried, again and again, and the script has nothing else for them. `open`: more is to come after
 * the time that was looked at.
 */
export type LifeOutcome = 'over' | 'stays' | 'repeats' | 'open';

/** Whether a Pod to which something still happens has come to what repeats. */
export function predictOutcome(
  spec: ApiPodSpec,
  { instances }: ContainerRuntime,
  script: ContainerScripts,
  now: number,
): LifeOutcome {
  const isOpen = allContainersOf(spec).some((container) => {
    const { name = '' } = container;
    const [last] = instances.get(name) ?? [];
    const run = last?.run ?? runOf(script, name, roleOf(spec, container), 0);
    if (!last) return run.obstacle?.times !== undefined;
    const isNew = last.attempt < runsOf(script, name).length;
    return (
      isNew &&
      (last.running
        ? hasPendingChange(run, now - last.startedAt)
        : last.attempt < runsOf(script, name).length - 1)
    );
  });
  return isOpen ? 'open' : 'repeats';
}
