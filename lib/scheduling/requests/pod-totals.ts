import type { Api } from '../../api/api.js';
import type { Container, PodSpec } from '../../cluster/objects/pod-shape.js';
import { compareQuantities, type ParsedQuantity } from '../../formats/parse-quantity.js';
import { isPodLevelResource } from '../../formats/resource-name.js';
import { podRequirementsFor } from '../../resources/pod-requirements.js';
import {
  addResourceList,
  aggregateContainerResources,
  parseRequests,
  parseResourceList,
  type ResourceQuantities,
} from '../../resources/resource-quantities.js';

export const NO_RESOURCES: ResourceQuantities = new Map();

/** The values of enumerations are not compared with the API: totals do not depend on them. */
const toApi = (spec: PodSpec): Api<'PodSpec'> => spec as unknown as Api<'PodSpec'>;

/** Returns the requests of a Pod as a whole, with their defaults. */
export const requirementsOf = (spec: PodSpec, minor: number) =>
  podRequirementsFor(toApi(spec), minor);

/** Returns the total of the containers of a Pod. */
export const totalOf = (
  spec: PodSpec,
  amounts: (container: Container) => ResourceQuantities,
): ResourceQuantities =>
  aggregateContainerResources(toApi(spec), (container) => amounts(container as Container));

/** Replaces requests of containers by those of the Pod, and adds the overhead. */
export function withPodLevel(
  { overhead }: PodSpec,
  ofContainers: ResourceQuantities,
  ofPod: ResourceQuantities,
): ResourceQuantities {
  const sum = new Map(ofContainers);
  for (const [name, amount] of ofPod) if (isPodLevelResource(name)) sum.set(name, amount);
  return addResourceList(sum, parseResourceList(overhead));
}

/** @param assumed - the requests of a container without requests */
export const containerRequests = (
  { resources }: Pick<Container, 'resources'>,
  assumed: ResourceQuantities,
): ResourceQuantities => {
  const requests = parseRequests(resources);
  return assumed.size === 0 ? requests : new Map([...assumed, ...requests]);
};

/** Returns the greatest amount of each resource. */
export function greatestOf(lists: readonly ResourceQuantities[]): ResourceQuantities {
  const greatest = new Map<string, ParsedQuantity>();
  for (const list of lists)
    for (const [name, amount] of list) {
      const known = greatest.get(name);
      if (known === undefined || compareQuantities(amount, known) > 0) greatest.set(name, amount);
    }
  return greatest;
}
