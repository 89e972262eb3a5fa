import type { Api } from '../api/api.js';
import {
  addQuantities,
  compareQuantities,
  type ParsedQuantity,
  resourceQuantityOf,
} from '../formats/parse-quantity.js';
import { isSidecar } from '../lifecycle/pod-containers.js';

/** Resources by their names. */
export type ResourceQuantities = ReadonlyMap<string, ParsedQuantity>;

const NO_RESOURCES: ResourceQuantities = new Map();

export function parseResourceList(
  list: Readonly<Record<string, number | string>> | undefined,
): ResourceQuantities {
  if (list === undefined) return NO_RESOURCES;
  const amounts = new Map<string, ParsedQuantity>();
  for (const name in list) amounts.set(name, resourceQuantityOf(list[name] ?? 0));
  return amounts;
}

/**
 * What the containers of a Pod come to: those that run together are added, and an init container
 * that ends counts only where it is more than all that run later.
 */
export function aggregateContainerResources(
  { containers = [], initContainers = [] }: Api<'PodSpec'>,
  amounts: (container: Api<'Container'>) => ResourceQuantities,
): ResourceQuantities {
  const sum = new Map<string, ParsedQuantity>();
  for (const container of containers) addResourceList(sum, amounts(container));
  const sidecars = new Map<string, ParsedQuantity>();
  const most = new Map<string, ParsedQuantity>();
  for (const container of initContainers) {
    if (isSidecar(container)) {
      addResourceList(sum, amounts(container));
      addResourceList(sidecars, amounts(container));
      maxResourceList(most, sidecars);
    } else {
      const now = new Map(amounts(container));
      addResourceList(now, sidecars);
      maxResourceList(most, now);
    }
  }
  maxResourceList(sum, most);
  return sum;
}

/** Adds to a sum, and gives it back. */
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
