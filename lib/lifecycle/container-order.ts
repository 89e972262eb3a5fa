import {
  type ApiContainer,
  type ApiPodSpec,
  allContainersOf,
  type ContainerRole,
  containersOf,
  initContainersOf,
  isSidecar,
  roleOf,
  sidecarsOf,
} from './pod-containers.js';

/** When a container's turn comes. */
export interface OrderStep {
  readonly container: string;
  readonly role: ContainerRole;
  /** The containers that it waits for: none, where it need not wait. */
  readonly after: readonly string[];
  /**
   * What it waits for of them. To be `done`: it has ended with exit code 0. To have `started`: it
   * runs, its postStart hook is done, its startup probe has passed. To be `running`: it runs, and
   * its postStart hook is done. To have `ended`, in whatever way.
   */
  readonly until: 'done' | 'started' | 'running' | 'ended';
}

/**
 * In which order the containers of a Pod start, and what each waits for. Nothing waits for another
 * to be ready.
 *
 * Source: KEP-753, pkg/kubelet/kuberuntime computeInitContainerActions and SyncPod.
 */
export function startOrder(spec: ApiPodSpec): readonly OrderStep[] {
  let before: ApiContainer | undefined;
  return allContainersOf(spec).map((container) => {
    const turn: OrderStep = {
      ...orderStepOf(spec, container),
      after: before ? [nameOf(before)] : [],
      until: before ? startConditionOf(spec, before) : 'running',
    };
    before = container;
    return turn;
  });
}

/**
 * In which order the containers of a Pod are told to stop, when it ends or is deleted. The preStop
 * hooks of all of them run at once, before; and when the grace period is over, nobody waits any
 * longer. A step that still runs is told at once.
 *
 * Source: KEP-753, pkg/kubelet/kuberuntime terminationOrdering.
 */
export const stopOrder = (spec: ApiPodSpec): readonly OrderStep[] =>
  [...containersOf(spec), ...sidecarsOf(spec).toReversed()].map((container) => ({
    ...orderStepOf(spec, container),
    after: stopPrerequisitesOf(spec, container).map(nameOf),
    until: 'ended',
  }));

/**
 * Whom a container waits for before it is told to stop: sidecars for all containers, and for the
 * sidecar after them.
 */
export function stopPrerequisitesOf(
  spec: ApiPodSpec,
  container: ApiContainer,
): readonly ApiContainer[] {
  const sidecars = initContainersOf(spec).filter(isSidecar);
  const i = sidecars.indexOf(container);
  return i < 0 ? [] : [...containersOf(spec), ...sidecars.slice(i + 1, i + 2)];
}

const nameOf = ({ name = '' }: ApiContainer): string => name;

const orderStepOf = (
  spec: ApiPodSpec,
  container: ApiContainer,
): Pick<OrderStep, 'container' | 'role'> => ({
  container: nameOf(container),
  role: roleOf(spec, container),
});

/** What a container must have come to, for the next one to start. */
function startConditionOf(spec: ApiPodSpec, container: ApiContainer): OrderStep['until'] {
  const role = roleOf(spec, container);
  return role === 'step' ? 'done' : role === 'sidecar' ? 'started' : 'running';
}
