import { type ContainerStatus, isTerminalPhase, type PodPhase } from '../container-status.js';
import { phase } from '../phase.js';
import { type ApiPodSpec, allContainersOf, containersOf } from '../pod-containers.js';
import { shouldAllContainersRestart } from '../restart-policy.js';
import type { LifecycleEvent } from '../timeline.js';
import type { ContainerInstance } from './container-runtime.js';
import { containerIdOf, convertStatuses, type KubeletState } from './convert-statuses.js';
import {
  computePodConditions,
  POD_CONDITION_TYPES,
  type PodConditions,
  UNSCHEDULED_CONDITIONS,
} from './pod-conditions.js';
import type { RuntimeSnapshot } from './runtime-snapshot.js';
import { terminatePod } from './terminate-pod.js';

/**
 * The status of a Pod in the API, as far as it is modelled.
 *
 * Source: core/v1 PodStatus.
 */
export interface PodStatus {
  /** Where the Pod is in its life. */
  readonly phase: PodPhase;
  /** `DeadlineExceeded` if the Pod failed because of `activeDeadlineSeconds`. */
  readonly reason?: string | undefined;
  /** The conditions of the Pod, by type. */
  readonly conditions: PodConditions;
  /** `initContainerStatuses`, then `containerStatuses`. */
  readonly containers: readonly ContainerStatus[];
}

/** The facts that a kubelet knows about a Pod in addition to its containers. */
export interface PodContext {
  readonly isDeleted: boolean;
  readonly isPastDeadline: boolean;
  /** Whether a condition that the kubelet does not manage is `True`. */
  isTrue(type: string): boolean;
}

/**
 * Computes the status of a Pod, and writes it to the API.
 *
 * Source: pkg/kubelet generateAPIPodStatus, pkg/kubelet/status manager.
 */
export class StatusManager {
  /** The statuses that the API has shown, each with the time of the change in seconds. */
  readonly history: (PodStatus & { readonly at: number })[] = [];
  /** The status in the kubelet; the API may show a terminal phase later. */
  private current: PodStatus = {
    phase: 'Pending',
    conditions: UNSCHEDULED_CONDITIONS,
    containers: [],
  };
  /** The container statuses before the Pod was terminated. */
  private beforeTermination: readonly ContainerStatus[] = [];
  /** Whether nothing of the Pod runs any more. Only then does the API show a terminal phase. */
  private isTerminated = false;
  /** Whether the Pod is removed from the API. */
  isRemoved = false;
  private phaseMessage = 'the Pod is not scheduled yet';
  /** Whether all containers are being restarted (`RestartAllContainers`). */
  isRestartingAll = false;
  private readonly kubeletState: KubeletState;

  constructor(
    private readonly spec: ApiPodSpec,
    private readonly now: () => number,
    private readonly podContext: PodContext,
    { failure, probeResult }: Pick<KubeletState, 'failure' | 'probeResult'>,
    private readonly emit: (event: LifecycleEvent) => void,
  ) {
    this.kubeletState = {
      failure,
      probeResult,
      previousStatus: (name) => this.status(name),
      isDeleted: () => podContext.isDeleted,
      isRestartingAll: () => this.isRestartingAll,
    };
    this.writeToApi();
  }

  get phase(): PodPhase {
    return this.current.phase;
  }
  status(name: string): ContainerStatus | undefined {
    return this.current.containers.find((each) => each.name === name);
  }

  /**
   * Computes and publishes the status for a snapshot of the runtime.
   *
   * @param terminal - whether all containers are stopped for good
   */
  publish(snapshot: RuntimeSnapshot, terminal = false): PodStatus {
    const { podContext, spec, kubeletState } = this;
    this.isRestartingAll ||= shouldRestartAll(spec, snapshot, kubeletState.previousStatus);
    const containers = convertStatuses(spec, snapshot, kubeletState);
    const initialized = containersOf(spec).some((each) => snapshot.newestActive(each));
    const decision = phase(spec, containers, { terminal, initialized });
    const keepsPhase = isTerminalPhase(this.phase) && !isTerminalPhase(decision.phase);
    const isLate = podContext.isPastDeadline;
    const next = isLate ? 'Failed' : keepsPhase ? this.phase : decision.phase;
    if (isLate) this.phaseMessage = 'the Pod ran longer than activeDeadlineSeconds';
    else if (!keepsPhase) this.phaseMessage = decision.message;
    if (!terminal) this.beforeTermination = containers;
    this.isTerminated ||= terminal;
    this.isRestartingAll &&=
      !isTerminalPhase(next) && allContainersOf(spec).some((each) => snapshot.newest(each));
    const reason = isLate
      ? 'DeadlineExceeded'
      : next === this.phase
        ? this.current.reason
        : undefined;
    return this.update(next, reason, containers, snapshot.sandbox.ready);
  }

