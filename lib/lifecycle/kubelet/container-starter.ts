import type { CreateFailureReason } from '../container-scripts.js';
import type { ApiContainer, ApiPodSpec } from '../pod-containers.js';
import type { LifecycleEvent, StartFailureReason } from '../timeline.js';
import { Backoff, IMAGE_PULL } from './backoff.js';
import type { Clock, Wait } from './clock.js';
import type { ContainerInstance, ContainerRuntime } from './container-runtime.js';
import type { KubeletTiming } from './kubelet-timing.js';
import type { RuntimeSnapshot } from './runtime-snapshot.js';
import { gracePeriodOf, hookDuration, type Terminator } from './terminator.js';

/**
 * The result of starting a container. `reason`: why it did not start. `retry`: the seconds until
 * its CrashLoopBackOff delay ends.
 */
export type StartResult =
  | 'started'
  | { readonly reason: StartFailureReason; readonly retry?: number };

/**
 * Starts containers.
 *
 * Source: pkg/kubelet/kuberuntime startContainer, doBackOff; pkg/kubelet/images EnsureImageExists.
 */
export class ContainerStarter {
  private readonly crashBackoffs = new Map<string, Backoff>();
  private readonly pullBackoffs = new Map<string, Backoff>();
  private readonly pulledImages = new Set<string>();
  private readonly createAttempts = new Map<string, number>();

  constructor(
    private readonly spec: ApiPodSpec,
    private readonly timing: KubeletTiming,
    private readonly clock: Clock,
    private readonly runtime: ContainerRuntime,
    private readonly terminator: Terminator,
    private readonly emit: (event: LifecycleEvent) => void,
  ) {}

  /** Starts a container, if that is possible now, and waits for its postStart hook. */
  *start(container: ApiContainer, snapshot: RuntimeSnapshot): Generator<Wait, StartResult, void> {
    const result = yield* this.tryStart(container, snapshot);
    if (result !== 'started')
      this.emit({ type: 'not started', container: container.name ?? '', ...result });
    return result;
  }

  private *tryStart(
    container: ApiContainer,
    snapshot: RuntimeSnapshot,
  ): Generator<Wait, StartResult, void> {
    const { name = '' } = container;
    const last = snapshot.newest(container)?.instance;
    const retry = this.crashLoopDelay(container, snapshot);
    if (retry > 0) return { reason: 'CrashLoopBackOff', retry };
    const failure = yield* this.createFailure(container, last);
    if (failure) return { reason: failure };
    const instance = this.runtime.start(container, last);
    if (!instance) return { reason: 'RunContainerError' };
    const hook = container.lifecycle?.postStart;
    if (!hook) return 'started';
    this.emit({ type: 'hook started', container: name, hook: 'postStart' });
    yield hookDuration(hook, instance.run.postStart, instance);
    if (hook.sleep || (instance.running && !instance.run.postStart?.fails)) {
      this.emit({ type: 'hook finished', container: name, hook: 'postStart' });
      return 'started';
    }
    this.emit({ type: 'hook failed', container: name, hook: 'postStart' });
    this.emit({ type: 'killing', container: name, cause: 'postStart' });
    yield* this.terminator.killContainer(container, instance, gracePeriodOf(this.spec));
    return { reason: 'PostStartHookError' };
  }

  /**
   * Returns the seconds until a container may start. The first restart has no delay; each
   * further one is delayed longer after the last termination.
   */
  private crashLoopDelay(container: ApiContainer, snapshot: RuntimeSnapshot): number {
    const last = snapshot.recordsOf(container).find(({ running }) => !running);
    if (!last) return 0;
    const backoff = getOrCreate(
      this.crashBackoffs,
      container.name ?? '',
      () => new Backoff(this.timing.backoff),
    );
    const remaining = backoff.remaining(last.finishedAt, this.clock.now);
    if (remaining === 0) backoff.next(last.finishedAt, this.clock.now);
    return remaining;
  }

  /** Pulls the image and creates the container. Returns the reason if that fails. */
  private *createFailure(
    container: ApiContainer,
    last: ContainerInstance | undefined,
  ): Generator<Wait, CreateFailureReason | 'ImagePullBackOff' | undefined, void> {
    const run = this.runtime.nextRun(container, last);
    const { name = '', image = '' } = container;
    const { reason, times = Number.POSITIVE_INFINITY } = run.obstacle ?? {};
    const isPull = reason === 'ErrImagePull';
    const isPresent = this.pulledImages.has(image) && !isAlwaysPulled(container);
    if (isPresent && isPull) return undefined;
    const backoff = getOrCreate(this.pullBackoffs, image, () => new Backoff(IMAGE_PULL));
    if (isPull && backoff.remaining(backoff.lastTried, this.clock.now) > 0)
      return 'ImagePullBackOff';
    if ((run.pull ?? 0) > 0 && !isPresent) yield { seconds: run.pull ?? 0 };
    const count = this.createAttempts.get(name) ?? 0;
    if (reason === undefined || count >= times) {
      this.createAttempts.delete(name);
      this.pulledImages.add(image);
      return undefined;
    }
    this.createAttempts.set(name, count + 1);
    if (isPull) backoff.next(this.clock.now, this.clock.now);
    return reason;
  }
}

/** Whether an image is pulled for every run, even if it is present on the node. */
function isAlwaysPulled({ image = '', imagePullPolicy }: ApiContainer): boolean {
  const nameAndTag = image.slice(image.lastIndexOf('/') + 1);
  return (
    (imagePullPolicy ??
      (/^[^:@]*$|^[^@]*:latest$/.test(nameAndTag) ? 'Always' : 'IfNotPresent')) === 'Always'
  );
}

function getOrCreate<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
