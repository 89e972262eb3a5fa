import type { Api } from '../api/types.js';
import { resource } from '../formats/quantity.js';

/** Resources by their names, in billionths. */
export type Amounts = ReadonlyMap<string, bigint>;

const NONE: Amounts = new Map();

export function amountsOf(list: Readonly<Record<string, number | string>> | undefined): Amounts {
  if (list === undefined) return NONE;
  const amounts = new Map<string, bigint>();
  for (const name in list) amounts.set(name, resource(list[name] ?? 0));
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
  const sum = new Map<string, bigint>();
  for (const container of containers) add(sum, amounts(container));
  const sidecars = new Map<string, bigint>();
  const most = new Map<string, bigint>();
  for (const container of initContainers) {
    if (container.restartPolicy === 'Always') {
      add(sum, amounts(container));
      add(sidecars, amounts(container));
      raise(most, sidecars);
    } else {
      const now = new Map(sidecars);
      add(now, amounts(container));
      raise(most, now);
    }
  }
  raise(sum, most);
  return sum;
}

function add(sum: Map<string, bigint>, more: Amounts): void {
  for (const [name, amount] of more) sum.set(name, (sum.get(name) ?? 0n) + amount);
}

function raise(sum: Map<string, bigint>, other: Amounts): void {
  for (const [name, amount] of other) {
    const known = sum.get(name);
    if (known === undefined || amount > known) sum.set(name, amount);
  }
}
