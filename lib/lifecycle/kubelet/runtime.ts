import { type Container, type PodSpec, roleOf } from '../container.js';
import { type Run, runOf, type Script } from '../script.js';
import type { Happening } from '../timeline.js';
import type { Clock, Process } from './clock.js';
import { Signal } from './clock.js';

/** One run of a container, as the container runtime has it. */
export interface Instance {
  readonly name: string;
  readonly attempt: number;
  readonly sandbox: number;
  readonly run: Run;
  readonly startedAt: number;
  /** Fires when it has ended. */
  readonly gone: Signal;
  running: boolean;
  finishedAt: number;
  exitCode: number;
  reason: string;
}

/** The exit code of what is killed (SIGKILL), and of what could not be started. */
const KILLED = 137;
const NOT_STARTED = 128;
/** How many runs of a container are kept: the last one, and the one before. */
const KEPT = 2;

/** A container runtime whose containers follow a script. */
export class Runtime {
  /** Of each container the runs that are kept, the newest first. */
  readonly instances = new Map<string, readonly Instance[]>();
  /** How often a sandbox was made, and whether the last one is there. */
  sandbox = { attempt: -1, ready: false };
  /** Rises with every change: whoever has looked since knows all. */
  version = 0;
  /** The last run of each container whose logs are kept. */
  private readonly logged = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    private readonly spec: PodSpec,
    private readonly script: Script,
    private readonly note: (happening: Happening) => void,
    private readonly onChange: () => void,
  ) {}

  private changed(): void {
    this.version++;
    this.onChange();
  }

  /** What a container does in the run that is next. `last`: the newest run of it that the kubelet has seen. */
  nextRun(container: Container, last: Instance | undefined): Run {
    return runOf(this.script, container.name ?? '', roleOf(this.spec, container), this.nextAttempt(container, last));
  }

  /** The kubelet counts on from the run that it has seen; where there is none, from the logs that are kept. */
  private nextAttempt({ name = '' }: Container, last: Instance | undefined): number {
    return (last?.attempt ?? this.logged.get(name) ?? -1) + 1;
  }

  makeSandbox(): void {
    this.sandbox = { attempt: this.sandbox.attempt + 1, ready: true };
    this.note({ what: 'sandbox made' });
    this.changed();
  }

  loseSandbox(): void {
    if (!this.sandbox.ready) return;
    this.note({ what: 'sandbox lost' });
    this.stopSandbox();
  }

  /** Takes the sandbox away, and with it all that runs in it. */
  stopSandbox(): void {
    this.sandbox = { ...this.sandbox, ready: false };
    for (const instances of this.instances.values()) for (const each of instances) this.end(each, KILLED);
    this.changed();
  }

  /** Makes and starts a container; undefined, if it could not be started. */
  start(container: Container, last: Instance | undefined): Instance | undefined {
    const { name = '' } = container;
    const run = this.nextRun(container, last);
    const attempt = this.nextAttempt(container, last);
    this.logged.set(name, attempt);
    const made = { name, attempt, sandbox: this.sandbox.attempt, run, startedAt: this.clock.now, gone: new Signal(), running: true };
    const instance: Instance = { ...made, finishedAt: 0, exitCode: 0, reason: '' };
    this.instances.set(name, [instance, ...(this.instances.get(name) ?? [])].slice(0, KEPT));
    if (run.startError) {
      Object.assign(instance, { running: false, exitCode: NOT_STARTED, reason: 'StartError', finishedAt: this.clock.now });
      instance.gone.fire();
      this.changed();
      return undefined;
    }
    this.note({ what: 'started', container: name, attempt });
    const { runs, exit = 0, reason } = run;
    if (runs !== undefined) this.clock.at(this.clock.now + runs, () => this.end(instance, exit, reason));
    this.changed();
    return instance;
  }

  /** SIGTERM, and SIGKILL when the grace has passed. */
  *stop(instance: Instance, grace: number): Process {
    if (!instance.running) return;
    this.note({ what: 'told to stop', container: instance.name, grace });
    const { takes = 0, exit = 0 } = instance.run.stop ?? {};
    yield { seconds: Math.min(takes, grace), signal: instance.gone };
    this.end(instance, takes > grace ? KILLED : exit);
  }

  /** Forgets all runs of a container, and its logs. */
  purge({ name = '' }: Container): void {
    this.logged.delete(name);
    if (this.instances.delete(name)) this.changed();
  }

  remove(instance: Instance): void {
    const left = (this.instances.get(instance.name) ?? []).filter((each) => each !== instance);
    this.instances.set(instance.name, left);
    this.changed();
  }

  private end(instance: Instance, exitCode: number, reason = exitCode === 0 ? 'Completed' : 'Error'): void {
    if (!instance.running) return;
    Object.assign(instance, { running: false, exitCode, reason, finishedAt: this.clock.now });
    this.note({ what: 'ended', container: instance.name, code: exitCode, reason });
    instance.gone.fire();
    this.changed();
  }
}
