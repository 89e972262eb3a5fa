import { type ContainerStatus, isTerminalPhase, type PodPhase } from '../container-status.js';
import {
  type ApiPodSpec,
  containersOf,
  initContainersOf,
  isSidecar,
  sidecarsOf,
} from '../pod-containers.js';

/**
 * The conditions of a Pod. `true` is the status `True`, `false` is `False`.
 *
 * Source: core/v1 PodCondition.
 */
export interface PodConditions {
  /** A node is assigned to the Pod. */
  readonly PodScheduled: boolean;
  /** The sandbox exists, and its network is configured. */
  readonly PodReadyToStartContainers: boolean;
  /**
   * Every init container has completed, and every sidecar has started. Once `true`, it stays
   * `true`.
   */
  readonly Initialized: boolean;
  /** All containers and sidecars are ready. */
  readonly ContainersReady: boolean;
  /** The containers are ready, and every readiness gate is `True`: Services send traffic. */
  readonly Ready: boolean;
}

/** The inputs of the conditions, in addition to the container statuses. */
export interface ConditionInputs {
  readonly phase: PodPhase;
  readonly hasSandbox: boolean;
  readonly wasInitialized: boolean;
  /** Whether a condition that the kubelet does not manage, such as a readiness gate, is `True`. */
  isTrue(type: string): boolean;
}

/**
 * Computes the conditions that a kubelet publishes.
 *
 * Source: pkg/kubelet/status GeneratePodInitializedCondition, GeneratePodReadyCondition,
 * GenerateContainersReadyCondition.
 */
export function computePodConditions(
  spec: ApiPodSpec,
  statuses: readonly ContainerStatus[],
  inputs: ConditionInputs,
): PodConditions {
  const statusOf = (name = '') => statuses.find((each) => each.name === name);
  const ContainersReady =
    !isTerminalPhase(inputs.phase) &&
    [...sidecarsOf(spec), ...containersOf(spec)].every(({ name }) => statusOf(name)?.ready);
  const hasStarted = containersOf(spec).some(
    ({ name }) => statusOf(name)?.state?.running || statusOf(name)?.state?.terminated,
  );
  const areInitContainersDone = initContainersOf(spec).every((init) =>
    isSidecar(init) ? statusOf(init.name)?.started : statusOf(init.name)?.ready,
  );
  return {
    PodScheduled: true,
    PodReadyToStartContainers: inputs.hasSandbox,
    Initialized:
      inputs.phase === 'Succeeded' || hasStarted || areInitContainersDone || inputs.wasInitialized,
    ContainersReady,
    Ready:
      ContainersReady &&
      (spec.readinessGates ?? []).every(({ conditionType = '' }) => inputs.isTrue(conditionType)),
  };
}

/** The conditions of a Pod that is not scheduled yet. */
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
