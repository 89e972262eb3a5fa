import { type ApiPodSpec, initContainersOf, roleOf } from '../pod-containers.js';
import type { LifecycleEvent } from '../timeline.js';
import type { Wait } from './clock.js';
import type { ContainerRuntime } from './container-runtime.js';
import type { ContainerStarter } from './container-starter.js';
import type { PodActions } from './pod-actions.js';
import type { RuntimeSnapshot } from './runtime-snapshot.js';
import { gracePeriodOf, type Terminator } from './terminator.js';

/** Seconds until a failed sync is retried, unless an event wakes the worker earlier. */
const RETRY_SECONDS = 10;

/** How the creation of the Pod's sandbox, in which the containers run, goes. */
export interface SandboxScript {
  /**
   * How many attempts to create the sandbox fail.
   *
   * @default 0
   */
  readonly fails?: number | undefined;
  /**
   * Seconds that each attempt takes.
   *
   * @default 0
   */
  readonly takes?: number | undefined;
}

/** The result of a sync. */
export interface SyncResult {
  /** Whether anything was done. */
  readonly hasActed: boolean;
  /** Seconds until the next attempt, if something failed. */
  readonly retry?: number;
}

/**
 * Executes the actions that were computed for a Pod.
 *
 * Source: pkg/kubelet/kuberuntime SyncPod.
 */
export class PodWorker {
  /** By container name: why the last attempt to start it failed. */
  readonly startFailures: Map<string, string> = new Map();
  private failedSandboxes = 0;

  constructor(
    private readonly spec: ApiPodSpec,
    private readonly runtime: ContainerRuntime,
    private readonly starter: ContainerStarter,
    private readonly terminator: Terminator,
    private readonly sandbox: SandboxScript,
    private readonly emit: (event: LifecycleEvent) => void,
  ) {}

  *syncPod(actions: PodActions, snapshot: RuntimeSnapshot): Generator<Wait, SyncResult, void> {
    if (actions.killPod) yield* this.terminator.killPod(snapshot, gracePeriodOf(this.spec));
    else yield* this.killContainers(actions);
    if (actions.createSandbox && !(yield* this.createSandbox()))
      return { hasActed: true, retry: RETRY_SECONDS };
    const retry = yield* this.startContainers(actions, snapshot);
    const hasActed =
      actions.killPod ||
      actions.containersToKill.length +
        actions.containersToReset.length +
        actions.containersToStart.length >
        0;
    return { hasActed, ...(retry !== undefined && { retry }) };
  }

  private *killContainers({
    containersToKill,
    containersToReset,
  }: PodActions): Generator<Wait, void, void> {
    for (const { record, container, probe } of containersToKill) {
      this.emit({ type: 'killing', container: record.instance.name, cause: `${probe} probe` });
      const grace =
        container[`${probe}Probe`]?.terminationGracePeriodSeconds ?? gracePeriodOf(this.spec);
      yield* this.terminator.killContainer(container, record.instance, grace);
    }
    for (const { record, container } of containersToReset) {
      if (record.running) {
        this.emit({
          type: 'killing',
          container: record.instance.name,
          cause: 'RestartAllContainers',
        });
        yield* this.terminator.killContainer(container, record.instance, 0);
      }
      this.runtime.remove(record.instance);
    }
  }

  private *createSandbox(): Generator<Wait, boolean, void> {
    for (const init of initContainersOf(this.spec)) this.runtime.purge(init);
    const { fails = 0, takes = 0 } = this.sandbox;
    if (takes > 0) yield { seconds: takes };
    if (this.failedSandboxes < fails) {
      this.failedSandboxes++;
      this.emit({ type: 'sandbox failed' });
      return false;
    }
    this.runtime.createSandbox();
    return true;
  }

  /**
   * Starts containers, one after the other. Returns the seconds until the next attempt if one could
   * not be started, else `undefined`.
   */
  private *startContainers(
    { containersToStart }: PodActions,
    snapshot: RuntimeSnapshot,
  ): Generator<Wait, number | undefined, void> {
    const retries: number[] = [];
    let hasFailed = false;
    for (const container of containersToStart) {
      const { name = '' } = container;
      const result = yield* this.starter.start(container, snapshot);
      if (result === 'started') {
        this.startFailures.delete(name);
        continue;
      }
      hasFailed = true;
      this.startFailures.set(name, result.reason);
      if (result.retry !== undefined) retries.push(result.retry);
      if (roleOf(this.spec, container) === 'init container') break;
    }
    if (!hasFailed) return undefined;
    // A container in back-off knows when it may start; all others are retried at the same time.
    return retries.length > 0 ? Math.min(...retries) : RETRY_SECONDS;
  }
}
