import {
  type ApiContainer,
  type ApiPodSpec,
  containersOf,
  initContainersOf,
} from '../pod-containers.js';
import {
  shouldAllContainersRestart,
  shouldBeRestartedAfterProbeFailure,
  shouldContainerBeRestarted,
} from '../restart-policy.js';
import { computeInitContainerActions } from './compute-init-container-actions.js';
import type { PodActions, ProbeResults } from './pod-actions.js';
import type { RuntimeSnapshot } from './runtime-snapshot.js';

/**
 * Computes what the kubelet does next.
 *
 * Source: pkg/kubelet/kuberuntime computePodActions.
 */
export function computePodActions(
  spec: ApiPodSpec,
  snapshot: RuntimeSnapshot,
  probeResults: ProbeResults,
  isRestartingAll: boolean,
): PodActions {
  const actions: PodActions = {
    killPod: false,
    containersToKill: [],
    containersToReset: [],
    createSandbox: false,
    containersToStart: [],
  };
  // A missing sandbox is created first, whatever the reason for a restart is.
  if (isRestartingAll && !snapshot.sandbox.ready) actions.killPod = actions.createSandbox = true;
  else if (isRestartingAll)
    actions.containersToReset.push(...computeContainersToReset(spec, snapshot));
  else if (!snapshot.sandbox.ready) computeSandboxActions(spec, snapshot, actions);
  else if (computeInitContainerActions(spec, snapshot, probeResults, actions))
    computeContainerActions(spec, snapshot, probeResults, actions);
  return actions;
}

/** Without a sandbox, all containers start again, except those that have completed. */
function computeSandboxActions(
  spec: ApiPodSpec,
  snapshot: RuntimeSnapshot,
  actions: PodActions,
): void {
  actions.killPod = true;
  const hasRun = [...initContainersOf(spec), ...containersOf(spec)].some((each) =>
    snapshot.newest(each),
  );
  if (spec.restartPolicy === 'Never' && snapshot.sandbox.attempt >= 0 && hasRun) return;
  const unfinished = containersOf(spec).filter((each) => {
    const isOnce = (each.restartPolicy ?? spec.restartPolicy) === 'OnFailure';
    const last = snapshot.newest(each);
    return !(isOnce && last && !last.running && last.exitCode === 0);
  });
  if (unfinished.length === 0 && containersOf(spec).some((each) => snapshot.newest(each))) return;
  actions.createSandbox = true;
  const [first] = initContainersOf(spec);
  actions.containersToStart = first ? [first] : unfinished;
}

function computeContainerActions(
  spec: ApiPodSpec,
  snapshot: RuntimeSnapshot,
  probeResults: ProbeResults,
  actions: PodActions,
): void {
  const starting: ApiContainer[] = [];
  let keptCount = 0;
  for (const container of containersOf(spec)) {
    const last = snapshot.newest(container);
    if (!last?.running) {
      if (!last || shouldContainerBeRestarted(container, spec, last.exitCode))
        starting.push(container);
      continue;
    }
    const probe = probeResults.probeResult('liveness', last) === 'failure' ? 'liveness' : 'startup';
    if (probeResults.probeResult(probe, last) !== 'failure') keptCount++;
    else {
      actions.containersToKill.push({ record: last, container, probe });
      if (shouldBeRestartedAfterProbeFailure(container, spec)) starting.push(container);
    }
  }
  actions.containersToStart.push(...starting);
  if (keptCount + starting.length > 0) return;
  actions.killPod = true;
  actions.containersToKill.length = 0;
  // Sidecars are not restarted: they would keep the Pod running.
  actions.containersToStart = [];
}

/** Returns all runs of all containers, those that requested the restart last. */
function computeContainersToReset(
  spec: ApiPodSpec,
  snapshot: RuntimeSnapshot,
): PodActions['containersToReset'] {
  const runsOf = (containers: readonly ApiContainer[]) =>
    containers.flatMap((container) =>
      snapshot.recordsOf(container).map((record) => ({ container, record })),
    );
  const hasRequestedRestart = ({ container, record }: PodActions['containersToReset'][number]) =>
    !record.running && shouldAllContainersRestart(container, record.exitCode);
  const [regular, init] = [runsOf(containersOf(spec)), runsOf(initContainersOf(spec))];
  return [
    ...[regular, init].flatMap((each) => each.filter((run) => !hasRequestedRestart(run))),
    ...[regular, init].flatMap((each) => each.filter(hasRequestedRestart)),
  ];
}
