import { initContainersOf, type PodSpec, roleOf } from '../container.js';
import type { Happening } from '../timeline.js';
import type { Wait } from './clock.js';
import type { Runtime } from './runtime.js';
import type { Snapshot } from './snapshot.js';
import type { Starter } from './starter.js';
import { graceOf, type Terminator } from './termination.js';
import type { Todo } from './todo.js';

/** Seconds after which what failed is tried again, unless something happens before. */
const RETRY = 10;

/** What keeps the sandbox from being made, in which the containers run: how often, and how long each attempt takes. */
export interface SandboxScript {
  /** @default 0 */
  readonly fails?: number | undefined;
  /** @default 0 */
  readonly takes?: number | undefined;
}

/** How it went. `retry`: where something failed, the seconds after which it is tried again. */
export interface Outcome {
  readonly hasActed: boolean;
  readonly retry?: number;
}

/**
 * Does what is to be done.
 *
 * Source: pkg/kubelet/kuberuntime SyncPod.
 */
export class Worker {
  /** Why containers were not started, when they last should have been. */
  readonly failures: Map<string, string> = new Map();
  private failedSandboxes = 0;

  constructor(
    private readonly spec: PodSpec,
    private readonly runtime: Runtime,
    private readonly starter: Starter,
    private readonly terminator: Terminator,
    private readonly sandbox: SandboxScript,
    private readonly note: (happening: Happening) => void,
  ) {}

  *do(todo: Todo, seen: Snapshot): Generator<Wait, Outcome, void> {
    if (todo.stopAll) yield* this.terminator.killAll(seen, graceOf(this.spec));
    else yield* this.kill(todo);
    if (todo.makeSandbox && !(yield* this.makeSandbox())) return { hasActed: true, retry: RETRY };
    const retry = yield* this.start(todo, seen);
    const hasActed = todo.stopAll || todo.kill.length + todo.reset.length + todo.start.length > 0;
    return { hasActed, ...(retry !== undefined && { retry }) };
  }

  private *kill({ kill, reset }: Todo): Generator<Wait, void, void> {
    for (const { seen, container, probe } of kill) {
      this.note({ what: 'condemned', container: seen.instance.name, cause: `${probe} probe` });
      const grace = container[`${probe}Probe`]?.terminationGracePeriodSeconds ?? graceOf(this.spec);
      yield* this.terminator.kill(container, seen.instance, grace);
    }
    for (const { seen, container } of reset) {
      if (seen.running) {
        this.note({ what: 'condemned', container: seen.instance.name, cause: 'RestartAllContainers' });
        yield* this.terminator.kill(container, seen.instance, 0);
      }
      this.runtime.remove(seen.instance);
    }
  }

  private *makeSandbox(): Generator<Wait, boolean, void> {
    for (const init of initContainersOf(this.spec)) this.runtime.purge(init);
    const { fails = 0, takes = 0 } = this.sandbox;
    if (takes > 0) yield { seconds: takes };
    if (this.failedSandboxes < fails) {
      this.failedSandboxes++;
      this.note({ what: 'sandbox failed' });
      return false;
    }
    this.runtime.makeSandbox();
    return true;
  }

  /** Starts containers, one after the other. Returns after how many seconds those that failed are tried again. */
  private *start({ start }: Todo, seen: Snapshot): Generator<Wait, number | undefined, void> {
    const retries: number[] = [];
    let hasFailed = false;
    for (const container of start) {
      const { name = '' } = container;
      const started = yield* this.starter.start(container, seen);
      if (started === 'started') {
        this.failures.delete(name);
        continue;
      }
      hasFailed = true;
      this.failures.set(name, started.reason);
      if (started.retry !== undefined) retries.push(started.retry);
      if (roleOf(this.spec, container) === 'step') break;
    }
    if (!hasFailed) return undefined;
    // Whoever is held back says until when; all else is tried again with it.
    return retries.length > 0 ? Math.min(...retries) : RETRY;
  }
}
