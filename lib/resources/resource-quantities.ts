import type { Api } from '../api/api.js';
import {
  addQuantities,
  compareQuantities,
  type ParsedQuantity,
  resourceQuantityOf,
} from '../formats/parse-quantity.js';
import { isSidecar } from '../lifecycle/pod-containers.js';

/** Quantities by resource name. */
export type ResourceQuantities = ReadonlyMap<string, ParsedQuantity>;

const NO_RESOURCES: ResourceQuantities = new Map();

type ResourceList = Readonly<Record<string, number | string>>;

/** Parses the quantities of a resource list, rounded up as Kubernetes does it. */
export function parseResourceList(list: ResourceList | undefined): ResourceQuantities {
  if (list === undefined) return NO_RESOURCES;
  const amounts = new Map<string, ParsedQuantity>();
  setAmounts(amounts, list);
  return amounts;
}

/** Parses the requests of a container of a Pod: they default to its limits. */
export function parseRequests(
  resources: Api<'ResourceRequirements'> | undefined,
): ResourceQuantities {
  const { limits, requests } = resources ?? {};
  if (limits === undefined) return parseResourceList(requests);
  const amounts = new Map<string, ParsedQuantity>();
  setAmounts(amounts, limits);
  setAmounts(amounts, requests);
  return amounts;
}

function setAmounts(amounts: Map<string, ParsedQuantity>, list: ResourceList | undefined): void {
  for (const name in list) amounts.set(name, resourceQuantityOf(list[name] ?? 0));
}

/**
 * Returns the total of the containers of a Pod. Containers that run at the same time are added up.
 * An init container that ends counts only if it needs more than everything that runs later.
 */
export function aggregateContainerResources(
  { containers = [], initContainers = [] }: Api<'PodSpec'>,
  amounts: (container: Api<'Container'>) => ResourceQuantities,
): ResourceQuantities {
  const sum = new Map<string, ParsedQuantity>();
  for (const container of containers) addResourceList(sum, amounts(container));
  const sidecars = new Map<string, ParsedQuantity>();
  const peak = new Map<string, ParsedQuantity>();
  for (const container of initContainers) {
    if (isSidecar(container)) {
      addResourceList(sum, amounts(container));
      addResourceList(sidecars, amounts(container));
      maxResourceList(peak, sidecars);
    } else {
      const now = new Map(amounts(container));
      addResourceList(now, sidecars);
      maxResourceList(peak, now);
    }
  }
  maxResourceList(sum, peak);
  return sum;
}

/** Adds quantities to `sum`, and returns it. */
export function addResourceList(
  sum: Map<string, ParsedQuantity>,
  more: ResourceQuantities,
): ResourceQuantities {
  for (const [name, amount] of more) {
    const known = sum.get(name);
    sum.set(name, known === undefined ? amount : addQuantities(known, amount));
  }
  return sum;
}

function maxResourceList(sum: Map<string, ParsedQuantity>, other: ResourceQuantities): void {
  for (const [name, amount] of other) {
    const known = sum.get(name);
    if (known === undefined || compareQuantities(amount, known) > 0) sum.set(name, amount);
  }
}
