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

/** What the API shows of a Pod. */
export interface PodStatus {
  readonly phase: PodPhase;
  /** `DeadlineExceeded`, where that is why it failed. */
  readonly reason?: string | undefined;
  readonly conditions: PodConditions;
  /** Init containers first. */
  readonly containers: readonly ContainerStatus[];
}

/** What the world tells of a Pod, beside its containers. */
export interface PodContext {
  readonly isDeleted: boolean;
  readonly isPastDeadline: boolean;
  isTrue(type: string): boolean;
}

/** What a kubelet publishes of a Pod, and what the API shows of it. */
export class StatusManager {
  readonly history: (PodStatus & { readonly at: number })[] = [];
  /** What the kubelet holds to be so; the API may show a phase that is over later. */
  private current: PodStatus = {
    phase: 'Pending',
    conditions: UNSCHEDULED_CONDITIONS,
    containers: [],
  };
  private beforeTermination: readonly ContainerStatus[] = [];
  /** Whether nothing of the Pod runs any more: only then the API shows a phase that is over. */
  private isTerminated = false;
  /** Whether the API has forgotten the Pod. */
  isRemoved = false;
  private phaseMessage = 'no node has taken it';
  isRestartingAll = false;
  private readonly kubeletState: KubeletState;

  constructor(
    private readonly spec: ApiPodSpec,
    private readonly now: () => number,
    private readonly podContext: PodContext,
    { failure, found }: Pick<KubeletState, 'failure' | 'found'>,
    private readonly emit: (happening: LifecycleEvent) => void,
  ) {
    this.kubeletState = {
      failure,
      found,
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

  /** Publishes what the kubelet has seen. `terminal`: everything is stopped, for good. */
  publish(seen: RuntimeSnapshot, terminal = false): PodStatus {
    const { podContext, spec, kubeletState } = this;
    this.isRestartingAll ||= shouldRestartAll(spec, seen, kubeletState.previousStatus);
    const containers = convertStatuses(spec, seen, kubeletState);
    const initialized = containersOf(spec).some((each) => seen.newestActive(each));
    const decision = phase(spec, containers, { terminal, initialized });
    const stays = isTerminalPhase(this.phase) && !isTerminalPhase(decision.phase);
    const late = podContext.isPastDeadline;
    const next = late ? 'Failed' : stays ? this.phase : decision.phase;
    if (late) this.phaseMessage = 'it took longer than activeDeadlineSeconds';
    else if (!stays) this.phaseMessage = decision.message;
    if (!terminal) this.beforeTermination = containers;
    this.isTerminated ||= terminal;
    this.isRestartingAll &&=
      !isTerminalPhase(next) && allContainersOf(spec).some((each) => seen.newest(each));
    const reason = late
      ? 'DeadlineExceeded'
      : next === this.phase
        ? this.current.reason
        : undefined;
    return this.update(next, reason, containers, seen.sandbox.ready);
  }

  /** What a probe has found is published at once; what follows from it comes later. */
  setContainerField(field: 'started' | 'ready', instance: ContainerInstance, value: boolean): void {
    const { phase, reason, containers, conditions: was } = this.current;
    const status = this.status(instance.name);
    if (status?.containerID !== containerIdOf(instance) || status[field] === value) return;
    const amended = containers.map((each) =>
      each === status ? { ...each, [field]: value } : each,
    );
    if (!this.isTerminated) this.beforeTermination = amended;
    this.update(phase, reason, amended, was.PodReadyToStartContainers, field === 'ready');
  }

  /** The last word: what shows no end has failed. */
  terminate(): void {
    const { phase, reason, containers, conditions: was } = this.current;
    const buried = terminatePod(this.spec, containers, this.beforeTermination);
    this.update(
      isTerminalPhase(phase) ? phase : 'Failed',
      reason,
      buried,
      was.PodReadyToStartContainers,
      false,
    );
  }

  /** The API forgets the Pod: nothing of it is shown any more. */
  remove(): void {
    if (!this.isRemoved) this.emit({ what: 'gone' });
    this.isRemoved = true;
  }

  private update(
    next: PodPhase,
    reason: string | undefined,
    containers: readonly ContainerStatus[],
    hasSandbox: boolean,
    anew = true,
  ): PodStatus {
    const was = this.current.conditions;
    const around = {
      phase: next,
      hasSandbox,
      wasInitialized: was.Initialized,
      isTrue: (type: string) => this.podContext.isTrue(type),
    };
    this.current = {
      phase: next,
      ...(reason && { reason }),
      conditions: anew ? computePodConditions(this.spec, containers, around) : was,
      containers,
    };
    this.writeToApi();
    return this.current;
  }

  private writeToApi(): void {
    if (this.isRemoved) return;
    const last = this.history.at(-1);
    const isHeld = isTerminalPhase(this.current.phase) && !this.isTerminated;
    const shown = isHeld && last ? { ...this.current, phase: last.phase } : this.current;
    if (last && isSame(last, shown)) return;
    this.history.push({ at: this.now(), ...shown });
    if (shown.phase !== last?.phase)
      this.emit({ what: 'phase', phase: shown.phase, message: this.phaseMessage });
    if (shown.conditions.Ready !== (last?.conditions.Ready ?? false))
      this.emit({ what: shown.conditions.Ready ? 'ready' : 'not ready' });
  }
}

/** Whether some container ended in a way that has all of them started anew. */
const shouldRestartAll = (
  spec: ApiPodSpec,
  seen: RuntimeSnapshot,
  old: KubeletState['previousStatus'],
): boolean =>
  allContainersOf(spec).some((each) => {
    const last = seen.newest(each);
    if (!last || last.running) return false;
    const ended = old(each.name ?? '')?.state?.terminated;
    return (
      shouldAllContainersRestart(each, last.exitCode) ||
      (ended != null && shouldAllContainersRestart(each, ended.exitCode))
    );
  });

/** Containers that show the same as before are the same objects: see observe. */
const isSame = (a: PodStatus, b: PodStatus): boolean =>
  a.phase === b.phase &&
  a.reason === b.reason &&
  a.containers.length === b.containers.length &&
  a.containers.every((each, i) => each === b.containers[i]) &&
  POD_CONDITION_TYPES.every((type) => a.conditions[type] === b.conditions[type]);
