import { type ContainerStatus, isTerminalPhase, type PodPhase } from '../container-status.js';
import {
  type ApiPodSpec,
  containersOf,
  initContainersOf,
  isSidecar,
  sidecarsOf,
} from '../pod-containers.js';

/**
 * A Pod's conditions: true is the status `True`.
 *
 * Source: core/v1 PodCondition.
 */
export interface PodConditions {
  readonly PodScheduled: boolean;
  /** The sandbox is there, and its network. */
  readonly PodReadyToStartContainers: boolean;
  /** Every step is done and every sidecar has started. Once true, it stays. */
  readonly Initialized: boolean;
  readonly ContainersReady: boolean;
  /** The containers are ready, and every readiness gate is open: Services send traffic. */
  readonly Ready: boolean;
}

/** What conditions are made from, beside what the containers show. */
export interface ConditionInputs {
  readonly phase: PodPhase;
  readonly hasSandbox: boolean;
  readonly wasInitialized: boolean;
  /** Whether a condition that is no kubelet's own is `True`: a readiness gate. */
  isTrue(type: string): boolean;
}

/**
 * The conditions that a kubelet publishes.
 *
 * Source: pkg/kubelet/status GeneratePodInitializedCondition, GeneratePodReadyCondition,
 * GenerateContainersReadyCondition.
 */
export function computePodConditions(
  spec: ApiPodSpec,
  statuses: readonly ContainerStatus[],
  around: ConditionInputs,
): PodConditions {
  const of = (name = '') => statuses.find((each) => each.name === name);
  const ContainersReady =
    !isTerminalPhase(around.phase) &&
    [...sidecarsOf(spec), ...containersOf(spec)].every(({ name }) => of(name)?.ready);
  const hasBegun = containersOf(spec).some(
    ({ name }) => of(name)?.state?.running || of(name)?.state?.terminated,
  );
  const isPassed = initContainersOf(spec).every((init) =>
    isSidecar(init) ? of(init.name)?.started : of(init.name)?.ready,
  );
  return {
    PodScheduled: true,
    PodReadyToStartContainers: around.hasSandbox,
    Initialized: around.phase === 'Succeeded' || hasBegun || isPassed || around.wasInitialized,
    ContainersReady,
    Ready:
      ContainersReady &&
      (spec.readinessGates ?? []).every(({ conditionType = '' }) => around.isTrue(conditionType)),
  };
}

/** Of a Pod that no node was found for. */
export const UNSCHEDULED_CONDITIONS: PodConditions = {
  PodScheduled: false,
  PodReadyToStartContainers: false,
  Initialized: false,
  ContainersReady: false,
  Ready: false,
};

export const POD_CONDITION_TYPES = Object.keys(
  UNSCHEDULED_CONDITIONS,
) as readonly (keyof PodConditions)[];
