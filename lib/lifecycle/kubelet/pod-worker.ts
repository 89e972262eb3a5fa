import { type ApiPodSpec, initContainersOf, roleOf } from '../pod-containers.js';
import type { LifecycleEvent } from '../timeline.js';
import type { Wait } from './clock.js';
import type { ContainerRuntime } from './container-runtime.js';
import type { ContainerStarter } from './container-starter.js';
import type { PodActions } from './pod-actions.js';
import type { RuntimeSnapshot } from './runtime-snapshot.js';
import { gracePeriodOf, type Terminator } from './terminator.js';

/** Seconds after which what failed is tried again, unless something happens before. */
const RETRY_SECONDS = 10;

/**
 * What keeps the sandbox from being made, in which the containers run: how often, and how long each
 * attempt takes.
 */
export interface SandboxScript {
  /** @default 0 */
  readonly fails?: number | undefined;
  /** @default 0 */
  readonly takes?: number | undefined;
}

/** How it went. `retry`: where something failed, the seconds after which it is tried again. */
export interface SyncResult {
  readonly hasActed: boolean;
  readonly retry?: number;
}

/**
 * Does what is to be done.
 *
 * Source: pkg/kubelet/kuberuntime SyncPod.
 */
export class PodWorker {
  /** Why containers were not started, when they last should have been. */
  readonly startFailures: Map<string, string> = new Map();
  private failedSandboxes = 0;

  constructor(
    private readonly spec: ApiPodSpec,
    private readonly runtime: ContainerRuntime,
    private readonly starter: ContainerStarter,
    private readonly terminator: Terminator,
    private readonly sandbox: SandboxScript,
    private readonly emit: (happening: LifecycleEvent) => void,
  ) {}

  *syncPod(todo: PodActions, seen: RuntimeSnapshot): Generator<Wait, SyncResult, void> {
    if (todo.killPod) yield* this.terminator.killPod(seen, gracePeriodOf(this.spec));
    else yield* this.killContainers(todo);
    if (todo.createSandbox && !(yield* this.createSandbox()))
      return { hasActed: true, retry: RETRY_SECONDS };
    const retry = yield* this.startContainers(todo, seen);
    const hasActed =
      todo.killPod ||
      todo.containersToKill.length + todo.containersToReset.length + todo.containersToStart.length >
        0;
    return { hasActed, ...(retry !== undefined && { retry }) };
  }

  private *killContainers({
    containersToKill,
    containersToReset,
  }: PodActions): Generator<Wait, void, void> {
    for (const { seen, container, probe } of containersToKill) {
      this.emit({ what: 'condemned', container: seen.instance.name, cause: `${probe} probe` });
      const grace =
        container[`${probe}Probe`]?.terminationGracePeriodSeconds ?? gracePeriodOf(this.spec);
      yield* this.terminator.killContainer(container, seen.instance, grace);
    }
    for (const { seen, container } of containersToReset) {
      if (seen.running) {
        this.emit({
          what: 'condemned',
          container: seen.instance.name,
          cause: 'RestartAllContainers',
        });
        yield* this.terminator.killContainer(container, seen.instance, 0);
      }
      this.runtime.remove(seen.instance);
    }
  }

  private *createSandbox(): Generator<Wait, boolean, void> {
    for (const init of initContainersOf(this.spec)) this.runtime.purge(init);
    const { fails = 0, takes = 0 } = this.sandbox;
    if (takes > 0) yield { seconds: takes };
    if (this.failedSandboxes < fails) {
      this.failedSandboxes++;
      this.emit({ what: 'sandbox failed' });
      return false;
    }
    this.runtime.createSandbox();
    return true;
  }

  /**
   * Starts containers, one after the other. Returns after how many seconds those that failed are
   * tried again.
   */
  private *startContainers(
    { containersToStart }: PodActions,
    seen: RuntimeSnapshot,
  ): Generator<Wait, number | undefined, void> {
    const retries: number[] = [];
    let hasFailed = false;
    for (const container of containersToStart) {
      const { name = '' } = container;
      const started = yield* this.starter.start(container, seen);
      if (started === 'started') {
        this.startFailures.delete(name);
        continue;
      }
      hasFailed = true;
      this.startFailures.set(name, started.reason);
      if (started.retry !== undefined) retries.push(started.retry);
      if (roleOf(this.spec, container) === 'step') break;
    }
    if (!hasFailed) return undefined;
    // Whoever is held back says until when; all else is tried again with it.
    return retries.length > 0 ? Math.min(...retries) : RETRY_SECONDS;
  }
}
