import type { Api } from '../../api/api.js';
import { compareQuantities } from '../../formats/parse-quantity.js';
import { formatQuantity } from '../../formats/quantity-value.js';
import { isHugePageResource } from '../../formats/resource-name.js';
import {
  type PodRequirements,
  podRequirementsBefore137,
  podRequirementsOf,
} from '../../resources/pod-requirements.js';
import { parseResourceList } from '../../resources/resource-quantities.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';
import {
  checkHugePages,
  checkRequestsWithinLimits,
  checkResourceNames,
  checkResourceQuantities,
  limitOf,
  requestOf,
} from '../shared/check-resources.js';

const POD_LEVEL_TEXTS = {
  description:
    'The `resources` of a Pod are `cpu`, `memory` and `hugepages-` sizes, without `claims`. The ' +
    'rules for the amounts are those for containers.',
  remediation: 'Write other resources and claims in the containers.',
};
const AGGREGATE_TEXTS = {
  description:
    'The `requests` of a Pod are at least the sum of the requests of its containers, and no ' +
    'container has a higher limit than the Pod. The limits of huge pages do not exceed that of ' +
    'the Pod even in sum.',
  remediation: 'Increase the resources of the Pod, or decrease those of its containers.',
};

export const podResourcesRules = defineRules('validation', 'ResourceRequirements', {
  'of-pod': {
    since: 37,
    ...POD_LEVEL_TEXTS,
    check(resources, context) {
      if (context.isChildOf('PodSpec'))
        checkPodResources(
          resources,
          podRequirementsOf(context.view.spec, context.view.isPod, context.minor),
          context,
        );
    },
  },
  'of-pod-with-limits': {
    until: 36,
    ...POD_LEVEL_TEXTS,
    check(resources, context) {
      if (context.isChildOf('PodSpec'))
        checkPodResources(
          resources,
          podRequirementsBefore137(context.view.spec, context.view.isPod),
          context,
        );
    },
  },
  'of-pod-and-containers': {
    since: 37,
    ...AGGREGATE_TEXTS,
    check(_, context) {
      if (context.isChildOf('PodSpec'))
        checkAggregateResources(
          podRequirementsOf(context.view.spec, context.view.isPod, context.minor),
          context,
        );
    },
  },
  'of-pod-with-limits-and-containers': {
    until: 36,
    ...AGGREGATE_TEXTS,
    check(_, context) {
      if (context.isChildOf('PodSpec'))
        checkAggregateResources(
          podRequirementsBefore137(context.view.spec, context.view.isPod),
          context,
        );
    },
  },
});

function checkPodResources(
  resources: Api<'ResourceRequirements'>,
  { limits, requests }: PodRequirements,
  context: PodRuleContext,
): void {
  if (resources.claims !== undefined)
    context.forbidden('claims', 'claims may not be set for Resources at pod-level');
  checkResourceNames(limitOf, limits, 'pod', context);
  checkResourceQuantities(limitOf, limits, context);
  checkResourceNames(requestOf, requests, 'pod', context);
  checkResourceQuantities(requestOf, requests, context);
  checkRequestsWithinLimits(requests, limits, context);
  checkHugePages([], [limits, requests], context);
}

function checkAggregateResources(
  { limits, requests, limitsOfContainers, requestsOfContainers }: PodRequirements,
  context: PodRuleContext,
): void {
  for (const [name, amount] of requestsOfContainers) {
    const request = requests.get(name);
    if (request !== undefined && compareQuantities(amount, request) > 0)
      context.invalid(
        ['requests', name],
        formatQuantity(request),
        'must be greater than or equal to aggregate container requests of ' +
          `${formatQuantity(amount)}`,
      );
  }
  for (const [name, amount] of limitsOfContainers) {
    const limit = limits.get(name);
    if (isHugePageResource(name) && limit !== undefined && compareQuantities(amount, limit) > 0)
      context.invalid(
        ['limits', name],
        formatQuantity(limit),
        `must be greater than or equal to aggregate container limits of ${formatQuantity(amount)}`,
      );
  }
  for (const [i, { resources: own }] of (context.view.spec.containers ?? []).entries())
    for (const [name, amount] of parseResourceList(own?.limits)) {
      const limit = limits.get(name);
      if (limit !== undefined && compareQuantities(amount, limit) > 0)
        context.invalid(
          {
            path: [...context.view.path, 'spec', 'containers', i, 'resources', 'limits', name],
            isAbsolute: true,
            field: `containers[${i}][${name}].limits`,
          },
          formatQuantity(amount),
          `must be less than or equal to pod limits of ${formatQuantity(limit)}`,
        );
    }
}
