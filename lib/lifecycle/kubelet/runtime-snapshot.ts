import type { ContainerInstance, ContainerRuntime } from './container-runtime.js';

/** One run of a container at the time of the snapshot. */
export interface ContainerRecord {
  readonly instance: ContainerInstance;
  readonly running: boolean;
  readonly exitCode: number;
  readonly reason: string;
  readonly finishedAt: number;
  /** Whether it belongs to the current sandbox of the Pod. */
  readonly isActive: boolean;
}

interface NamedContainer {
  readonly name?: string;
}

/** The containers and the sandbox of the runtime, as the kubelet saw them at its last relist. */
export class RuntimeSnapshot {
  private constructor(
    private readonly containers: ReadonlyMap<string, readonly ContainerRecord[]>,
    readonly sandbox: ContainerRuntime['sandbox'],
  ) {}

  static readonly empty: RuntimeSnapshot = new RuntimeSnapshot(new Map(), {
    attempt: -1,
    ready: false,
  });

  static of({ instances, sandbox }: ContainerRuntime): RuntimeSnapshot {
    const containers = new Map<string, readonly ContainerRecord[]>();
    for (const [name, runs] of instances) {
      if (runs.length > 0)
        containers.set(
          name,
          runs.map((run) => recordOf(run, sandbox)),
        );
    }
    return new RuntimeSnapshot(containers, sandbox);
  }

  /** Returns the kept runs of a container, newest first. */
  recordsOf({ name = '' }: NamedContainer): readonly ContainerRecord[] {
    return this.containers.get(name) ?? [];
  }
  newest(container: NamedContainer): ContainerRecord | undefined {
    return this.recordsOf(container)[0];
  }
  /** Returns the newest run in the current sandbox. */
  newestActive(container: NamedContainer): ContainerRecord | undefined {
    return this.recordsOf(container).find(({ isActive }) => isActive);
  }
}

function recordOf(
  instance: ContainerInstance,
  sandbox: ContainerRuntime['sandbox'],
): ContainerRecord {
  const { running, exitCode, reason, finishedAt } = instance;
  const isActive = sandbox.ready && instance.sandbox === sandbox.attempt;
  return { instance, running, exitCode, reason, finishedAt, isActive };
}
