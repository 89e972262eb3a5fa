import type { ContainerStatus } from '../container-status.js';
import { type ApiPodSpec, initContainersOf, isSidecar } from '../pod-containers.js';

const UNKNOWN_STATE = { terminated: { exitCode: 137, reason: 'ContainerStatusUnknown' } };

/**
 * What is left of the containers of a Pod that is over: what was begun and shows no end is taken to
 * have failed.
 *
 * @param before what they showed before the Pod was stopped
 *
 * Source: pkg/kubelet/status TerminatePod.
 */
export function terminatePod(
  spec: ApiPodSpec,
  statuses: readonly ContainerStatus[],
  before: readonly ContainerStatus[],
): readonly ContainerStatus[] {
  const { length } = initContainersOf(spec);
  const begun = statuses
    .slice(0, length)
    .findLastIndex((each) => !each.state?.waiting || each.lastState?.terminated);
  const isBegun = isInitialized(spec, before);
  return statuses.map((status, i) => {
    const counts = i < length ? i <= Math.max(begun, 0) : isBegun;
    return counts && !status.state?.terminated ? { ...status, state: UNKNOWN_STATE } : status;
  });
}

/** Whether the init containers have done their part, as far as the API shows it. */
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
