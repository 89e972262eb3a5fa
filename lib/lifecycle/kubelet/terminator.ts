import type { Api } from '../../api/api.js';
import { stopPrerequisitesOf } from '../container-order.js';
import type { HookScript } from '../container-scripts.js';
import { type ApiContainer, type ApiPodSpec, allContainersOf } from '../pod-containers.js';
import type { LifecycleEvent } from '../timeline.js';
import { type Clock, type Process, ResettableEvent, type Wait } from './clock.js';
import type { ContainerInstance, ContainerRuntime } from './container-runtime.js';
import { EPSILON } from './kubelet-timing.js';
import type { RuntimeSnapshot } from './runtime-snapshot.js';

/** The minimum time between SIGTERM and SIGKILL. */
const MINIMUM_GRACE_PERIOD_SECONDS = 2;
const DEFAULT_GRACE_PERIOD_SECONDS = 30;

/** Returns the grace period of a Pod, in seconds. */
export const gracePeriodOf = ({
  terminationGracePeriodSeconds: seconds = DEFAULT_GRACE_PERIOD_SECONDS,
}: ApiPodSpec): number => (seconds < 0 ? 1 : seconds);

/**
 * Returns how long a hook takes. A `sleep` hook takes as long as its spec says, even if its
 * container terminates in the meantime; any other hook ends with its container.
 */
export function hookDuration(
  { sleep }: Api<'LifecycleHandler'>,
  hook: HookScript | undefined,
  { exited }: ContainerInstance,
): Wait & { readonly seconds: number } {
  return sleep ? { seconds: sleep.seconds ?? 0 } : { seconds: hook?.takes ?? 0, signal: exited };
}

/** Terminates containers and Pods, with their hooks and grace periods. */
export class Terminator {
  constructor(
    private readonly spec: ApiPodSpec,
    private readonly clock: Clock,
    private readonly runtime: ContainerRuntime,
    private readonly emit: (event: LifecycleEvent) => void,
  ) {}

  /**
   * Runs the preStop hook, waits for the containers that terminate before this one, and sends
   * SIGTERM and then SIGKILL. All of it shares one grace period, from which whole seconds are
   * subtracted.
   *
   * Source: pkg/kubelet/kuberuntime killContainer.
   *
   * @param prerequisites - fire when the containers that terminate before this one have terminated
   */
  *killContainer(
    container: ApiContainer,
    instance: ContainerInstance,
    grace: number,
    prerequisites: readonly ResettableEvent[] = [],
  ): Process {
    let remaining = grace;
    const hook = container.lifecycle?.preStop;
    if (hook && remaining > 0) {
      const { name } = instance;
      const startedAt = this.clock.now;
      this.emit({ type: 'hook started', container: name, hook: 'preStop' });
      const { seconds, ...wait } = hookDuration(hook, instance.run.preStop, instance);
      yield { ...wait, seconds: Math.min(seconds, remaining) };
      const hasSucceeded = instance.running && seconds <= remaining && !instance.run.preStop?.fails;
      this.emit({
        type: hasSucceeded ? 'hook finished' : 'hook failed',
        container: name,
        hook: 'preStop',
      });
      remaining -= Math.floor(this.clock.now - startedAt + EPSILON);
    }
    const startedAt = this.clock.now;
    const deadline = startedAt + remaining;
    for (const signal of prerequisites)
      if (this.clock.now < deadline) yield { seconds: deadline - this.clock.now, signal };
    remaining -= Math.floor(this.clock.now - startedAt + EPSILON);
    yield* this.runtime.stop(instance, Math.max(remaining, MINIMUM_GRACE_PERIOD_SECONDS));
  }

  /** Terminates all containers at once, then the sidecars in reverse order, then the sandbox. */
  *killPod(seen: RuntimeSnapshot, grace: number): Process {
    const running = allContainersOf(this.spec).flatMap((container) => {
      const last = seen.newest(container);
      return last?.running
        ? [{ container, instance: last.instance, done: new ResettableEvent() }]
        : [];
    });
    for (const { container, instance, done } of running) {
      const others = stopPrerequisitesOf(this.spec, container);
      const prerequisites = running
        .filter((other) => others.includes(other.container))
        .map((other) => other.done);
      this.clock
        .start(this.killContainer(container, instance, grace, prerequisites))
        .onFire(() => done.fire());
    }
    for (const { done } of running) yield { signal: done };
    if (this.runtime.sandbox.ready) this.runtime.stopSandbox();
  }
}
