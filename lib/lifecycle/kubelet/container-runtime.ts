import { type ContainerRun, type ContainerScripts, runOf } from '../container-scripts.js';
import { type ApiContainer, type ApiPodSpec, roleOf } from '../pod-containers.js';
import type { LifecycleEvent } from '../timeline.js';
import type { Clock, Process } from './clock.js';
import { ResettableEvent } from './clock.js';

/** One run of a container, as the container runtime has it. */
export interface ContainerInstance {
  readonly name: string;
  readonly attempt: number;
  readonly sandbox: number;
  readonly run: ContainerRun;
  readonly startedAt: number;
  /** Fires when it has ended. */
  readonly exited: ResettableEvent;
  running: boolean;
  finishedAt: number;
  exitCode: number;
  reason: string;
}

/** The exit code of what is killed (SIGKILL), and of what could not be started. */
const KILLED_EXIT_CODE = 137;
const START_ERROR_EXIT_CODE = 128;
/** How many runs of a container are kept: the last one, and the one before. */
const MAX_KEPT_RUNS = 2;

/** A container runtime whose containers follow a script. */
export class ContainerRuntime {
  /** Of each container the runs that are kept, the newest first. */
  readonly instances = new Map<string, readonly ContainerInstance[]>();
  /** How often a sandbox was made, and whether the last one is there. */
  sandbox = { attempt: -1, ready: false };
  /** Rises with every change: whoever has looked since knows all. */
  version = 0;
  /** The last run of each container whose logs are kept. */
  private readonly loggedAttempts = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    private readonly spec: ApiPodSpec,
    private readonly script: ContainerScripts,
    private readonly emit: (happening: LifecycleEvent) => void,
    private readonly onChange: () => void,
  ) {}

  private notifyChange(): void {
    this.version++;
    this.onChange();
  }

  /**
   * What a container does in the run that is next. `last`: the newest run of it that the kubelet
   * has seen.
   */
  nextRun(container: ApiContainer, last: ContainerInstance | undefined): ContainerRun {
    return runOf(
      this.script,
      container.name ?? '',
      roleOf(this.spec, container),
      this.nextAttempt(container, last),
    );
  }

  /**
   * The kubelet counts on from the run that it has seen; where there is none, from the logs that
   * are kept.
   */
  private nextAttempt({ name = '' }: ApiContainer, last: ContainerInstance | undefined): number {
    return (last?.attempt ?? this.loggedAttempts.get(name) ?? -1) + 1;
  }

  createSandbox(): void {
    this.sandbox = { attempt: this.sandbox.attempt + 1, ready: true };
    this.emit({ what: 'sandbox made' });
    this.notifyChange();
  }

  loseSandbox(): void {
    if (!this.sandbox.ready) return;
    this.emit({ what: 'sandbox lost' });
    this.stopSandbox();
  }

  /** Takes the sandbox away, and with it all that runs in it. */
  stopSandbox(): void {
    this.sandbox = { ...this.sandbox, ready: false };
    for (const instances of this.instances.values())
      for (const each of instances) this.end(each, KILLED_EXIT_CODE);
    this.notifyChange();
  }

  /** Makes and starts a container; undefined, if it could not be started. */
  start(
    container: ApiContainer,
    last: ContainerInstance | undefined,
  ): ContainerInstance | undefined {
    const { name = '' } = container;
    const run = this.nextRun(container, last);
    const attempt = this.nextAttempt(container, last);
    this.loggedAttempts.set(name, attempt);
    const made = {
      name,
      attempt,
      sandbox: this.sandbox.attempt,
      run,
      startedAt: this.clock.now,
      exited: new ResettableEvent(),
      running: true,
    };
    const instance: ContainerInstance = { ...made, finishedAt: 0, exitCode: 0, reason: '' };
    this.instances.set(
      name,
      [instance, ...(this.instances.get(name) ?? [])].slice(0, MAX_KEPT_RUNS),
    );
    if (run.startError) {
      Object.assign(instance, {
        running: false,
        exitCode: START_ERROR_EXIT_CODE,
        reason: 'StartError',
        finishedAt: this.clock.now,
      });
      instance.exited.fire();
      this.notifyChange();
      return undefined;
    }
    this.emit({ what: 'started', container: name, attempt });
    const { runs, exit = 0, reason } = run;
    if (runs !== undefined)
      this.clock.schedule(this.clock.now + runs, () => this.end(instance, exit, reason));
    this.notifyChange();
    return instance;
  }

  /** SIGTERM, and SIGKILL when the grace has passed. */
  *stop(instance: ContainerInstance, grace: number): Process {
    if (!instance.running) return;
    this.emit({ what: 'told to stop', container: instance.name, grace });
    const { takes = 0, exit = 0 } = instance.run.stop ?? {};
    yield { seconds: Math.min(takes, grace), signal: instance.exited };
    this.end(instance, takes > grace ? KILLED_EXIT_CODE : exit);
  }

  /** Forgets all runs of a container, and its logs. */
  purge({ name = '' }: ApiContainer): void {
    this.loggedAttempts.delete(name);
    if (this.instances.delete(name)) this.notifyChange();
  }

  remove(instance: ContainerInstance): void {
    const left = (this.instances.get(instance.name) ?? []).filter((each) => each !== instance);
    this.instances.set(instance.name, left);
    this.notifyChange();
  }

  private end(
    instance: ContainerInstance,
    exitCode: number,
    reason = exitCode === 0 ? 'Completed' : 'Error',
  ): void {
    if (!instance.running) return;
    Object.assign(instance, { running: false, exitCode, reason, finishedAt: this.clock.now });
    this.emit({ what: 'ended', container: instance.name, code: exitCode, reason });
    instance.exited.fire();
    this.notifyChange();
  }
}
