import {
  allOf,
  type Container,
  containersOf,
  initContainersOf,
  isSidecar,
  type PodSpec,
  type Role,
  roleOf,
  sidecarsOf,
} from './container.js';

/** When a container's turn comes. */
export interface Turn {
  readonly container: string;
  readonly role: Role;
  /** The containers that it waits for: none, where it need not wait. */
  readonly after: readonly string[];
  /**
   * What it waits for of them. To be `done`: it has ended with exit code 0. To have `started`: it runs, its postStart hook is done, its startup probe
   * has passed. To be `running`: it runs, and its postStart hook is done. To have `ended`, in whatever way.
   */
  readonly until: 'done' | 'started' | 'running' | 'ended';
}

/**
 * In which order the containers of a Pod start, and what each waits for. Nothing waits for another to be ready.
 *
 * Source: KEP-753, pkg/kubelet/kuberuntime computeInitContainerActions and SyncPod.
 */
export function startOrder(spec: PodSpec): readonly Turn[] {
  let before: Container | undefined;
  return allOf(spec).map((container) => {
    const turn: Turn = {
      ...turnOf(spec, container),
      after: before ? [nameOf(before)] : [],
      until: before ? reached(spec, before) : 'running',
    };
    before = container;
    return turn;
  });
}

/**
 * In which order the containers of a Pod are told to stop, when it ends or is deleted. The preStop hooks of all of them run at once, before; and
 * when the grace period is over, nobody waits any longer. A step that still runs is told at once.
 *
 * Source: KEP-753, pkg/kubelet/kuberuntime terminationOrdering.
 */
export const stopOrder = (spec: PodSpec): readonly Turn[] =>
  [...containersOf(spec), ...sidecarsOf(spec).toReversed()].map((container) => ({
    ...turnOf(spec, container),
    after: stopsAfter(spec, container).map(nameOf),
    until: 'ended',
  }));

/** Whom a container waits for before it is told to stop: sidecars for all containers, and for the sidecar after them. */
export function stopsAfter(spec: PodSpec, container: Container): readonly Container[] {
  const sidecars = initContainersOf(spec).filter(isSidecar);
  const i = sidecars.indexOf(container);
  return i < 0 ? [] : [...containersOf(spec), ...sidecars.slice(i + 1, i + 2)];
}

const nameOf = ({ name = '' }: Container): string => name;

const turnOf = (spec: PodSpec, container: Container): Pick<Turn, 'container' | 'role'> => ({
  container: nameOf(container),
  role: roleOf(spec, container),
});

/** What a container must have come to, for the next one to start. */
function reached(spec: PodSpec, container: Container): Turn['until'] {
  const role = roleOf(spec, container);
  return role === 'step' ? 'done' : role === 'sidecar' ? 'started' : 'running';
}
