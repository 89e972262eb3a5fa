import { formatQuantity } from '../formats/quantity-value.js';
import { podRequirementsFor } from '../resources/pod-requirements.js';
import type { ResourceQuantities } from '../resources/resource-quantities.js';
import type { Draft } from './draft.js';

/** The first minor version that sets the Pod-level defaults on creation only, not on updates. */
export const LATE_DEFAULTING_MINOR = 37;

/** Sets the defaults that a Pod has and a Pod template does not have. */
export function setPodDefaults({ spec = {} }: Draft<'Pod'>, minor: number): void {
  if ((spec.terminationGracePeriodSeconds ?? 0) < 0) spec.terminationGracePeriodSeconds = 1;
  const containers: readonly Draft<'Container'>[] = [
    ...(spec.containers ?? []),
    ...(spec.initContainers ?? []),
  ];
  for (const { resources } of containers)
    if (resources?.limits !== undefined)
      resources.requests = { ...resources.limits, ...resources.requests };
  spec.enableServiceLinks ??= true;
  if (spec.hostNetwork)
    for (const { ports = [] } of containers)
      for (const port of ports)
        if (!port.hostPort && port.containerPort) port.hostPort = port.containerPort;
  if (minor < LATE_DEFAULTING_MINOR) setPodResources(spec, minor);
}

/** The resources of the Pod as a whole default to those of its containers, and to each other. */
export function setPodResources(spec: Draft<'PodSpec'>, minor: number): void {
  if (spec.resources === undefined) return;
  const { requests, limits } = podRequirementsFor(spec as object, minor);
  if (requests.size > 0) spec.resources.requests = resourceListOf(requests);
  if (limits.size > 0) spec.resources.limits = resourceListOf(limits);
}

const resourceListOf = (quantities: ResourceQuantities): Record<string, string> =>
  Object.fromEntries([...quantities].map(([name, quantity]) => [name, formatQuantity(quantity)]));
