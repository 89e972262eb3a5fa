import type { ContainerRole } from './pod-containers.js';

/**
 * What a probe finds: that all is well, that it is not, nothing within its `timeoutSeconds`, or
 * that it cannot be asked, which counts for nothing.
 */
export type ProbeResponse = boolean | 'timeout' | 'error';

/**
 * What a probe finds: always the same, or as it changes, at seconds since the container started.
 * Before the first of these it fails.
 */
export type ProbeResponses =
  | ProbeResponse
  | readonly (readonly [seconds: number, answer: ProbeResponse])[];

/** What comes of a hook. One that sleeps takes as long as it says. */
export interface HookScript {
  /** @default 0 */
  readonly takes?: number | undefined;
  /** @default false */
  readonly fails?: boolean | undefined;
}

/** Why a container is not even made. */
export type CreateFailureReason =
  | 'ErrImagePull'
  | 'ErrImageNeverPull'
  | 'InvalidImageName'
  | 'CreateContainerConfigError'
  | 'CreateContainerError';

/** One run of a container, from its start to its end. Seconds are counted from its start. */
export interface ContainerRun {
  /**
   * Seconds until it ends by itself.
   *
   * @default - a step ends at once; all others run until they are stopped
   */
  readonly runs?: number | undefined;
  /** @default 0 */
  readonly exit?: number | undefined;
  /**
   * Why it ends, as the container runtime says: `OOMKilled`.
   *
   * @default - `Completed` with exit code 0, else `Error`
   */
  readonly reason?: string | undefined;
  /** @default true */
  readonly startup?: ProbeResponses | undefined;
  /** @default true */
  readonly readiness?: ProbeResponses | undefined;
  /** @default true */
  readonly liveness?: ProbeResponses | undefined;
  /**
   * What it does when it is told to stop: how many seconds it takes, and its exit code then. By
   * default it ends at once, with 0.
   */
  readonly stop?:
    | { readonly takes?: number | undefined; readonly exit?: number | undefined }
    | undefined;
  readonly postStart?: HookScript | undefined;
  readonly preStop?: HookScript | undefined;
  /** How many seconds it takes to pull its image. */
  readonly pull?: number | undefined;
  /** What keeps it from being made, and how many times; without `times`, for ever. */
  readonly obstacle?:
    | { readonly reason: CreateFailureReason; readonly times?: number | undefined }
    | undefined;
  /**
   * Whether it is made but cannot be started: its program is not there, for one. It then counts as
   * a run that ended with 128.
   */
  readonly startError?: boolean | undefined;
}

/** What containers do, by name: the same in each run, or run by run, the last of which repeats. */
export type ContainerScripts = Readonly<Record<string, ContainerRun | readonly ContainerRun[]>>;

const isRunList = (runs: ContainerRun | readonly ContainerRun[]): runs is readonly ContainerRun[] =>
  Array.isArray(runs);

/** All runs that are scripted for a container: one at least. */
export function runsOf(script: ContainerScripts, name: string): readonly ContainerRun[] {
  const runs = Object.hasOwn(script, name) ? script[name] : undefined;
  return runs === undefined ? [{}] : isRunList(runs) ? (runs.length > 0 ? runs : [{}]) : [runs];
}

export function runOf(
  script: ContainerScripts,
  name: string,
  role: ContainerRole,
  attempt: number,
): ContainerRun {
  const runs = runsOf(script, name);
  const run = runs[attempt] ?? runs.at(-1) ?? {};
  return role === 'step' && run.runs === undefined ? { ...run, runs: 0 } : run;
}

/** Whether a run holds something that is still to come, some seconds after its start. */
export const hasPendingChange = (
  { runs, startup, readiness, liveness }: ContainerRun,
  seconds: number,
): boolean =>
  runs !== undefined ||
  [startup, readiness, liveness].some((answers) =>
    Number.isFinite(nextChangeAfter(answers, seconds)),
  );

export function probeResponseAt(answers: ProbeResponses = true, seconds: number): ProbeResponse {
  if (typeof answers !== 'object') return answers;
  let found: ProbeResponse = false;
  for (const [from, answer] of answers) if (seconds >= from) found = answer;
  return found;
}

/** When, after some seconds, another answer may come; never, where all stays as it is. */
export function nextChangeAfter(answers: ProbeResponses = true, seconds: number): number {
  let soonest = Number.POSITIVE_INFINITY;
  if (typeof answers === 'object')
    for (const [from] of answers) if (from > seconds) soonest = Math.min(soonest, from);
  return soonest;
}
