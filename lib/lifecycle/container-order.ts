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

/** The position of a container in the start order or stop order of its Pod. */
export interface OrderStep {
  /** The name of the container. */
  readonly container: string;
  /** The role of the container in the Pod. */
  readonly role: ContainerRole;
  /** The names of the containers that it waits for. Empty if it does not wait. */
  readonly after: readonly string[];
  /**
   * The state of the containers in `after` that it waits for:
   *
   * - `completed`: terminated with exit code 0
   * - `started`: running, its postStart hook has finished, and its startup probe has succeeded
   * - `running`: running, and its postStart hook has finished
   * - `terminated`: terminated, with any exit code
   */
  readonly until: 'completed' | 'started' | 'running' | 'terminated';
}

/**
 * Returns the order in which the containers of a Pod start, and what each of them waits for. No
 * container waits for another one to be ready.
 *
 * Source: KEP-753, pkg/kubelet/kuberuntime computeInitContainerActions and SyncPod.
 *
 * @param spec - the API's PodSpec, such as `lower` returns it
 * @returns the containers, the first one to start first
 *
 * @example
 * ```ts
 * import { lower, startOrder } from 'cdk8s-pods';
 *
 * const spec = lower({
 *   initContainers: { migrate: { image: 'example.com/migrate:2' } },
 *   containers: { app: { image: 'example.com/app:2' } },
 * });
 * for (const { container, after, until } of startOrder(spec)) {
 *   console.log(container, after.length > 0 ? `waits until ${after} is ${until}` : 'starts first');
 * }
 * // migrate starts first
 * // app waits until migrate is completed
 * ```
 */
export function startOrder(spec: ApiPodSpec): readonly OrderStep[] {
  let before: ApiContainer | undefined;
  return allContainersOf(spec).map((container) => {
    const step: OrderStep = {
      ...orderStepOf(spec, container),
      after: before ? [nameOf(before)] : [],
      until: before ? startConditionOf(spec, before) : 'running',
    };
    before = container;
    return step;
  });
}

/**
 * Returns the order in which the containers of a Pod get SIGTERM when the Pod ends or is deleted.
 * The preStop hooks of all containers run before that, at the same time. When the grace period
 * expires, no container waits any longer. An init container that still runs gets SIGTERM at once.
 *
 * Source: KEP-753, pkg/kubelet/kuberuntime terminationOrdering.
 *
 * @param spec - the API's PodSpec, such as `lower` returns it
 * @returns the containers and sidecars, the first one to stop first
 *
 * @example
 * ```ts
 * import { lower, stopOrder } from 'cdk8s-pods';
 *
 * const spec = lower({
 *   initContainers: { proxy: { image: 'envoyproxy/envoy:v1.36.2', restartPolicy: 'Always' } },
 *   containers: { app: { image: 'example.com/app:2' } },
 * });
 * console.log(stopOrder(spec).map(({ container }) => container)); // [ 'app', 'proxy' ]
 * ```
 */
export const stopOrder = (spec: ApiPodSpec): readonly OrderStep[] =>
  [...containersOf(spec), ...sidecarsOf(spec).toReversed()].map((container) => ({
    ...orderStepOf(spec, container),
    after: stopPrerequisitesOf(spec, container).map(nameOf),
    until: 'terminated',
  }));

/**
 * Returns the containers that a container waits for before it gets SIGTERM: a sidecar waits for all
 * containers and for the sidecar after it.
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

/** Returns the state of a container in which the next one may start. */
function startConditionOf(spec: ApiPodSpec, container: ApiContainer): OrderStep['until'] {
  const role = roleOf(spec, container);
  return role === 'init container' ? 'completed' : role === 'sidecar' ? 'started' : 'running';
}
