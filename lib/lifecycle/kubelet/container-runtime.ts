import { type ContainerRun, type ContainerScripts, runOf } from '../container-scripts.js';
import { type ApiContainer, type ApiPodSpec, roleOf } from '../pod-containers.js';
import type { LifecycleEvent } from '../timeline.js';
import type { Clock, Process } from './clock.js';
import { ResettableEvent } from './clock.js';

/** One run of a container in the container runtime. */
export interface ContainerInstance {
  readonly name: string;
  readonly attempt: number;
  readonly sandbox: number;
  readonly run: ContainerRun;
  readonly startedAt: number;
  /** Fires when the run ends. */
  readonly exited: ResettableEvent;
  running: boolean;
  finishedAt: number;
  exitCode: number;
  reason: string;
}

/** The exit code after SIGKILL. */
const KILLED_EXIT_CODE = 137;
/** The exit code of a container that could not be started. */
const START_ERROR_EXIT_CODE = 128;
/** Maximum number of runs kept for each container: the last one, and the one before. */
const MAX_KEPT_RUNS = 2;

/** A simulated container runtime, whose containers follow a script. */
export class ContainerRuntime {
  /** By container name: the kept runs, newest first. */
  readonly instances = new Map<string, readonly ContainerInstance[]>();
  /** `attempt` counts the sandboxes from 0; `ready`: whether the last one exists. */
  sandbox = { attempt: -1, ready: false };
  /** Incremented on every change: a snapshot with this version is current. */
  version = 0;
  /** By container name: the last attempt whose logs exist. */
  private readonly loggedAttempts = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    private readonly spec: ApiPodSpec,
    private readonly script: ContainerScripts,
    private readonly emit: (event: LifecycleEvent) => void,
    private readonly onChange: () => void,
  ) {}

  private notifyChange(): void {
    this.version++;
    this.onChange();
  }

  /**
   * Returns what a container does in its next run.
   *
   * @param last - the newest run that the kubelet knows
   */
  nextRun(container: ApiContainer, last: ContainerInstance | undefined): ContainerRun {
    return runOf(
      this.script,
      container.name ?? '',
      roleOf(this.spec, container),
      this.nextAttempt(container, last),
    );
  }

  /** The kubelet counts from the run that it knows; without one, from the logs that exist. */
  private nextAttempt({ name = '' }: ApiContainer, last: ContainerInstance | undefined): number {
    return (last?.attempt ?? this.loggedAttempts.get(name) ?? -1) + 1;
  }

  createSandbox(): void {
    this.sandbox = { attempt: this.sandbox.attempt + 1, ready: true };
    this.emit({ type: 'sandbox created' });
    this.notifyChange();
  }

  loseSandbox(): void {
    if (!this.sandbox.ready) return;
    this.emit({ type: 'sandbox lost' });
    this.stopSandbox();
  }

  /** Stops the sandbox, and kills everything that runs in it. */
  stopSandbox(): void {
    this.sandbox = { ...this.sandbox, ready: false };
    for (const instances of this.instances.values())
      for (const each of instances) this.end(each, KILLED_EXIT_CODE);
    this.notifyChange();
  }

  /** Creates and starts a container. Returns `undefined` if it could not be started. */
  start(
    container: ApiContainer,
    last: ContainerInstance | undefined,
  ): ContainerInstance | undefined {
    const { name = '' } = container;
    const run = this.nextRun(container, last);
    const attempt = this.nextAttempt(container, last);
    this.loggedAttempts.set(name, attempt);
    const created = {
      name,
      attempt,
      sandbox: this.sandbox.attempt,
      run,
      startedAt: this.clock.now,
      exited: new ResettableEvent(),
      running: true,
    };
    const instance: ContainerInstance = { ...created, finishedAt: 0, exitCode: 0, reason: '' };
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
    this.emit({ type: 'started', container: name, attempt });
    const { runs, exit = 0, reason } = run;
    if (runs !== undefined)
      this.clock.schedule(this.clock.now + runs, () => this.end(instance, exit, reason));
    this.notifyChange();
    return instance;
  }

  /** Sends SIGTERM, and SIGKILL after `grace` seconds. */
  *stop(instance: ContainerInstance, grace: number): Process {
    if (!instance.running) return;
    this.emit({ type: 'stopping', container: instance.name, grace });
    const { takes = 0, exit = 0 } = instance.run.stop ?? {};
    yield { seconds: Math.min(takes, grace), signal: instance.exited };
    this.end(instance, takes > grace ? KILLED_EXIT_CODE : exit);
  }

  /** Removes all runs of a container, and its logs. */
  purge({ name = '' }: ApiContainer): void {
    this.loggedAttempts.delete(name);
    if (this.instances.delete(name)) this.notifyChange();
  }

  remove(instance: ContainerInstance): void {
    const others = (this.instances.get(instance.name) ?? []).filter((each) => each !== instance);
    this.instances.set(instance.name, others);
    this.notifyChange();
  }

  private end(
    instance: ContainerInstance,
    exitCode: number,
    reason = exitCode === 0 ? 'Completed' : 'Error',
  ): void {
    if (!instance.running) return;
    Object.assign(instance, { running: false, exitCode, reason, finishedAt: this.clock.now });
    this.emit({ type: 'terminated', container: instance.name, exitCode, reason });
    instance.exited.fire();
    this.notifyChange();
  }
}
