import type { Container, PodSpec } from '../container.js';
import { isRestarted } from '../restart.js';
import { isOver } from '../status.js';
import type { Happening } from '../timeline.js';
import { type Clock, type Process, Signal } from './clock.js';
import { Journal, type World } from './journal.js';
import { plan } from './plan.js';
import type { View } from './probe.js';
import { Probers } from './probers.js';
import type { Runtime } from './runtime.js';
import { Snapshot } from './snapshot.js';
import { Starter } from './starter.js';
import { graceOf, Terminator } from './termination.js';
import { lastResync, lookAfter, lookAt, type Timebase, tickAt, wholeSecond } from './timebase.js';
import { type SandboxScript, Worker } from './worker.js';

/** A kubelet's loop for one Pod: look, publish, act, wait. */
export class Kubelet {
  readonly journal: Journal;
  private seen = Snapshot.nothing;
  private published = Snapshot.nothing;
  private version = -1;
  private lookDue: number | undefined;
  private readonly probers: Probers;
  private readonly terminator: Terminator;
  private readonly worker: Worker;
  private readonly wake = new Signal();
  /** The grace period of a Pod that is deleted. */
  private deletion: number | undefined;
  /** When it has taken longer than it may. */
  deadline: number = Number.POSITIVE_INFINITY;

  constructor(
    private readonly spec: PodSpec,
    private readonly time: Timebase,
    private readonly clock: Clock,
    private readonly runtime: Runtime,
    sandbox: SandboxScript,
    isTrue: World['isTrue'],
    note: (happening: Happening) => void,
  ) {
    const world = (deletion: () => number | undefined, late: () => boolean): World => ({
      get isDeleted() {
        return deletion() !== undefined;
      },
      get isPastDeadline() {
        return late();
      },
      isTrue,
    });
    this.terminator = new Terminator(spec, clock, runtime, note);
    const starter = new Starter(spec, time, clock, runtime, this.terminator, note);
    this.worker = new Worker(spec, runtime, starter, this.terminator, sandbox, note);
    this.probers = new Probers(spec, clock, time, {
      shown: (container) => this.shown(container),
      found: (kind, instance, found) => {
        if (found !== 'unknown')
          note({ what: found === 'success' ? 'probe passed' : 'probe failed', container: instance.name, probe: kind });
        if (kind !== 'liveness') this.journal.amend(kind === 'startup' ? 'started' : 'ready', instance, found === 'success');
        if (kind === 'startup') this.probers.look();
        if (kind !== 'liveness' || found === 'failure') this.wake.fire();
      },
    });
    this.journal = new Journal(
      spec,
      () => clock.now,
      world(
        () => this.deletion,
        () => clock.now >= this.deadline,
      ),
      {
        failure: (name) => this.worker.failures.get(name),
        found: (kind, instance) => this.probers.foundOf(kind, instance),
      },
      note,
    );
  }

  /** Something has changed in the runtime: it is seen when it is looked at next. */
  changed(): void {
    const due = lookAt(this.time, this.clock.now);
    if (this.lookDue === due) return;
    this.lookDue = due;
    this.clock.at(due, () => {
      this.lookDue = undefined;
      this.look();
    });
  }
  /** Something has changed in the API. */
  told(): void {
    this.wake.fire();
  }
  remove(grace: number): void {
    this.deletion = Math.max(grace, 1);
    this.wake.fire();
  }

  *life(): Process {
    this.publish();
    this.begin();
    while (this.deletion === undefined && !isOver(this.journal.phase)) {
      const todo = plan(this.spec, this.seen, this.probers, this.journal.isRestartingAll);
      yield* this.lag();
      const { hasActed, retry } = yield* this.worker.do(todo, this.seen);
      const ended = this.clock.now;
      const isSeen = hasActed && retry === undefined;
      if (isSeen) {
        yield* this.lag();
        this.look();
      }
      // Where nothing failed and nothing changes, looking at it again and again comes to nothing.
      const due = retry === undefined ? undefined : tickAt(this.time, ended + Math.min(retry, this.time.resync) * (1 + this.time.jitter));
      yield { signal: this.wake, ...(due !== undefined && { seconds: due - ended }) };
      this.wake.clear();
      const last = retry === undefined ? lastResync(this.time, ended, this.clock.now) : ended;
      yield* this.newerThan(isSeen && last === ended ? ended : lookAfter(this.time, last));
      this.publish();
    }
    if (this.deletion === undefined) yield* this.newerThan(lookAfter(this.time, this.clock.now));
    yield* this.terminate();
  }

  /** What comes with the first look at a Pod. */
  private begin(): void {
    const { activeDeadlineSeconds } = this.spec;
    if (activeDeadlineSeconds !== undefined) {
      this.deadline = wholeSecond(this.time, this.clock.now) + activeDeadlineSeconds;
      this.clock.at(tickAt(this.time, this.deadline), () => this.wake.fire());
    }
    this.probers.start();
  }

  private *terminate(): Process {
    this.publish();
    this.probers.ending();
    yield* this.terminator.killAll(this.seen, this.deletion ?? graceOf(this.spec));
    this.probers.end();
    this.seen = Snapshot.of(this.runtime);
    this.publish(true);
    yield* this.newerThan(lookAfter(this.time, this.clock.now));
    this.publish(true);
    this.journal.finish();
    if (this.deletion !== undefined) this.journal.close();
  }

  private *lag(): Process {
    const seconds = this.time.lag();
    if (seconds > 0) yield { seconds };
  }

  /** Waits for a look at the runtime, unless there has been one since. */
  private *newerThan(time: number): Process {
    if (this.clock.now >= time) return;
    yield { seconds: time - this.clock.now };
    this.look();
  }

  private look(): void {
    if (this.version === this.runtime.version) return;
    this.version = this.runtime.version;
    this.seen = Snapshot.of(this.runtime);
    this.wake.fire();
  }

  private publish(terminal = false): void {
    this.published = this.seen;
    const { containers } = this.journal.publish(this.seen, terminal);
    for (const { name, started, ready } of containers) if (started && !ready) this.probers.hurry(name);
    this.probers.look();
  }

  /** What probes see of a container: what was published last. */
  private shown(container: Container): View {
    if (isOver(this.journal.phase)) return 'over';
    const last = this.published.newest(container);
    const status = this.journal.status(container.name ?? '');
    if (!last || !status) return undefined;
    const isAgain = status.state?.waiting != null || isRestarted(container, this.spec, last.exitCode) || this.journal.isRestartingAll;
    return { instance: last.instance, running: last.running, started: status.started === true, isAgain };
  }
}
