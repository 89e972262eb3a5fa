import type { Container, PodSpec } from '../container.js';
import type { Obstacle } from '../script.js';
import type { Happening, StartFailure } from '../timeline.js';
import { Backoff, IMAGE_PULL } from './backoff.js';
import type { Clock, Wait } from './clock.js';
import type { Instance, Runtime } from './runtime.js';
import type { Snapshot } from './snapshot.js';
import { graceOf, hookWait, type Terminator } from './termination.js';
import type { Timebase } from './timebase.js';

/** What came of a wish to start a container. `retry`: for how many seconds one that crashes is still held back. */
export type Started = 'started' | { readonly reason: StartFailure; readonly retry?: number };

/** Starts containers, or says why not. */
export class Starter {
  private readonly crashes = new Map<string, Backoff>();
  private readonly pulls = new Map<string, Backoff>();
  private readonly pulled = new Set<string>();
  private readonly hindered = new Map<string, number>();

  constructor(
    private readonly spec: PodSpec,
    private readonly time: Timebase,
    private readonly clock: Clock,
    private readonly runtime: Runtime,
    private readonly terminator: Terminator,
    private readonly note: (happening: Happening) => void,
  ) {}

  /** Starts a container and waits for its postStart hook, unless something is against it. */
  *start(container: Container, seen: Snapshot): Generator<Wait, Started, void> {
    const started = yield* this.try(container, seen);
    if (started !== 'started') this.note({ what: 'not started', container: container.name ?? '', ...started });
    return started;
  }

  private *try(container: Container, seen: Snapshot): Generator<Wait, Started, void> {
    const { name = '' } = container;
    const last = seen.newest(container)?.instance;
    const retry = this.heldBack(container, seen);
    if (retry > 0) return { reason: 'CrashLoopBackOff', retry };
    const obstacle = yield* this.obstacle(container, last);
    if (obstacle) return { reason: obstacle };
    const instance = this.runtime.start(container, last);
    if (!instance) return { reason: 'RunContainerError' };
    const hook = container.lifecycle?.postStart;
    if (!hook) return 'started';
    this.note({ what: 'hook begun', container: name, hook: 'postStart' });
    yield hookWait(hook, instance.run.postStart, instance);
    if (hook.sleep || (instance.running && !instance.run.postStart?.fails)) {
      this.note({ what: 'hook done', container: name, hook: 'postStart' });
      return 'started';
    }
    this.note({ what: 'hook failed', container: name, hook: 'postStart' });
    this.note({ what: 'condemned', container: name, cause: 'postStart' });
    yield* this.terminator.kill(container, instance, graceOf(this.spec));
    return { reason: 'PostStartHookError' };
  }

  /** The first restart is free; after it, each waits longer since the last end. */
  private heldBack(container: Container, seen: Snapshot): number {
    const last = seen.all(container).find(({ running }) => !running);
    if (!last) return 0;
    const backoff = known(this.crashes, container.name ?? '', () => new Backoff(this.time.backoff));
    const left = backoff.left(last.finishedAt, this.clock.now);
    if (left === 0) backoff.next(last.finishedAt, this.clock.now);
    return left;
  }

  private *obstacle(container: Container, last: Instance | undefined): Generator<Wait, Obstacle | 'ImagePullBackOff' | undefined, void> {
    const run = this.runtime.nextRun(container, last);
    const { name = '', image = '' } = container;
    const { reason, times = Number.POSITIVE_INFINITY } = run.obstacle ?? {};
    const isPull = reason === 'ErrImagePull';
    const isThere = this.pulled.has(image) && !isAlwaysPulled(container);
    if (isThere && isPull) return undefined;
    const backoff = known(this.pulls, image, () => new Backoff(IMAGE_PULL));
    if (isPull && backoff.left(backoff.lastTried, this.clock.now) > 0) return 'ImagePullBackOff';
    if ((run.pull ?? 0) > 0 && !isThere) yield { seconds: run.pull ?? 0 };
    const count = this.hindered.get(name) ?? 0;
    if (reason === undefined || count >= times) {
      this.hindered.delete(name);
      this.pulled.add(image);
      return undefined;
    }
    this.hindered.set(name, count + 1);
    if (isPull) backoff.next(this.clock.now, this.clock.now);
    return reason;
  }
}

/** Whether an image is pulled for each run: what is there is taken for all others. */
function isAlwaysPulled({ image = '', imagePullPolicy }: Container): boolean {
  const tagged = image.slice(image.lastIndexOf('/') + 1);
  return (imagePullPolicy ?? (/^[^:@]*$|^[^@]*:latest$/.test(tagged) ? 'Always' : 'IfNotPresent')) === 'Always';
}

function known<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
