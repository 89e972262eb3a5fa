import {
  type ApiContainer,
  type ApiPodSpec,
  containersOf,
  initContainersOf,
  isSidecar,
} from '../pod-containers.js';
import { shouldContainerBeRestarted } from '../restart-policy.js';
import type { PodActions, ProbeResults } from './pod-actions.js';
import type { ContainerRecord, RuntimeSnapshot } from './runtime-snapshot.js';

/**
 * What is to be done with the init containers, last to first: that one has run tells that all
 * before it have. Returns whether the containers may go on.
 *
 * Source: pkg/kubelet/kuberuntime computeInitContainerActions.
 */
export function computeInitContainerActions(
  spec: ApiPodSpec,
  seen: RuntimeSnapshot,
  findings: ProbeResults,
  made: PodActions,
): boolean {
  const inits = initContainersOf(spec);
  const [first] = inits;
  if (!first) return true;
  let isInitialized = containersOf(spec).some((each) => seen.newestActive(each));
  let isPast = isInitialized;
  for (let i = inits.length - 1; i >= 0; i--) {
    const init = inits[i] as ApiContainer;
    const last = seen.newestActive(init);
    if (!last && isPast && isSidecar(init)) made.containersToStart.unshift(init);
    if (!last || (isPast && !isSidecar(init))) continue;
    const { isDone, shouldRestart, hasFailed } = isSidecar(init)
      ? evaluateSidecar(init, last, findings, made)
      : evaluateRegularInitContainer(init, spec, last);
    if (hasFailed) {
      made.killPod = true;
      made.containersToStart = [];
      return false;
    }
    const next = inits[i + 1];
    if (isDone && !next) isInitialized = true;
    else if (isDone && next && !isPast) made.containersToStart.unshift(next);
    if (shouldRestart) made.containersToStart.unshift(init);
    isPast = true;
  }
  if (!isPast) made.containersToStart.unshift(first);
  return isInitialized;
}

/** Done: the next one may start. Again: it is started again. Over: the Pod has failed. */
interface InitContainerState {
  readonly isDone?: boolean;
  readonly shouldRestart?: boolean;
  readonly hasFailed?: boolean;
}

function evaluateRegularInitContainer(
  step: ApiContainer,
  spec: ApiPodSpec,
  last: ContainerRecord,
): InitContainerState {
  if (last.running) return {};
  if (last.exitCode === 0) return { isDone: true };
  return shouldContainerBeRestarted(step, spec, last.exitCode)
    ? { shouldRestart: true }
    : { hasFailed: true };
}

function evaluateSidecar(
  sidecar: ApiContainer,
  last: ContainerRecord,
  findings: ProbeResults,
  made: PodActions,
): InitContainerState {
  if (!last.running) return { shouldRestart: true };
  const startup = sidecar.startupProbe ? findings.probeResult('startup', last) : 'success';
  const isDone = startup === 'success';
  const probe =
    startup === 'failure'
      ? 'startup'
      : isDone && findings.probeResult('liveness', last) === 'failure'
        ? 'liveness'
        : undefined;
  if (probe) made.containersToKill.push({ seen: last, container: sidecar, probe });
  return { isDone, shouldRestart: probe !== undefined };
}
