import { type Container, containersOf, initContainersOf, isSidecar, type PodSpec } from '../container.js';
import { isRestarted } from '../restart.js';
import type { Seen, Snapshot } from './snapshot.js';
import type { Findings, Todo } from './todo.js';

/**
 * What is to be done with the init containers, last to first: that one has run tells that all before it have. Returns whether the containers may go
 * on.
 *
 * Source: pkg/kubelet/kuberuntime computeInitContainerActions.
 */
export function planInit(spec: PodSpec, seen: Snapshot, findings: Findings, made: Todo): boolean {
  const inits = initContainersOf(spec);
  const [first] = inits;
  if (!first) return true;
  let isInitialized = containersOf(spec).some((each) => seen.newestActive(each));
  let isPast = isInitialized;
  for (let i = inits.length - 1; i >= 0; i--) {
    const init = inits[i] as Container;
    const last = seen.newestActive(init);
    if (!last && isPast && isSidecar(init)) made.start.unshift(init);
    if (!last || (isPast && !isSidecar(init))) continue;
    const { isDone, isAgain, isOver } = isSidecar(init) ? judgeSidecar(init, last, findings, made) : judgeStep(init, spec, last);
    if (isOver) {
      made.stopAll = true;
      made.start = [];
      return false;
    }
    const next = inits[i + 1];
    if (isDone && !next) isInitialized = true;
    else if (isDone && next && !isPast) made.start.unshift(next);
    if (isAgain) made.start.unshift(init);
    isPast = true;
  }
  if (!isPast) made.start.unshift(first);
  return isInitialized;
}

/** Done: the next one may start. Again: it is started again. Over: the Pod has failed. */
interface Judgement {
  readonly isDone?: boolean;
  readonly isAgain?: boolean;
  readonly isOver?: boolean;
}

function judgeStep(step: Container, spec: PodSpec, last: Seen): Judgement {
  if (last.running) return {};
  if (last.exitCode === 0) return { isDone: true };
  return isRestarted(step, spec, last.exitCode) ? { isAgain: true } : { isOver: true };
}

function judgeSidecar(sidecar: Container, last: Seen, findings: Findings, made: Todo): Judgement {
  if (!last.running) return { isAgain: true };
  const startup = sidecar.startupProbe ? findings.found('startup', last) : 'success';
  const isDone = startup === 'success';
  const probe = startup === 'failure' ? 'startup' : isDone && findings.found('liveness', last) === 'failure' ? 'liveness' : undefined;
  if (probe) made.kill.push({ seen: last, container: sidecar, probe });
  return { isDone, isAgain: probe !== undefined };
}
