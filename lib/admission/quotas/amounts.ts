import { type ParsedQuantity, resourceQuantityOf } from '../../formats/parse-quantity.js';
import { formatQuantity } from '../../formats/quantity-value.js';
import type { ResourceQuantities } from '../../resources/resource-quantities.js';

export const ONE: ParsedQuantity = resourceQuantityOf('1');

/** Returns the amounts of some resources. */
export const only = (amounts: ResourceQuantities, names: readonly string[]): ResourceQuantities =>
  new Map(
    names.flatMap((name) => {
      const amount = amounts.get(name);
      return amount === undefined ? [] : [[name, amount] as const];
    }),
  );

/** Formats amounts as a quota does: `cpu=1,pods=2`. */
export const formatAmounts = (amounts: ResourceQuantities): string =>
  [...amounts]
    .map(([name, amount]) => `${name}=${formatQuantity(amount)}`)
    .sort()
    .join(',');
