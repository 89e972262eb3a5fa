import { addQuantities, compareQuantities, isZeroQuantity } from '../../formats/parse-quantity.js';
import { addResourceList, type ResourceQuantities } from '../../resources/resource-quantities.js';
import type { AdmissionRequest, AnyObject } from '../plugins/plugin.js';
import { formatAmounts, only } from './amounts.js';
import { evaluatorOf } from './evaluators.js';
import { isInScopes } from './is-in-scopes.js';
import type { Quota, Quotas } from './quota.js';

/** The quotas after the creation of an object, or why a quota does not allow it. */
export type QuotaDecision = { readonly quotas: Quotas } | { readonly reason: string };

/**
 * Decides whether quotas allow a new object, and adds what it uses.
 *
 * Source: apiserver pkg/admission/plugin/resourcequota CheckRequest.
 */
export function chargeQuotas(
  quotas: Quotas,
  object: AnyObject,
  { resource, minor }: AdmissionRequest,
): QuotaDecision {
  const evaluator = evaluatorOf(resource);
  const matching = quotas.filter(
    (quota) =>
      restrictedOf(quota).length > 0 && isInScopes(object, quota.object, evaluator.matchesScope),
  );
  for (const quota of matching) {
    const restricted = restrictedOf(quota);
    const name = quota.object.metadata.name;
    const missing = evaluator.findMissing?.(object, restricted, minor);
    if (missing !== undefined) return { reason: `failed quota: ${name}: ${missing}` };
    if (restricted.some((each) => !quota.used.has(each)))
      return {
        reason: `status unknown for quota: ${name}, resources: ${[...restricted].sort().join(',')}`,
      };
  }
  const usage = new Map(
    [...evaluator.usage(object, minor)].filter(([, amount]) => !isZeroQuantity(amount)),
  );
  const charged: Quota[] = [];
  for (const quota of quotas) {
    const decision = matching.includes(quota) ? chargeQuota(quota, usage) : quota;
    if (typeof decision === 'string') return { reason: decision };
    charged.push(decision);
  }
  return { quotas: charged };

  function restrictedOf({ hard }: Quota): readonly string[] {
    return [...hard.keys()].filter((each) => evaluator.matches(each, minor));
  }
}

/** Returns a quota with the usage of an object, or why the object exceeds it. */
function chargeQuota(quota: Quota, usage: ResourceQuantities): Quota | string {
  const { object, hard, used } = quota;
  const requested = only(usage, [...hard.keys()]);
  const exceeded = [...requested].flatMap(([name, amount]) => {
    const [known, limit] = [used.get(name), hard.get(name)];
    const sum = known === undefined ? amount : addQuantities(known, amount);
    return limit !== undefined && compareQuantities(sum, limit) > 0 ? [name] : [];
  });
  if (exceeded.length > 0)
    return (
      `exceeded quota: ${object.metadata.name}, ` +
      `requested: ${formatAmounts(only(requested, exceeded))}, ` +
      `used: ${formatAmounts(only(used, exceeded))}, ` +
      `limited: ${formatAmounts(only(hard, exceeded))}`
    );
  return { ...quota, used: addResourceList(new Map(used), requested) };
}
