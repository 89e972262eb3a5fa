/**
 * How a container ended.
 *
 * Source: core/v1 ContainerStateTerminated.
 */
export interface ContainerStateTerminated {
  /** The exit code of the container, such as 137 after SIGKILL. */
  readonly exitCode: number;
  /** A word such as `Completed`, `Error`, `OOMKilled` or `StartError`. */
  readonly reason?: string | undefined;
}

/**
 * The state of a container: one of the fields is set, or none if the state is unknown.
 *
 * Source: core/v1 ContainerState.
 */
export interface ContainerState {
  /** The container does not run yet; `reason` is a word such as `CrashLoopBackOff`. */
  readonly waiting?: { readonly reason?: string | undefined } | null | undefined;
  /** The container runs. */
  readonly running?: object | null | undefined;
  /** The container has ended. */
  readonly terminated?: ContainerStateTerminated | null | undefined;
}

/**
 * The status of a container in the API, in `initContainerStatuses` or `containerStatuses`.
 *
 * Source: core/v1 ContainerStatus.
 */
export interface ContainerStatus {
  /** The name of the container. */
  readonly name: string;
  /** The current state. */
  readonly state?: ContainerState | null | undefined;
  /** How the previous run ended. */
  readonly lastState?: ContainerState | null | undefined;
  /** Whether it runs, its postStart hook has finished and its startup probe has succeeded. */
  readonly started?: boolean | null | undefined;
  /**
   * For an init container that is not a sidecar: whether it has completed. For any other container:
   * whether it has started and its readiness probe succeeds.
   */
  readonly ready?: boolean | undefined;
  /** How many times the container has been restarted. */
  readonly restartCount?: number | undefined;
  /** The ID of the container, which differs in each run. */
  readonly containerID?: string | undefined;
}

/**
 * The phase of a Pod. `Unknown` is omitted: no kubelet has set it since 2015.
 *
 * Source: core/v1 PodPhase.
 */
export type PodPhase = 'Pending' | 'Running' | 'Succeeded' | 'Failed';

/** Whether a phase is final: a Pod never leaves it. */
export const isTerminalPhase = (phase: PodPhase): boolean =>
  phase === 'Succeeded' || phase === 'Failed';

/** Returns how the last run of a container ended, or `undefined` if it runs or never ran. */
export function lastTerminationOf({
  state,
  lastState,
}: ContainerStatus): ContainerStateTerminated | undefined {
  if (state?.running) return undefined;
  if (state?.terminated) return state.terminated;
  return (state?.waiting && lastState?.terminated) || undefined;
}
