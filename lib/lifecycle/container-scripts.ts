import type { ContainerRole } from './pod-containers.js';

/**
 * The response to a probe: success (`true`), failure (`false`), no response within its
 * `timeoutSeconds`, or an error that prevents the probe from being executed, which is ignored.
 */
export type ProbeResponse = boolean | 'timeout' | 'error';

/**
 * The responses to a probe: always the same one, or a list of changes, each with the seconds since
 * the start of the container. Before the first change the probe fails.
 */
export type ProbeResponses =
  | ProbeResponse
  | readonly (readonly [seconds: number, response: ProbeResponse])[];

/** How a lifecycle hook goes. A `sleep` hook always takes as long as its spec says. */
export interface HookScript {
  /**
   * Duration in seconds.
   *
   * @default 0
   */
  readonly takes?: number | undefined;
  /**
   * Whether the hook fails.
   *
   * @default false
   */
  readonly fails?: boolean | undefined;
}

/**
 * Why a container cannot be created: the `reason` of its `waiting` state.
 *
 * Source: pkg/kubelet/images, pkg/kubelet/container.
 */
export type CreateFailureReason =
  | 'ErrImagePull'
  | 'ErrImageNeverPull'
  | 'InvalidImageName'
  | 'CreateContainerConfigError'
  | 'CreateContainerError';

/** The behavior of a container in one run. Times are in seconds since the start of the run. */
export interface ContainerRun {
  /**
   * Seconds until the container ends by itself.
   *
   * @default - an init container ends at once; all other containers run until they are stopped
   */
  readonly runs?: number | undefined;
  /**
   * The exit code, if the container ends by itself.
   *
   * @default 0
   */
  readonly exit?: number | undefined;
  /**
   * The reason for the end that the container runtime reports, such as `OOMKilled`.
   *
   * @default - `Completed` with exit code 0, else `Error`
   */
  readonly reason?: string | undefined;
  /**
   * The responses to the startup probe.
   *
   * @default true
   */
  readonly startup?: ProbeResponses | undefined;
  /**
   * The responses to the readiness probe.
   *
   * @default true
   */
  readonly readiness?: ProbeResponses | undefined;
  /**
   * The responses to the liveness probe.
   *
   * @default true
   */
  readonly liveness?: ProbeResponses | undefined;
  /**
   * The reaction to SIGTERM: the seconds that the container takes to end, and its exit code.
   *
   * @default - it ends at once, with exit code 0
   */
  readonly stop?:
    | { readonly takes?: number | undefined; readonly exit?: number | undefined }
    | undefined;
  /**
   * How the postStart hook goes.
   *
   * @default - it succeeds at once
   */
  readonly postStart?: HookScript | undefined;
  /**
   * How the preStop hook goes.
   *
   * @default - it succeeds at once
   */
  readonly preStop?: HookScript | undefined;
  /**
   * Seconds that it takes to pull the image.
   *
   * @default 0
   */
  readonly pull?: number | undefined;
  /**
   * Why the container cannot be created, and how many attempts fail. Without `times`, all attempts
   * fail.
   *
   * @default - it can be created
   */
  readonly obstacle?:
    | { readonly reason: CreateFailureReason; readonly times?: number | undefined }
    | undefined;
  /**
   * Whether the container can be created but not started, for example because its program does not
   * exist. This counts as a run that ended with exit code 128.
   *
   * @default false
   */
  readonly startError?: boolean | undefined;
}

/**
 * The behavior of each container, by name: the same in every run, or a list with one entry for each
 * run, of which the last one repeats.
 */
export type ContainerScripts = Readonly<Record<string, ContainerRun | readonly ContainerRun[]>>;

const isRunList = (runs: ContainerRun | readonly ContainerRun[]): runs is readonly ContainerRun[] =>
  Array.isArray(runs);

/** Returns the runs in the script of a container, at least one. */
export function runsOf(script: ContainerScripts, name: string): readonly ContainerRun[] {
  const runs = Object.hasOwn(script, name) ? script[name] : undefined;
  return runs === undefined ? [{}] : isRunList(runs) ? (runs.length > 0 ? runs : [{}]) : [runs];
}

/** Returns what a container does in its nth run, counted from 0. */
export function runOf(
  script: ContainerScripts,
  name: string,
  role: ContainerRole,
  attempt: number,
): ContainerRun {
  const runs = runsOf(script, name);
  const run = runs[attempt] ?? runs.at(-1) ?? {};
  return role === 'init container' && run.runs === undefined ? { ...run, runs: 0 } : run;
}

/** Whether anything in a run is still to happen, some seconds after its start. */
export const hasPendingChange = (
  { runs, startup, readiness, liveness }: ContainerRun,
  seconds: number,
): boolean =>
  runs !== undefined ||
  [startup, readiness, liveness].some((responses) =>
    Number.isFinite(nextChangeAfter(responses, seconds)),
  );

/** Returns the response to a probe, some seconds after the start of the run. */
export function probeResponseAt(responses: ProbeResponses = true, seconds: number): ProbeResponse {
  if (typeof responses !== 'object') return responses;
  let response: ProbeResponse = false;
  for (const [from, next] of responses) if (seconds >= from) response = next;
  return response;
}

/** Returns when the response may change next after `seconds`, or infinity if it never does. */
export function nextChangeAfter(responses: ProbeResponses = true, seconds: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  if (typeof responses === 'object')
    for (const [from] of responses) if (from > seconds) nearest = Math.min(nearest, from);
  return nearest;
}
