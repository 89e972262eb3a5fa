import type { ContainerStatus } from '../container-status.js';
import { type ApiPodSpec, initContainersOf, isSidecar } from '../pod-containers.js';

const UNKNOWN_STATE = { terminated: { exitCode: 137, reason: 'ContainerStatusUnknown' } };

/**
 * Returns the final container statuses of a Pod. A container that was started and has no known end
 * is considered failed.
 *
 * @param previous - the statuses before the Pod was terminated
 *
 * Source: pkg/kubelet/status TerminatePod.
 */
export function terminatePod(
  spec: ApiPodSpec,
  statuses: readonly ContainerStatus[],
  previous: readonly ContainerStatus[],
): readonly ContainerStatus[] {
  const { length } = initContainersOf(spec);
  const lastStarted = statuses
    .slice(0, length)
    .findLastIndex((each) => !each.state?.waiting || each.lastState?.terminated);
  const wasInitialized = isInitialized(spec, previous);
  return statuses.map((status, i) => {
    const hasBeenStarted = i < length ? i <= Math.max(lastStarted, 0) : wasInitialized;
    return hasBeenStarted && !status.state?.terminated
      ? { ...status, state: UNKNOWN_STATE }
      : status;
  });
}

/** Whether the statuses show that the init containers are done. */
function isInitialized(spec: ApiPodSpec, statuses: readonly ContainerStatus[]): boolean {
  const inits = initContainersOf(spec);
  const last = inits.at(-1);
  if (!last) return true;
  if (
    statuses
      .slice(inits.length)
      .some(({ state, lastState }) => lastState?.terminated || !state?.waiting)
  )
    return true;
  const { state, lastState, started } = statuses[inits.length - 1] ?? {};
  if (isSidecar(last)) return state?.running != null && started === true;
  return lastState?.terminated?.exitCode === 0 || state?.terminated?.exitCode === 0;
}
