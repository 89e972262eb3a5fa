import { containersOf, initContainersOf, isSidecar, type PodSpec, sidecarsOf } from '../container.js';
import { type ContainerStatus, isOver, type Phase } from '../status.js';

/**
 * A Pod's conditions: true is the status `True`.
 *
 * Source: core/v1 PodCondition.
 */
export interface Conditions {
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
export interface Circumstances {
  readonly phase: Phase;
  readonly hasSandbox: boolean;
  readonly wasInitialized: boolean;
  /** Whether a condition that is no kubelet's own is `True`: a readiness gate. */
  isTrue(type: string): boolean;
}

/**
 * The conditions that a kubelet publishes.
 *
 * Source: pkg/kubelet/status GeneratePodInitializedCondition, GeneratePodReadyCondition, GenerateContainersReadyCondition.
 */
export function conditions(spec: PodSpec, statuses: readonly ContainerStatus[], around: Circumstances): Conditions {
  const of = (name = '') => statuses.find((each) => each.name === name);
  const ContainersReady = !isOver(around.phase) && [...sidecarsOf(spec), ...containersOf(spec)].every(({ name }) => of(name)?.ready);
  const hasBegun = containersOf(spec).some(({ name }) => of(name)?.state?.running || of(name)?.state?.terminated);
  const isPassed = initContainersOf(spec).every((init) => (isSidecar(init) ? of(init.name)?.started : of(init.name)?.ready));
  return {
    PodScheduled: true,
    PodReadyToStartContainers: around.hasSandbox,
    Initialized: around.phase === 'Succeeded' || hasBegun || isPassed || around.wasInitialized,
    ContainersReady,
    Ready: ContainersReady && (spec.readinessGates ?? []).every(({ conditionType = '' }) => around.isTrue(conditionType)),
  };
}

/** Of a Pod that no node was found for. */
export const UNSCHEDULED: Conditions = {
  PodScheduled: false,
  PodReadyToStartContainers: false,
  Initialized: false,
  ContainersReady: false,
  Ready: false,
};

export const CONDITIONS = Object.keys(UNSCHEDULED) as readonly (keyof Conditions)[];
