import type { ContainerState, ContainerStatus } from '../container-status.js';
import {
  type ApiContainer,
  type ApiPodSpec,
  allContainersOf,
  containersOf,
  initContainersOf,
  isSidecar,
} from '../pod-containers.js';
import { RESTARTING_ALL_CONTAINERS, shouldContainerBeRestarted } from '../restart-policy.js';
import type { ContainerInstance } from './container-runtime.js';
import type { ProbeResult } from './pod-actions.js';
import type { ContainerRecord, RuntimeSnapshot } from './runtime-snapshot.js';

/** The facts that a kubelet knows in addition to its snapshot of the runtime. */
export interface KubeletState {
  /** Returns the status of a container that was published last. */
  previousStatus(name: string): ContainerStatus | undefined;
  /** Returns why the last attempt to start a container failed. */
  failure(name: string): string | undefined;
  /** Returns the result of a probe, or `undefined` if the container has no such probe. */
  probeResult(kind: 'startup' | 'readiness', instance: ContainerInstance): ProbeResult | undefined;
  isDeleted(): boolean;
  isRestartingAll(): boolean;
}

/** The exit code of a container whose end the kubelet did not see. */
const UNKNOWN_EXIT_CODE = 137;

/**
 * Returns the statuses of a Pod's containers, init containers first. An unchanged status is the
 * same object as before.
 *
 * Source: pkg/kubelet convertToAPIContainerStatuses, pkg/kubelet/prober UpdatePodStatus.
 */
export const convertStatuses = (
  spec: ApiPodSpec,
  snapshot: RuntimeSnapshot,
  kubelet: KubeletState,
): readonly ContainerStatus[] =>
  allContainersOf(spec).map((container) => {
    const last = snapshot.newest(container);
    const base = last
      ? fromRuntime(container, last, snapshot, kubelet)
      : fromPreviousStatus(spec, container, kubelet);
    const status = withProbeResults(
      spec,
      container,
      last,
      withWaitingReason(spec, container, snapshot, base, kubelet),
      kubelet,
    );
    const old = kubelet.previousStatus(status.name);
    return old && isSame(old, status) ? old : status;
  });

/**
 * The ID contains the sandbox, because attempts are counted from 0 again when the runs of a
 * container are removed, as they are with a new sandbox.
 */
export const containerIdOf = ({ name, sandbox, attempt }: ContainerInstance): string =>
  `${name}/${sandbox}.${attempt}`;

const stateOf = ({ running, exitCode, reason }: ContainerRecord): ContainerState =>
  running ? { running: {} } : { terminated: { exitCode, reason } };

function fromRuntime(
  { name = '' }: ApiContainer,
  last: ContainerRecord,
  snapshot: RuntimeSnapshot,
  { previousStatus }: KubeletState,
): ContainerStatus {
  const previousRecord = snapshot.recordsOf({ name })[1];
  const previous = previousStatus(name);
  const [containerID, { attempt }] = [containerIdOf(last.instance), last.instance];
  const previousEnd = previous?.state?.terminated;
  const keptState =
    previousEnd && previous.containerID !== containerID
      ? { terminated: previousEnd }
      : previous?.lastState;
  const lastState = previousRecord ? stateOf(previousRecord) : keptState;
  const restarts = Math.max(previous?.restartCount ?? 0, attempt);
  const restartCount =
    last.running && previousEnd && (previous.restartCount ?? 0) >= attempt
      ? (previous.restartCount ?? 0) + 1
      : restarts;
  const current = {
    name,
    state: stateOf(last),
    started: false,
    ready: false,
    restartCount,
    containerID,
  };
  return lastState ? { ...current, lastState } : current;
}

/** The status of a container that is not in the runtime: not created yet, or removed. */
function fromPreviousStatus(
  spec: ApiPodSpec,
  { name = '' }: ApiContainer,
  { previousStatus, isDeleted, isRestartingAll }: KubeletState,
): ContainerStatus {
  const reason = initContainersOf(spec).length > 0 ? 'PodInitializing' : 'ContainerCreating';
  const initial: ContainerStatus = {
    name,
    state: { waiting: { reason } },
    started: false,
    ready: false,
    restartCount: 0,
  };
  const previous = previousStatus(name);
  if (!previous) return initial;
  const { state, lastState, restartCount = 0 } = previous;
  if (isRestartingAll() && !state?.waiting) {
    const terminated = { exitCode: UNKNOWN_EXIT_CODE, reason: RESTARTING_ALL_CONTAINERS };
    return {
      ...initial,
      state: { waiting: { reason: RESTARTING_ALL_CONTAINERS } },
      lastState: { terminated },
      restartCount: restartCount + 1,
    };
  }
  if (state?.terminated) return previous;
  const waiting = { ...initial, ...(lastState && { lastState }), restartCount };
  if (!state?.running || lastState?.terminated) return waiting;
  const terminated = { exitCode: UNKNOWN_EXIT_CODE, reason: 'ContainerStatusUnknown' };
  return {
    ...waiting,
    lastState: { terminated },
    restartCount: isDeleted() ? restartCount : restartCount + 1,
  };
}

/** A container that should have been started, but could not be, is waiting. */
function withWaitingReason(
  spec: ApiPodSpec,
  container: ApiContainer,
  snapshot: RuntimeSnapshot,
  status: ContainerStatus,
  kubelet: KubeletState,
): ContainerStatus {
  const last = snapshot.newest(container);
  const isInit = initContainersOf(spec).includes(container);
  if (isInit && last && !last.running && last.exitCode === 0) return status;
  const haveContainersRun =
    isInit && !isSidecar(container) && containersOf(spec).some((each) => snapshot.newest(each));
  if (!last && haveContainersRun && status.state?.waiting)
    return { ...status, state: { terminated: { exitCode: 0, reason: 'Completed' } } };
  const reason = kubelet.failure(status.name);
  if (
    !reason ||
    kubelet.isDeleted() ||
    last?.running ||
    (last && !shouldContainerBeRestarted(container, spec, last.exitCode))
  )
    return status;
  const { terminated } = status.state ?? {};
  return {
    ...status,
    ...(terminated && { lastState: { terminated } }),
    state: { waiting: { reason } },
  };
}

function withProbeResults(
  spec: ApiPodSpec,
  container: ApiContainer,
  last: ContainerRecord | undefined,
  status: ContainerStatus,
  kubelet: KubeletState,
): ContainerStatus {
  const { state } = status;
  const isRegularInit = initContainersOf(spec).includes(container) && !isSidecar(container);
  const passes = (kind: 'startup' | 'readiness') =>
    last !== undefined && (kubelet.probeResult(kind, last.instance) ?? 'success') === 'success';
  const started = state?.running != null && (isRegularInit || passes('startup'));
  const ready = isRegularInit
    ? status.ready || state?.terminated?.exitCode === 0
    : started && passes('readiness');
  return started === status.started && ready === status.ready
    ? status
    : { ...status, started, ready };
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
