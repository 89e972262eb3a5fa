import type { Api } from '../api/types.js';
import { add, compare, type Quantity, resourceOf } from '../formats/quantity.js';
import { isSidecar } from './container.js';

/** Resources by their names. */
export type Amounts = ReadonlyMap<string, Quantity>;

const NONE: Amounts = new Map();

export function amountsOf(list: Readonly<Record<string, number | string>> | undefined): Amounts {
  if (list === undefined) return NONE;
  const amounts = new Map<string, Quantity>();
  for (const name in list) amounts.set(name, resourceOf(list[name] ?? 0));
  return amounts;
}

/**
 * What the containers of a Pod come to: those that run together are added, and an init container that ends counts only where it is more than
 * all that run later.
 */
export function sumOf(
  { containers = [], initContainers = [] }: Api<'PodSpec'>,
  amounts: (container: Api<'Container'>) => Amounts,
): Amounts {
  const sum = new Map<string, Quantity>();
  for (const container of containers) addAll(sum, amounts(container));
  const sidecars = new Map<string, Quantity>();
  const most = new Map<string, Quantity>();
  for (const container of initContainers) {
    if (isSidecar(container)) {
      addAll(sum, amounts(container));
      addAll(sidecars, amounts(container));
      raise(most, sidecars);
    } else {
      const now = new Map(amounts(container));
      addAll(now, sidecars);
      raise(most, now);
    }
  }
  raise(sum, most);
  return sum;
}

/** Adds to a sum, and gives it back. */
export function addAll(sum: Map<string, Quantity>, more: Amounts): Amounts {
  for (const [name, amount] of more) {
    const known = sum.get(name);
    sum.set(name, known === undefined ? amount : add(known, amount));
  }
  return sum;
}

function raise(sum: Map<string, Quantity>, other: Amounts): void {
  for (const [name, amount] of other) {
    const known = sum.get(name);
    if (known === undefined || compare(amount, known) > 0) sum.set(name, amount);
  }
}
