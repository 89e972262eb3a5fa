import type { ContainerInstance, ContainerRuntime } from './container-runtime.js';

/** One run of a container, as it was when the kubelet last looked. */
export interface ContainerRecord {
  readonly instance: ContainerInstance;
  readonly running: boolean;
  readonly exitCode: number;
  readonly reason: string;
  readonly finishedAt: number;
  /** Whether it is of the sandbox that the Pod has now. */
  readonly isActive: boolean;
}

interface NamedContainer {
  readonly name?: string;
}

/**
 * The container runtime, as the kubelet last saw it: of each container the runs that are kept, the
 * newest first.
 */
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

  recordsOf({ name = '' }: NamedContainer): readonly ContainerRecord[] {
    return this.containers.get(name) ?? [];
  }
  newest(container: NamedContainer): ContainerRecord | undefined {
    return this.recordsOf(container)[0];
  }
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
