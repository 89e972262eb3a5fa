import type { Api } from '../../api/types.js';
import { compare } from '../../formats/quantity.js';
import { writtenAgain } from '../../formats/quantity-value.js';
import { type Amounts, amountsOf, sumOf } from '../amounts.js';
import type { At } from '../at.js';
import { on } from '../on.js';
import { checkHugePages, checkNames, checkQuantities, checkRequests } from '../resource-check.js';
import { isHugePages, isOfPod } from '../resource-name.js';

/** What a Pod asks for as a whole, and what its containers come to. */
interface Demand {
  readonly limits: Amounts;
  readonly requests: Amounts;
  readonly limitsOfContainers: Amounts;
  readonly requestsOfContainers: Amounts;
}

/** A Pod that says anything of itself as a whole says the rest by what its containers say. A template does not yet. */
function demandOf({ spec, isPod }: At['view'], resources: Api<'ResourceRequirements'>, at: At): Demand {
  const limits = new Map(amountsOf(resources.limits));
  const requests = new Map(amountsOf(resources.requests));
  const limitsOfContainers = sumOf(spec, (container) => amountsOf(container.resources?.limits));
  const requestsOfContainers = sumOf(spec, (container) => amountsOf(at.view.requests(container.resources ?? {})));
  if (isPod && limits.size + requests.size > 0) {
    for (const [name, amount] of limitsOfContainers)
      if (isHugePages(name) && !limits.has(name) && !requests.has(name)) limits.set(name, amount);
    for (const [name, amount] of requestsOfContainers)
      if ((name === 'cpu' || name === 'memory') && !requests.has(name)) requests.set(name, amount);
    for (const [name, amount] of limits) if (isOfPod(name) && !requests.has(name)) requests.set(name, amount);
    for (const [name, amount] of requests) {
      const sum = limitsOfContainers.get(name);
      if (!isOfPod(name) || limits.has(name) || sum === undefined || !allLimit(name, spec)) continue;
      limits.set(name, compare(amount, sum) > 0 ? amount : sum);
    }
  }
  return { limits, requests, limitsOfContainers, requestsOfContainers };
}

const allLimit = (name: string, { containers = [], initContainers = [], ephemeralContainers = [] }: Api<'PodSpec'>): boolean =>
  [...containers, ...initContainers, ...(ephemeralContainers as readonly Api<'Container'>[])].every(({ resources }) =>
    Object.hasOwn(resources?.limits ?? {}, name),
  );

export const whole = on('ResourceRequirements', {
  'of-pod': {
    since: 34,
    says: '`resources` of a Pod are `cpu`, `memory` and `hugepages-` sizes, without `claims`, and otherwise as those of a container.',
    advice: 'Write other resources and claims at the containers.',
    check(resources, at) {
      if (!at.isIn('PodSpec')) return;
      if (resources.claims !== undefined) at.forbidden('claims', 'claims may not be set for Resources at pod-level');
      const { limits, requests } = demandOf(at.view, resources, at);
      checkNames('limits', limits, 'pod', at);
      checkQuantities('limits', limits, at);
      checkNames('requests', requests, 'pod', at);
      checkQuantities('requests', requests, at);
      checkRequests(requests, limits, '', at);
      checkHugePages('', [limits, requests], at);
    },
  },
  'of-pod-and-containers': {
    since: 34,
    says: "`requests` of a Pod are at least the sum of its containers', and no container's limit is above the Pod's; of huge pages not even their sum.",
    advice: 'Raise what the Pod has, or lower what its containers have.',
    check(resources, at) {
      if (!at.isIn('PodSpec')) return;
      const { limits, requests, limitsOfContainers, requestsOfContainers } = demandOf(at.view, resources, at);
      for (const [name, amount] of requestsOfContainers) {
        const asked = requests.get(name);
        if (asked !== undefined && compare(amount, asked) > 0)
          at.invalid(
            `requests[${name}]`,
            writtenAgain(asked),
            `must be greater than or equal to aggregate container requests of ${writtenAgain(amount)}`,
          );
      }
      for (const [name, amount] of limitsOfContainers) {
        const most = limits.get(name);
        if (isHugePages(name) && most !== undefined && compare(amount, most) > 0)
          at.invalid(
            `limits[${name}]`,
            writtenAgain(most),
            `must be greater than or equal to aggregate container limits of ${writtenAgain(amount)}`,
          );
      }
      for (const [i, { resources: own }] of (at.view.spec.containers ?? []).entries())
        for (const [name, amount] of amountsOf(own?.limits)) {
          const most = limits.get(name);
          if (most !== undefined && compare(amount, most) > 0)
            at.invalid(
              `containers[${i}][${name}].limits`,
              writtenAgain(amount),
              `must be less than or equal to pod limits of ${writtenAgain(most)}`,
            );
        }
    },
  },
});
