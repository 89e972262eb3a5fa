import type { Pod } from '../../cluster/objects/pod-shape.js';

type ContainerStatus = NonNullable<Pod['status']['containerStatuses']>[number];

/** Whether the status has resources of its own. Few Pods are being resized. */
export const isResized = ({ status }: Pod): boolean =>
  status.resources !== undefined ||
  status.allocatedResources !== undefined ||
  (status.conditions ?? []).some(({ type }) => type === 'PodResizePending') ||
  [...(status.containerStatuses ?? []), ...(status.initContainerStatuses ?? [])].some(
    (each) => each.allocatedResources !== undefined || each.resources?.requests !== undefined,
  );

/** Whether the node can never satisfy the requests of a Pod that is being resized. */
export const isResizeInfeasible = ({ status: { conditions = [] } }: Pod): boolean =>
  conditions.find(({ type }) => type === 'PodResizePending')?.reason === 'Infeasible';

/** Returns the status of each container. */
export const statusesOf = ({ status }: Pod): ReadonlyMap<string, ContainerStatus> =>
  new Map(
    [...(status.initContainerStatuses ?? []), ...(status.containerStatuses ?? [])].map(
      (each) => [each.name, each] as const,
    ),
  );
