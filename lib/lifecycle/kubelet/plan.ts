import { type Container, containersOf, initContainersOf, type PodSpec } from '../container.js';
import { isRestarted, isRestartedByProbe, restartsAll } from '../restart.js';
import { planInit } from './plan-init.js';
import type { Snapshot } from './snapshot.js';
import type { Findings, Todo } from './todo.js';

/**
 * What the kubelet does next.
 *
 * Source: pkg/kubelet/kuberuntime computePodActions.
 */
export function plan(spec: PodSpec, seen: Snapshot, findings: Findings, isRestartingAll: boolean): Todo {
  const made: Todo = { stopAll: false, kill: [], reset: [], makeSandbox: false, start: [] };
  // Without a sandbox there is first a new one, for whatever reason all begins again.
  if (isRestartingAll && !seen.sandbox.ready) made.stopAll = made.makeSandbox = true;
  else if (isRestartingAll) made.reset.push(...resets(spec, seen));
  else if (!seen.sandbox.ready) planSandbox(spec, seen, made);
  else if (planInit(spec, seen, findings, made)) planContainers(spec, seen, findings, made);
  return made;
}

/** Without a sandbox, all begins again, but for what is over. */
function planSandbox(spec: PodSpec, seen: Snapshot, made: Todo): void {
  made.stopAll = true;
  const hasRun = [...initContainersOf(spec), ...containersOf(spec)].some((each) => seen.newest(each));
  if (spec.restartPolicy === 'Never' && seen.sandbox.attempt >= 0 && hasRun) return;
  const left = containersOf(spec).filter((each) => {
    const isOnce = (each.restartPolicy ?? spec.restartPolicy) === 'OnFailure';
    const last = seen.newest(each);
    return !(isOnce && last && !last.running && last.exitCode === 0);
  });
  if (left.length === 0 && containersOf(spec).some((each) => seen.newest(each))) return;
  made.makeSandbox = true;
  const [first] = initContainersOf(spec);
  made.start = first ? [first] : left;
}

function planContainers(spec: PodSpec, seen: Snapshot, findings: Findings, made: Todo): void {
  const starting: Container[] = [];
  let kept = 0;
  for (const container of containersOf(spec)) {
    const last = seen.newest(container);
    if (!last?.running) {
      if (!last || isRestarted(container, spec, last.exitCode)) starting.push(container);
      continue;
    }
    const probe = findings.found('liveness', last) === 'failure' ? 'liveness' : 'startup';
    if (findings.found(probe, last) !== 'failure') kept++;
    else {
      made.kill.push({ seen: last, container, probe });
      if (isRestartedByProbe(container, spec)) starting.push(container);
    }
  }
  made.start.push(...starting);
  if (kept + starting.length > 0) return;
  made.stopAll = true;
  made.kill.length = 0;
  // What would keep the Pod alive is not started again.
  made.start = [];
}

/** All runs of all containers: those whose end asked for it go last. */
function resets(spec: PodSpec, seen: Snapshot): Todo['reset'] {
  const runsOf = (containers: readonly Container[]) =>
    containers.flatMap((container) => seen.all(container).map((run) => ({ container, seen: run })));
  const asked = ({ container, seen: run }: Todo['reset'][number]) => !run.running && restartsAll(container, run.exitCode);
  const [mains, inits] = [runsOf(containersOf(spec)), runsOf(initContainersOf(spec))];
  return [...[mains, inits].flatMap((each) => each.filter((run) => !asked(run))), ...[mains, inits].flatMap((each) => each.filter(asked))];
}
