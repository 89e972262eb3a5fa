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

/** What a kubelet knows beside what it sees of the runtime. */
export interface KubeletState {
  /** What it published of a container before. */
  previousStatus(name: string): ContainerStatus | undefined;
  /** Why a container was not started when it last should have been. */
  failure(name: string): string | undefined;
  /** What a probe found; undefined: there is no such probe. */
  found(kind: 'startup' | 'readiness', instance: ContainerInstance): ProbeResult | undefined;
  isDeleted(): boolean;
  isRestartingAll(): boolean;
}

/** The exit code of what nobody saw end. */
const UNKNOWN_EXIT_CODE = 137;

/**
 * What the kubelet publishes of a Pod's containers, init containers first. One that shows the same
 * as before is the same object.
 *
 * Source: pkg/kubelet convertToAPIContainerStatuses, pkg/kubelet/prober UpdatePodStatus.
 */
export const convertStatuses = (
  spec: ApiPodSpec,
  seen: RuntimeSnapshot,
  know: KubeletState,
): readonly ContainerStatus[] =>
  allContainersOf(spec).map((container) => {
    const last = seen.newest(container);
    const status = last
      ? fromRuntime(container, last, seen, know)
      : fromPreviousStatus(spec, container, know);
    const made = withProbeResults(
      spec,
      container,
      last,
      withWaitingReason(spec, container, seen, status, know),
      know,
    );
    const old = know.previousStatus(made.name);
    return old && isSame(old, made) ? old : made;
  });

/**
 * Attempts are counted anew when what is known of a container is thrown away, as with a sandbox.
 */
export const containerIdOf = ({ name, sandbox, attempt }: ContainerInstance): string =>
  `${name}/${sandbox}.${attempt}`;

const stateOf = ({ running, exitCode, reason }: ContainerRecord): ContainerState =>
  running ? { running: {} } : { terminated: { exitCode, reason } };

function fromRuntime(
  { name = '' }: ApiContainer,
  last: ContainerRecord,
  seen: RuntimeSnapshot,
  { previousStatus }: KubeletState,
): ContainerStatus {
  const before = seen.recordsOf({ name })[1];
  const known = previousStatus(name);
  const [containerID, { attempt }] = [containerIdOf(last.instance), last.instance];
  const ended = known?.state?.terminated;
  const kept =
    ended && known.containerID !== containerID ? { terminated: ended } : known?.lastState;
  const lastState = before ? stateOf(before) : kept;
  const restarts = Math.max(known?.restartCount ?? 0, attempt);
  const restartCount =
    last.running && ended && (known.restartCount ?? 0) >= attempt
      ? (known.restartCount ?? 0) + 1
      : restarts;
  const shown = {
    name,
    state: stateOf(last),
    started: false,
    ready: false,
    restartCount,
    containerID,
  };
  return lastState ? { ...shown, lastState } : shown;
}

/** What the runtime knows nothing of: it was not made yet, or is no more. */
function fromPreviousStatus(
  spec: ApiPodSpec,
  { name = '' }: ApiContainer,
  { previousStatus, isDeleted, isRestartingAll }: KubeletState,
): ContainerStatus {
  const reason = initContainersOf(spec).length > 0 ? 'PodInitializing' : 'ContainerCreating';
  const fresh: ContainerStatus = {
    name,
    state: { waiting: { reason } },
    started: false,
    ready: false,
    restartCount: 0,
  };
  const known = previousStatus(name);
  if (!known) return fresh;
  const { state, lastState, restartCount = 0 } = known;
  if (isRestartingAll() && !state?.waiting) {
    const terminated = { exitCode: UNKNOWN_EXIT_CODE, reason: RESTARTING_ALL_CONTAINERS };
    return {
      ...fresh,
      state: { waiting: { reason: RESTARTING_ALL_CONTAINERS } },
      lastState: { terminated },
      restartCount: restartCount + 1,
    };
  }
  if (state?.terminated) return known;
  const left = { ...fresh, ...(lastState && { lastState }), restartCount };
  if (!state?.running || lastState?.terminated) return left;
  const terminated = { exitCode: UNKNOWN_EXIT_CODE, reason: 'ContainerStatusUnknown' };
  return {
    ...left,
    lastState: { terminated },
    restartCount: isDeleted() ? restartCount : restartCount + 1,
  };
}

/** What should be started, and could not be, is waiting. */
function withWaitingReason(
  spec: ApiPodSpec,
  container: ApiContainer,
  seen: RuntimeSnapshot,
  status: ContainerStatus,
  know: KubeletState,
): ContainerStatus {
  const last = seen.newest(container);
  const isInit = initContainersOf(spec).includes(container);
  if (isInit && last && !last.running && last.exitCode === 0) return status;
  const isPast =
    isInit && !isSidecar(container) && containersOf(spec).some((each) => seen.newest(each));
  if (!last && isPast && status.state?.waiting)
    return { ...status, state: { terminated: { exitCode: 0, reason: 'Completed' } } };
  const reason = know.failure(status.name);
  if (
    !reason ||
    know.isDeleted() ||
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
  know: KubeletState,
): ContainerStatus {
  const { state } = status;
  const isStep = initContainersOf(spec).includes(container) && !isSidecar(container);
  const passes = (kind: 'startup' | 'readiness') =>
    last !== undefined && (know.found(kind, last.instance) ?? 'success') === 'success';
  const started = state?.running != null && (isStep || passes('startup'));
  const ready = isStep
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
