import type { Api } from '../api/types.js';
import { compare, type Quantity } from '../formats/quantity.js';
import { isHugePages, isOfPod } from '../formats/resource-name.js';
import { type Amounts, amountsOf, sumOf } from './amounts.js';

/** What a Pod asks for as a whole, and what its containers come to. */
export interface Demand {
  readonly limits: Amounts;
  readonly requests: Amounts;
  readonly limitsOfContainers: Amounts;
  readonly requestsOfContainers: Amounts;
}

/** A demand that is still completed. */
interface Open extends Demand {
  readonly limits: Map<string, Quantity>;
  readonly requests: Map<string, Quantity>;
}

type Spec = Pick<Api<'PodSpec'>, 'resources' | 'containers' | 'initContainers' | 'ephemeralContainers'>;

/** A Pod that says anything of itself as a whole says the rest by what its containers say. A template does not yet. */
export const demandOf = (spec: Spec, isPod: boolean): Demand =>
  completed(spec, isPod, (demand) => {
    completeRequests(demand);
    completeLimits(demand, spec);
  });

/** The same until 1.36, when a server completed what a Pod asks for alone, and only where it had limits. */
export const demandBefore = (spec: Spec, isPod: boolean): Demand =>
  completed(spec, isPod, (demand) => {
    if (demand.limits.size > 0) completeRequests(demand);
  });

/** What a Pod of this spec comes to, on a server of a minor. */
export const demandAt = (spec: Spec, minor: number): Demand => (minor < LATE ? demandBefore(spec, true) : demandOf(spec, true));

/** The first minor that completes the resources of a Pod as a whole after it has been read. */
const LATE = 37;

/** A container of a Pod asks for what it limits, unless it says otherwise. */
export const requestsOf = (resources: Api<'ResourceRequirements'> | undefined): Readonly<Record<string, number | string>> => ({
  ...resources?.limits,
  ...resources?.requests,
});

function completed(spec: Spec, isPod: boolean, complete: (demand: Open) => void): Demand {
  const demand = {
    limits: new Map(amountsOf(spec.resources?.limits)),
    requests: new Map(amountsOf(spec.resources?.requests)),
    limitsOfContainers: sumOf(spec, ({ resources }) => amountsOf(resources?.limits)),
    requestsOfContainers: sumOf(spec, ({ resources }) => amountsOf(isPod ? requestsOf(resources) : resources?.requests)),
  };
  if (isPod && demand.limits.size + demand.requests.size > 0) {
    for (const [name, amount] of demand.limitsOfContainers)
      if (isHugePages(name) && !demand.limits.has(name) && !demand.requests.has(name)) demand.limits.set(name, amount);
    complete(demand);
  }
  return demand;
}

function completeRequests({ limits, requests, requestsOfContainers }: Open): void {
  for (const [name, amount] of requestsOfContainers)
    if ((name === 'cpu' || name === 'memory') && !requests.has(name)) requests.set(name, amount);
  for (const [name, amount] of limits) if (isOfPod(name) && !requests.has(name)) requests.set(name, amount);
}

function completeLimits({ limits, requests, limitsOfContainers }: Open, spec: Spec): void {
  for (const [name, amount] of requests) {
    const sum = limitsOfContainers.get(name);
    if (!isOfPod(name) || limits.has(name) || sum === undefined || !allLimit(name, spec)) continue;
    limits.set(name, compare(amount, sum) > 0 ? amount : sum);
  }
}

const allLimit = (name: string, { containers = [], initContainers = [], ephemeralContainers = [] }: Spec): boolean =>
  [...containers, ...initContainers, ...(ephemeralContainers as readonly Api<'Container'>[])].every(({ resources }) =>
    Object.hasOwn(resources?.limits ?? {}, name),
  );
