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
 * What the kubelet does next.
 *
 * Source: pkg/kubelet/kuberuntime computePodActions.
 */
export function computePodActions(
  spec: ApiPodSpec,
  seen: RuntimeSnapshot,
  findings: ProbeResults,
  isRestartingAll: boolean,
): PodActions {
  const made: PodActions = {
    killPod: false,
    containersToKill: [],
    containersToReset: [],
    createSandbox: false,
    containersToStart: [],
  };
  // Without a sandbox there is first a new one, for whatever reason all begins again.
  if (isRestartingAll && !seen.sandbox.ready) made.killPod = made.createSandbox = true;
  else if (isRestartingAll) made.containersToReset.push(...computeContainersToReset(spec, seen));
  else if (!seen.sandbox.ready) computeSandboxActions(spec, seen, made);
  else if (computeInitContainerActions(spec, seen, findings, made))
    computeContainerActions(spec, seen, findings, made);
  return made;
}

/** Without a sandbox, all begins again, but for what is over. */
function computeSandboxActions(spec: ApiPodSpec, seen: RuntimeSnapshot, made: PodActions): void {
  made.killPod = true;
  const hasRun = [...initContainersOf(spec), ...containersOf(spec)].some((each) =>
    seen.newest(each),
  );
  if (spec.restartPolicy === 'Never' && seen.sandbox.attempt >= 0 && hasRun) return;
  const left = containersOf(spec).filter((each) => {
    const isOnce = (each.restartPolicy ?? spec.restartPolicy) === 'OnFailure';
    const last = seen.newest(each);
    return !(isOnce && last && !last.running && last.exitCode === 0);
  });
  if (left.length === 0 && containersOf(spec).some((each) => seen.newest(each))) return;
  made.createSandbox = true;
  const [first] = initContainersOf(spec);
  made.containersToStart = first ? [first] : left;
}

function computeContainerActions(
  spec: ApiPodSpec,
  seen: RuntimeSnapshot,
  findings: ProbeResults,
  made: PodActions,
): void {
  const starting: ApiContainer[] = [];
  let kept = 0;
  for (const container of containersOf(spec)) {
    const last = seen.newest(container);
    if (!last?.running) {
      if (!last || shouldContainerBeRestarted(container, spec, last.exitCode))
        starting.push(container);
      continue;
    }
    const probe = findings.probeResult('liveness', last) === 'failure' ? 'liveness' : 'startup';
    if (findings.probeResult(probe, last) !== 'failure') kept++;
    else {
      made.containersToKill.push({ seen: last, container, probe });
      if (shouldBeRestartedAfterProbeFailure(container, spec)) starting.push(container);
    }
  }
  made.containersToStart.push(...starting);
  if (kept + starting.length > 0) return;
  made.killPod = true;
  made.containersToKill.length = 0;
  // What would keep the Pod alive is not started again.
  made.containersToStart = [];
}

/** All runs of all containers: those whose end asked for it go last. */
function computeContainersToReset(
  spec: ApiPodSpec,
  seen: RuntimeSnapshot,
): PodActions['containersToReset'] {
  const runsOf = (containers: readonly ApiContainer[]) =>
    containers.flatMap((container) =>
      seen.recordsOf(container).map((run) => ({ container, seen: run })),
    );
  const asked = ({ container, seen: run }: PodActions['containersToReset'][number]) =>
    !run.running && shouldAllContainersRestart(container, run.exitCode);
  const [mains, inits] = [runsOf(containersOf(spec)), runsOf(initContainersOf(spec))];
  return [
    ...[mains, inits].flatMap((each) => each.filter((run) => !asked(run))),
    ...[mains, inits].flatMap((each) => each.filter(asked)),
  ];
}
