import { allOf, type PodSpec, roleOf } from './container.js';
import type { Runtime } from './kubelet/runtime.js';
import { holdsMore, runOf, runsOf, type Script } from './script.js';

/**
 * How it goes on after the last moment. `over`: the Pod has ended, or is gone. `stays`: it never ends, for nothing happens any more. `repeats`: it
 * never ends, for containers are started, or tried, again and again, and the script has nothing else for them. `open`: more is to come after the
 * time that was looked at.
 */
export type Outlook = 'over' | 'stays' | 'repeats' | 'open';

/** Whether a Pod to which something still happens has come to what repeats. */
export function forecast(spec: PodSpec, { instances }: Runtime, script: Script, now: number): Outlook {
  const isOpen = allOf(spec).some((container) => {
    const { name = '' } = container;
    const [last] = instances.get(name) ?? [];
    const run = last?.run ?? runOf(script, name, roleOf(spec, container), 0);
    if (!last) return run.obstacle?.times !== undefined;
    const isNew = last.attempt < runsOf(script, name).length;
    return isNew && (last.running ? holdsMore(run, now - last.startedAt) : last.attempt < runsOf(script, name).length - 1);
  });
  return isOpen ? 'open' : 'repeats';
}
