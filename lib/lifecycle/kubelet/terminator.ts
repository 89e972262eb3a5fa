import type { Api } from '../../api/api.js';
import { stopPrerequisitesOf } from '../container-order.js';
import type { HookScript } from '../container-scripts.js';
import { type ApiContainer, type ApiPodSpec, allContainersOf } from '../pod-containers.js';
import type { LifecycleEvent } from '../timeline.js';
import { type Clock, type Process, ResettableEvent, type Wait } from './clock.js';
import type { ContainerInstance, ContainerRuntime } from './container-runtime.js';
import type { RuntimeSnapshot } from './runtime-snapshot.js';

/** No container gets less between SIGTERM and SIGKILL. */
const MINIMUM_GRACE_PERIOD_SECONDS = 2;
const DEFAULT_GRACE_PERIOD_SECONDS = 30;

/** The grace period of a Pod. */
export const gracePeriodOf = ({
  terminationGracePeriodSeconds: grace = DEFAULT_GRACE_PERIOD_SECONDS,
}: ApiPodSpec): number => (grace < 0 ? 1 : grace);

/**
 * Seconds that a hook takes. One that only sleeps says so itself, and goes on though its container
 * is gone.
 */
export function hookDuration(
  { sleep }: Api<'LifecycleHandler'>,
  hook: HookScript | undefined,
  { exited }: ContainerInstance,
): Wait & { readonly seconds: number } {
  return sleep ? { seconds: sleep.seconds ?? 0 } : { seconds: hook?.takes ?? 0, signal: exited };
}

/** Stops containers: what a kubelet does before, and how long it waits. */
export class Terminator {
  constructor(
    private readonly spec: ApiPodSpec,
    private readonly clock: Clock,
    private readonly runtime: ContainerRuntime,
    private readonly emit: (happening: LifecycleEvent) => void,
  ) {}

  /**
   * Its preStop hook, then its turn, then SIGTERM, then SIGKILL: all out of one grace period, of
   * which whole seconds are taken.
   *
   * Source: pkg/kubelet/kuberuntime killContainer.
   */
  *killContainer(
    container: ApiContainer,
    instance: ContainerInstance,
    grace: number,
    turn: readonly ResettableEvent[] = [],
  ): Process {
    let left = grace;
    const hook = container.lifecycle?.preStop;
    if (hook && left > 0) {
      const { name: of } = instance;
      const begun = this.clock.now;
      this.emit({ what: 'hook begun', container: of, hook: 'preStop' });
      const { seconds, ...wait } = hookDuration(hook, instance.run.preStop, instance);
      yield { ...wait, seconds: Math.min(seconds, left) };
      const isWell = instance.running && seconds <= left && !instance.run.preStop?.fails;
      this.emit({ what: isWell ? 'hook done' : 'hook failed', container: of, hook: 'preStop' });
      left -= Math.floor(this.clock.now - begun + 1e-9);
    }
    const begun = this.clock.now;
    const deadline = begun + left;
    for (const signal of turn)
      if (this.clock.now < deadline) yield { seconds: deadline - this.clock.now, signal };
    left -= Math.floor(this.clock.now - begun + 1e-9);
    yield* this.runtime.stop(instance, Math.max(left, MINIMUM_GRACE_PERIOD_SECONDS));
  }

  /**
   * Stops all that runs: containers at once, then the sidecars in reverse order; then the sandbox.
   */
  *killPod(seen: RuntimeSnapshot, grace: number): Process {
    const running = allContainersOf(this.spec).flatMap((container) => {
      const last = seen.newest(container);
      return last?.running
        ? [{ container, instance: last.instance, done: new ResettableEvent() }]
        : [];
    });
    for (const { container, instance, done } of running) {
      const others = stopPrerequisitesOf(this.spec, container);
      const turn = running
        .filter((other) => others.includes(other.container))
        .map((other) => other.done);
      this.clock
        .start(this.killContainer(container, instance, grace, turn))
        .onFire(() => done.fire());
    }
    for (const { done } of running) yield { signal: done };
    if (this.runtime.sandbox.ready) this.runtime.stopSandbox();
  }
}