  /** Publishes the result of a probe at once. The next sync computes what follows from it. */
  setContainerField(field: 'started' | 'ready', instance: ContainerInstance, value: boolean): void {
    const { phase, reason, containers, conditions } = this.current;
    const status = this.status(instance.name);
    if (status?.containerID !== containerIdOf(instance) || status[field] === value) return;
    const changed = containers.map((each) =>
      each === status ? { ...each, [field]: value } : each,
    );
    if (!this.isTerminated) this.beforeTermination = changed;
    this.update(phase, reason, changed, conditions.PodReadyToStartContainers, field === 'ready');
  }

  /** Publishes the final status: containers without a known end have failed. */
  terminate(): void {
    const { phase, reason, containers, conditions } = this.current;
    const terminated = terminatePod(this.spec, containers, this.beforeTermination);
    this.update(
      isTerminalPhase(phase) ? phase : 'Failed',
      reason,
      terminated,
      conditions.PodReadyToStartContainers,
      false,
    );
  }

  /** Removes the Pod from the API. */
  remove(): void {
    if (!this.isRemoved) this.emit({ type: 'removed' });
    this.isRemoved = true;
  }

  private update(
    next: PodPhase,
    reason: string | undefined,
    containers: readonly ContainerStatus[],
    hasSandbox: boolean,
    recomputesConditions = true,
  ): PodStatus {
    const conditions = this.current.conditions;
    const inputs = {
      phase: next,
      hasSandbox,
      wasInitialized: conditions.Initialized,
      isTrue: (type: string) => this.podContext.isTrue(type),
    };
    this.current = {
      phase: next,
      ...(reason && { reason }),
      conditions: recomputesConditions
        ? computePodConditions(this.spec, containers, inputs)
        : conditions,
      containers,
    };
    this.writeToApi();
    return this.current;
  }

  private writeToApi(): void {
    if (this.isRemoved) return;
    const last = this.history.at(-1);
    const isWithheld = isTerminalPhase(this.current.phase) && !this.isTerminated;
    const status = isWithheld && last ? { ...this.current, phase: last.phase } : this.current;
    if (last && isSame(last, status)) return;
    this.history.push({ at: this.now(), ...status });
    if (status.phase !== last?.phase)
      this.emit({ type: 'phase', phase: status.phase, message: this.phaseMessage });
    if (status.conditions.Ready !== (last?.conditions.Ready ?? false))
      this.emit({ type: status.conditions.Ready ? 'ready' : 'not ready' });
  }
}

/** Whether the exit code of a container requires a restart of all containers. */
const shouldRestartAll = (
  spec: ApiPodSpec,
  snapshot: RuntimeSnapshot,
  previousStatus: KubeletState['previousStatus'],
): boolean =>
  allContainersOf(spec).some((each) => {
    const last = snapshot.newest(each);
    if (!last || last.running) return false;
    const terminated = previousStatus(each.name ?? '')?.state?.terminated;
    return (
      shouldAllContainersRestart(each, last.exitCode) ||
      (terminated != null && shouldAllContainersRestart(each, terminated.exitCode))
    );
  });

/** Unchanged container statuses are the same objects: see `convertStatuses`. */
const isSame = (a: PodStatus, b: PodStatus): boolean =>
  a.phase === b.phase &&
  a.reason === b.reason &&
  a.containers.length === b.containers.length &&
  a.containers.every((each, i) => each === b.containers[i]) &&
  POD_CONDITION_TYPES.every((type) => a.conditions[type] === b.conditions[type]);
