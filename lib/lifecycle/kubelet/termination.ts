import type { Api } from '../../api/types.js';
import { allOf, type Container, type PodSpec } from '../container.js';
import { stopsAfter } from '../order.js';
import type { Hook } from '../script.js';
import type { Happening } from '../timeline.js';
import { type Clock, type Process, Signal, type Wait } from './clock.js';
import type { Instance, Runtime } from './runtime.js';
import type { Snapshot } from './snapshot.js';

/** No container gets less between SIGTERM and SIGKILL. */
const LEAST_GRACE = 2;
const DEFAULT_GRACE = 30;

/** The grace period of a Pod. */
export const graceOf = ({ terminationGracePeriodSeconds: grace = DEFAULT_GRACE }: PodSpec): number => (grace < 0 ? 1 : grace);

/** Seconds that a hook takes. One that only sleeps says so itself, and goes on though its container is gone. */
export function hookWait(
  { sleep }: Api<'LifecycleHandler'>,
  hook: Hook | undefined,
  { gone }: Instance,
): Wait & { readonly seconds: number } {
  return sleep ? { seconds: sleep.seconds ?? 0 } : { seconds: hook?.takes ?? 0, signal: gone };
}

/** Stops containers: what a kubelet does before, and how long it waits. */
export class Terminator {
  constructor(
    private readonly spec: PodSpec,
    private readonly clock: Clock,
    private readonly runtime: Runtime,
    private readonly note: (happening: Happening) => void,
  ) {}

  /**
   * Its preStop hook, then its turn, then SIGTERM, then SIGKILL: all out of one grace period, of which whole seconds are taken.
   *
   * Source: pkg/kubelet/kuberuntime killContainer.
   */
  *kill(container: Container, instance: Instance, grace: number, turn: readonly Signal[] = []): Process {
    let left = grace;
    const hook = container.lifecycle?.preStop;
    if (hook && left > 0) {
      const { name: of } = instance;
      const begun = this.clock.now;
      this.note({ what: 'hook begun', container: of, hook: 'preStop' });
      const { seconds, ...wait } = hookWait(hook, instance.run.preStop, instance);
      yield { ...wait, seconds: Math.min(seconds, left) };
      const isWell = instance.running && seconds <= left && !instance.run.preStop?.fails;
      this.note({ what: isWell ? 'hook done' : 'hook failed', container: of, hook: 'preStop' });
      left -= Math.floor(this.clock.now - begun + 1e-9);
    }
    const begun = this.clock.now;
    const deadline = begun + left;
    for (const signal of turn) if (this.clock.now < deadline) yield { seconds: deadline - this.clock.now, signal };
    left -= Math.floor(this.clock.now - begun + 1e-9);
    yield* this.runtime.stop(instance, Math.max(left, LEAST_GRACE));
  }

  /** Stops all that runs: containers at once, then the sidecars in reverse order; then the sandbox. */
  *killAll(seen: Snapshot, grace: number): Process {
    const running = allOf(this.spec).flatMap((container) => {
      const last = seen.newest(container);
      return last?.running ? [{ container, instance: last.instance, done: new Signal() }] : [];
    });
    for (const { container, instance, done } of running) {
      const others = stopsAfter(this.spec, container);
      const turn = running.filter((other) => others.includes(other.container)).map((other) => other.done);
      this.clock.start(this.kill(container, instance, grace, turn)).onFire(() => done.fire());
    }
    for (const { done } of running) yield { signal: done };
    if (this.runtime.sandbox.ready) this.runtime.stopSandbox();
  }
}
