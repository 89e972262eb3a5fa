/**
 * How a container ended.
 *
 * Source: core/v1 ContainerStateTerminated.
 */
export interface ContainerStateTerminated {
  readonly exitCode: number;
  /** `Completed`, `Error`, `OOMKilled`, `StartError`, … */
  readonly reason?: string | undefined;
}

/**
 * What a container is doing: one of three, or nothing that is known.
 *
 * Source: core/v1 ContainerState.
 */
export interface ContainerState {
  readonly waiting?: { readonly reason?: string | undefined } | null | undefined;
  readonly running?: object | null | undefined;
  readonly terminated?: ContainerStateTerminated | null | undefined;
}

/**
 * What the API shows of a container of a Pod, be it in `initContainerStatuses` or in
 * `containerStatuses`.
 *
 * Source: core/v1 ContainerStatus.
 */
export interface ContainerStatus {
  readonly name: string;
  readonly state?: ContainerState | null | undefined;
  /** How it ended the time before. */
  readonly lastState?: ContainerState | null | undefined;
  /** Whether it runs, its `postStart` is done and its startup probe has passed. */
  readonly started?: boolean | null | undefined;
  /**
   * Of a step: whether it is done. Of others: whether they are started, and their readiness probe
   * passes.
   */
  readonly ready?: boolean | undefined;
  readonly restartCount?: number | undefined;
  /** Tells one run of it from another. */
  readonly containerID?: string | undefined;
}

/** `Unknown` is left out: no kubelet has set it since 2015. */
export type PodPhase = 'Pending' | 'Running' | 'Succeeded' | 'Failed';

/** A Pod never leaves these. */
export const isTerminalPhase = (phase: PodPhase): boolean =>
  phase === 'Succeeded' || phase === 'Failed';

/** How a container ended last: now, or before that which it is waiting for. */
export function lastTerminationOf({
  state,
  lastState,
}: ContainerStatus): ContainerStateTerminated | undefined {
  if (state?.running) return undefined;
  if (state?.terminated) return state.terminated;
  return (state?.waiting && lastState?.terminated) || undefined;
}
