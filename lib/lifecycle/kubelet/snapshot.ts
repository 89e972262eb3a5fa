import type { Instance, Runtime } from './runtime.js';

/** One run of a container, as it was when the kubelet last looked. */
export interface Seen {
  readonly instance: Instance;
  readonly running: boolean;
  readonly exitCode: number;
  readonly reason: string;
  readonly finishedAt: number;
  /** Whether it is of the sandbox that the Pod has now. */
  readonly isActive: boolean;
}

interface Named {
  readonly name?: string;
}

/** The container runtime, as the kubelet last saw it: of each container the runs that are kept, the newest first. */
export class Snapshot {
  private constructor(
    private readonly containers: ReadonlyMap<string, readonly Seen[]>,
    readonly sandbox: Runtime['sandbox'],
  ) {}

  static readonly nothing: Snapshot = new Snapshot(new Map(), { attempt: -1, ready: false });

  static of({ instances, sandbox }: Runtime): Snapshot {
    const containers = new Map<string, readonly Seen[]>();
    for (const [name, runs] of instances) {
      if (runs.length > 0)
        containers.set(
          name,
          runs.map((run) => seen(run, sandbox)),
        );
    }
    return new Snapshot(containers, sandbox);
  }

  all({ name = '' }: Named): readonly Seen[] {
    return this.containers.get(name) ?? [];
  }
  newest(container: Named): Seen | undefined {
    return this.all(container)[0];
  }
  newestActive(container: Named): Seen | undefined {
    return this.all(container).find(({ isActive }) => isActive);
  }
}

function seen(instance: Instance, sandbox: Runtime['sandbox']): Seen {
  const { running, exitCode, reason, finishedAt } = instance;
  const isActive = sandbox.ready && instance.sandbox === sandbox.attempt;
  return { instance, running, exitCode, reason, finishedAt, isActive };
}
