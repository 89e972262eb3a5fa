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
 * Adds the actions for the init containers, from the last one to the first: if one has run, all
 * before it have. Returns whether the containers may be started.
 *
 * Source: pkg/kubelet/kuberuntime computeInitContainerActions.
 */
export function computeInitContainerActions(
  spec: ApiPodSpec,
  snapshot: RuntimeSnapshot,
  probeResults: ProbeResults,
  actions: PodActions,
): boolean {
  const initContainers = initContainersOf(spec);
  const [first] = initContainers;
  if (!first) return true;
  let isInitialized = containersOf(spec).some((each) => snapshot.newestActive(each));
  let hasFoundLast = isInitialized;
  for (let i = initContainers.length - 1; i >= 0; i--) {
    const init = initContainers[i] as ApiContainer;
    const last = snapshot.newestActive(init);
    if (!last && hasFoundLast && isSidecar(init)) actions.containersToStart.unshift(init);
    if (!last || (hasFoundLast && !isSidecar(init))) continue;
    const { isDone, shouldRestart, hasFailed } = isSidecar(init)
      ? evaluateSidecar(init, last, probeResults, actions)
      : evaluateRegularInitContainer(init, spec, last);
    if (hasFailed) {
      actions.killPod = true;
      actions.containersToStart = [];
      return false;
    }
    const next = initContainers[i + 1];
    if (isDone && !next) isInitialized = true;
    else if (isDone && next && !hasFoundLast) actions.containersToStart.unshift(next);
    if (shouldRestart) actions.containersToStart.unshift(init);
    hasFoundLast = true;
  }
  if (!hasFoundLast) actions.containersToStart.unshift(first);
  return isInitialized;
}

interface InitContainerState {
  /** Whether the next init container may start. */
  readonly isDone?: boolean;
  readonly shouldRestart?: boolean;
  /** Whether the Pod has failed. */
  readonly hasFailed?: boolean;
}

function evaluateRegularInitContainer(
  init: ApiContainer,
  spec: ApiPodSpec,
  last: ContainerRecord,
): InitContainerState {
  if (last.running) return {};
  if (last.exitCode === 0) return { isDone: true };
  return shouldContainerBeRestarted(init, spec, last.exitCode)
    ? { shouldRestart: true }
    : { hasFailed: true };
}

function evaluateSidecar(
  sidecar: ApiContainer,
  last: ContainerRecord,
  probeResults: ProbeResults,
  actions: PodActions,
): InitContainerState {
  if (!last.running) return { shouldRestart: true };
  const startup = sidecar.startupProbe ? probeResults.probeResult('startup', last) : 'success';
  const isDone = startup === 'success';
  const probe =
    startup === 'failure'
      ? 'startup'
      : isDone && probeResults.probeResult('liveness', last) === 'failure'
        ? 'liveness'
        : undefined;
  if (probe) actions.containersToKill.push({ record: last, container: sidecar, probe });
  return { isDone, shouldRestart: probe !== undefined };
}
