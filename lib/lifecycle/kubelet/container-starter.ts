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
 * What came of a wish to start a container. `retry`: for how many seconds one that crashes is still
 * held back.
 */
export type StartResult =
  | 'started'
  | { readonly reason: StartFailureReason; readonly retry?: number };

/** Starts containers, or says why not. */
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
    private readonly emit: (happening: LifecycleEvent) => void,
  ) {}

  /** Starts a container and waits for its postStart hook, unless something is against it. */
  *start(container: ApiContainer, seen: RuntimeSnapshot): Generator<Wait, StartResult, void> {
    const started = yield* this.tryStart(container, seen);
    if (started !== 'started')
      this.emit({ what: 'not started', container: container.name ?? '', ...started });
    return started;
  }

  private *tryStart(
    container: ApiContainer,
    seen: RuntimeSnapshot,
  ): Generator<Wait, StartResult, void> {
    const { name = '' } = container;
    const last = seen.newest(container)?.instance;
    const retry = this.crashLoopDelay(container, seen);
    if (retry > 0) return { reason: 'CrashLoopBackOff', retry };
    const obstacle = yield* this.createFailure(container, last);
    if (obstacle) return { reason: obstacle };
    const instance = this.runtime.start(container, last);
    if (!instance) return { reason: 'RunContainerError' };
    const hook = container.lifecycle?.postStart;
    if (!hook) return 'started';
    this.emit({ what: 'hook begun', container: name, hook: 'postStart' });
    yield hookDuration(hook, instance.run.postStart, instance);
    if (hook.sleep || (instance.running && !instance.run.postStart?.fails)) {
      this.emit({ what: 'hook done', container: name, hook: 'postStart' });
      return 'started';
    }
    this.emit({ what: 'hook failed', container: name, hook: 'postStart' });
    this.emit({ what: 'condemned', container: name, cause: 'postStart' });
    yield* this.terminator.killContainer(container, instance, gracePeriodOf(this.spec));
    return { reason: 'PostStartHookError' };
  }

  /** The first restart is free; after it, each waits longer since the last end. */
  private crashLoopDelay(container: ApiContainer, seen: RuntimeSnapshot): number {
    const last = seen.recordsOf(container).find(({ running }) => !running);
    if (!last) return 0;
    const backoff = getOrCreate(
      this.crashBackoffs,
      container.name ?? '',
      () => new Backoff(this.timing.backoff),
    );
    const left = backoff.remaining(last.finishedAt, this.clock.now);
    if (left === 0) backoff.next(last.finishedAt, this.clock.now);
    return left;
  }

  private *createFailure(
    container: ApiContainer,
    last: ContainerInstance | undefined,
  ): Generator<Wait, CreateFailureReason | 'ImagePullBackOff' | undefined, void> {
    const run = this.runtime.nextRun(container, last);
    const { name = '', image = '' } = container;
    const { reason, times = Number.POSITIVE_INFINITY } = run.obstacle ?? {};
    const isPull = reason === 'ErrImagePull';
    const isThere = this.pulledImages.has(image) && !isAlwaysPulled(container);
    if (isThere && isPull) return undefined;
    const backoff = getOrCreate(this.pullBackoffs, image, () => new Backoff(IMAGE_PULL));
    if (isPull && backoff.remaining(backoff.lastTried, this.clock.now) > 0)
      return 'ImagePullBackOff';
    if ((run.pull ?? 0) > 0 && !isThere) yield { seconds: run.pull ?? 0 };
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

/** Whether an image is pulled for each run: what is there is taken for all others. */
function isAlwaysPulled({ image = '', imagePullPolicy }: ApiContainer): boolean {
  const tagged = image.slice(image.lastIndexOf('/') + 1);
  return (
    (imagePullPolicy ?? (/^[^:@]*$|^[^@]*:latest$/.test(tagged) ? 'Always' : 'IfNotPresent')) ===
    'Always'
  );
}

function getOrCreate<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
