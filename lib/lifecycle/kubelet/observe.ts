import { allOf, type Container, containersOf, initContainersOf, isSidecar, type PodSpec } from '../container.js';
import { isRestarted, RESTARTING_ALL } from '../restart.js';
import type { ContainerState, ContainerStatus } from '../status.js';
import type { Instance } from './runtime.js';
import type { Seen, Snapshot } from './snapshot.js';
import type { Found } from './todo.js';

/** What a kubelet knows beside what it sees of the runtime. */
export interface Knowledge {
  /** What it published of a container before. */
  old(name: string): ContainerStatus | undefined;
  /** Why a container was not started when it last should have been. */
  failure(name: string): string | undefined;
  /** What a probe found; undefined: there is no such probe. */
  found(kind: 'startup' | 'readiness', instance: Instance): Found | undefined;
  isDeleted(): boolean;
  isRestartingAll(): boolean;
}

/** The exit code of what nobody saw end. */
const UNSEEN = 137;

/**
 * What the kubelet publishes of a Pod's containers, init containers first. One that shows the same as before is the same object.
 *
 * Source: pkg/kubelet convertToAPIContainerStatuses, pkg/kubelet/prober UpdatePodStatus.
 */
export const observe = (spec: PodSpec, seen: Snapshot, know: Knowledge): readonly ContainerStatus[] =>
  allOf(spec).map((container) => {
    const last = seen.newest(container);
    const status = last ? fromRuntime(container, last, seen, know) : fromBefore(spec, container, know);
    const made = probed(spec, container, last, waiting(spec, container, seen, status, know), know);
    const old = know.old(made.name);
    return old && isSame(old, made) ? old : made;
  });

/** Attempts are counted anew when what is known of a container is thrown away, as with a sandbox. */
export const idOf = ({ name, sandbox, attempt }: Instance): string => `${name}/${sandbox}.${attempt}`;

const stateOf = ({ running, exitCode, reason }: Seen): ContainerState => (running ? { running: {} } : { terminated: { exitCode, reason } });

function fromRuntime({ name = '' }: Container, last: Seen, seen: Snapshot, { old }: Knowledge): ContainerStatus {
  const before = seen.all({ name })[1];
  const known = old(name);
  const [containerID, { attempt }] = [idOf(last.instance), last.instance];
  const ended = known?.state?.terminated;
  const kept = ended && known.containerID !== containerID ? { terminated: ended } : known?.lastState;
  const lastState = before ? stateOf(before) : kept;
  const restarts = Math.max(known?.restartCount ?? 0, attempt);
  const restartCount = last.running && ended && (known.restartCount ?? 0) >= attempt ? (known.restartCount ?? 0) + 1 : restarts;
  const shown = { name, state: stateOf(last), started: false, ready: false, restartCount, containerID };
  return lastState ? { ...shown, lastState } : shown;
}

/** What the runtime knows nothing of: it was not made yet, or is no more. */
function fromBefore(spec: PodSpec, { name = '' }: Container, { old, isDeleted, isRestartingAll }: Knowledge): ContainerStatus {
  const reason = initContainersOf(spec).length > 0 ? 'PodInitializing' : 'ContainerCreating';
  const fresh: ContainerStatus = { name, state: { waiting: { reason } }, started: false, ready: false, restartCount: 0 };
  const known = old(name);
  if (!known) return fresh;
  const { state, lastState, restartCount = 0 } = known;
  if (isRestartingAll() && !state?.waiting) {
    const terminated = { exitCode: UNSEEN, reason: RESTARTING_ALL };
    return { ...fresh, state: { waiting: { reason: RESTARTING_ALL } }, lastState: { terminated }, restartCount: restartCount + 1 };
  }
  if (state?.terminated) return known;
  const left = { ...fresh, ...(lastState && { lastState }), restartCount };
  if (!state?.running || lastState?.terminated) return left;
  const terminated = { exitCode: UNSEEN, reason: 'ContainerStatusUnknown' };
  return { ...left, lastState: { terminated }, restartCount: isDeleted() ? restartCount : restartCount + 1 };
}

/** What should be started, and could not be, is waiting. */
function waiting(spec: PodSpec, container: Container, seen: Snapshot, status: ContainerStatus, know: Knowledge): ContainerStatus {
  const last = seen.newest(container);
  const isInit = initContainersOf(spec).includes(container);
  if (isInit && last && !last.running && last.exitCode === 0) return status;
  const isPast = isInit && !isSidecar(container) && containersOf(spec).some((each) => seen.newest(each));
  if (!last && isPast && status.state?.waiting) return { ...status, state: { terminated: { exitCode: 0, reason: 'Completed' } } };
  const reason = know.failure(status.name);
  if (!reason || know.isDeleted() || last?.running || (last && !isRestarted(container, spec, last.exitCode))) return status;
  const { terminated } = status.state ?? {};
  return { ...status, ...(terminated && { lastState: { terminated } }), state: { waiting: { reason } } };
}

function probed(spec: PodSpec, container: Container, last: Seen | undefined, status: ContainerStatus, know: Knowledge): ContainerStatus {
  const { state } = status;
  const isStep = initContainersOf(spec).includes(container) && !isSidecar(container);
  const passes = (kind: 'startup' | 'readiness') => last !== undefined && (know.found(kind, last.instance) ?? 'success') === 'success';
  const started = state?.running != null && (isStep || passes('startup'));
  const ready = isStep ? status.ready || state?.terminated?.exitCode === 0 : started && passes('readiness');
  return started === status.started && ready === status.ready ? status : { ...status, started, ready };
}

const isSame = (a: ContainerStatus, b: ContainerStatus): boolean =>
  a.started === b.started &&
  a.ready === b.ready &&
  a.restartCount === b.restartCount &&
  a.containerID === b.containerID &&
  isSameState(a.state, b.state) &&
  isSameState(a.lastState, b.lastState);

const isSameState = (a: ContainerStatus['state'], b: ContainerStatus['state']): boolean =>
  a === b ||
  (a?.waiting?.reason === b?.waiting?.reason &&
    !a?.running === !b?.running &&
    a?.terminated?.exitCode === b?.terminated?.exitCode &&
    a?.terminated?.reason === b?.terminated?.reason);
