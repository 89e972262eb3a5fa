import type { Api } from '../../api/types.js';
import { compare } from '../../formats/quantity.js';
import { writtenAgain } from '../../formats/quantity-value.js';
import { isHugePages } from '../../formats/resource-name.js';
import { amountsOf } from '../../lifecycle/amounts.js';
import { type Demand, demandBefore, demandOf } from '../../lifecycle/demand.js';
import type { At } from '../at.js';
import { on } from '../on.js';
import { checkHugePages, checkNames, checkQuantities, checkRequests } from '../resource-check.js';

const WHOLE = {
  says: '`resources` of a Pod are `cpu`, `memory` and `hugepages-` sizes, without `claims`, and otherwise as those of a container.',
  advice: 'Write other resources and claims at the containers.',
};
const COVERS = {
  says: "`requests` of a Pod are at least the sum of its containers', and no container's limit is above the Pod's; of huge pages not even their sum.",
  advice: 'Raise what the Pod has, or lower what its containers have.',
};

export const whole = on('ResourceRequirements', {
  'of-pod': {
    since: 37,
    ...WHOLE,
    check(resources, at) {
      if (at.isIn('PodSpec')) checkWhole(resources, demandOf(at.view.spec, at.view.isPod), at);
    },
  },
  'of-pod-with-limits': {
    until: 36,
    ...WHOLE,
    check(resources, at) {
      if (at.isIn('PodSpec')) checkWhole(resources, demandBefore(at.view.spec, at.view.isPod), at);
    },
  },
  'of-pod-and-containers': {
    since: 37,
    ...COVERS,
    check(_, at) {
      if (at.isIn('PodSpec')) checkContainers(demandOf(at.view.spec, at.view.isPod), at);
    },
  },
  'of-pod-with-limits-and-containers': {
    until: 36,
    ...COVERS,
    check(_, at) {
      if (at.isIn('PodSpec')) checkContainers(demandBefore(at.view.spec, at.view.isPod), at);
    },
  },
});

function checkWhole(resources: Api<'ResourceRequirements'>, { limits, requests }: Demand, at: At): void {
  if (resources.claims !== undefined) at.forbidden('claims', 'claims may not be set for Resources at pod-level');
  checkNames('limits', limits, 'pod', at);
  checkQuantities('limits', limits, at);
  checkNames('requests', requests, 'pod', at);
  checkQuantities('requests', requests, at);
  checkRequests(requests, limits, '', at);
  checkHugePages('', [limits, requests], at);
}

function checkContainers({ limits, requests, limitsOfContainers, requestsOfContainers }: Demand, at: At): void {
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
}
