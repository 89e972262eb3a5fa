import type { Api } from '../api/types.js';
import { compare, type Quantity } from '../formats/quantity.js';
import { type Amounts, amountsOf, sumOf } from './amounts.js';
import type { At } from './at.js';
import { isHugePages, isOfPod } from './resource-name.js';

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

type Resources = Api<'ResourceRequirements'>;

/** A Pod that says anything of itself as a whole says the rest by what its containers say. A template does not yet. */
export const demandOf = (resources: Resources, at: At): Demand =>
  completed(resources, at, (demand) => {
    completeRequests(demand);
    completeLimits(demand, at.view.spec);
  });

/** The same until 1.36, when a server completed what a Pod asks for alone, and only where it had limits. */
export const demandBefore = (resources: Resources, at: At): Demand =>
  completed(resources, at, (demand) => {
    if (demand.limits.size > 0) completeRequests(demand);
  });

function completed(resources: Resources, { view }: At, complete: (demand: Open) => void): Demand {
  const demand = {
    limits: new Map(amountsOf(resources.limits)),
    requests: new Map(amountsOf(resources.requests)),
    limitsOfContainers: sumOf(view.spec, (container) => amountsOf(container.resources?.limits)),
    requestsOfContainers: sumOf(view.spec, (container) => amountsOf(view.requests(container.resources ?? {}))),
  };
  if (view.isPod && demand.limits.size + demand.requests.size > 0) {
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

function completeLimits({ limits, requests, limitsOfContainers }: Open, spec: Api<'PodSpec'>): void {
  for (const [name, amount] of requests) {
    const sum = limitsOfContainers.get(name);
    if (!isOfPod(name) || limits.has(name) || sum === undefined || !allLimit(name, spec)) continue;
    limits.set(name, compare(amount, sum) > 0 ? amount : sum);
  }
}

const allLimit = (name: string, { containers = [], initContainers = [], ephemeralContainers = [] }: Api<'PodSpec'>): boolean =>
  [...containers, ...initContainers, ...(ephemeralContainers as readonly Api<'Container'>[])].every(({ resources }) =>
    Object.hasOwn(resources?.limits ?? {}, name),
  );
