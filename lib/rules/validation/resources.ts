import type { Api } from '../../api/api.js';
import { dnsLabel } from '../../formats/name-formats.js';
import { parseResourceList, type ResourceQuantities } from '../../resources/resource-quantities.js';
import type { PodRuleContext } from '../context/pod-rule-context.js';
import {
  checkHugePages,
  checkRequestsWithinLimits,
  checkResourceNames,
  checkResourceQuantities,
} from '../shared/check-resources.js';
import { definePodRules } from './define-pod-rules.js';

/** Claims of storage have resources too, with rules of their own; so has the Pod as a whole. */
const isOfContainer = (context: PodRuleContext): boolean =>
  context.isChildOf('Container') || context.isChildOf('EphemeralContainer');
const isContainerOrPod = (context: PodRuleContext): boolean =>
  isOfContainer(context) || context.isChildOf('PodSpec');

const effectiveLimits = (
  resources: Api<'ResourceRequirements'>,
  context: PodRuleContext,
): ResourceQuantities => context.view.effectiveResources(resources).limits;
const effectiveRequests = (
  resources: Api<'ResourceRequirements'>,
  context: PodRuleContext,
): ResourceQuantities =>
  context.isChildOf('EphemeralContainer')
    ? parseResourceList(resources.requests)
    : context.view.effectiveResources(resources).requests;

export const resourceRequirementsRules = definePodRules('ResourceRequirements', {
  names: {
    description:
      'A resource of a container is `cpu`, `memory`, `ephemeral-storage` or a `hugepages-` ' +
      'size, or has a domain, as `nvidia.com/gpu`.',
    remediation:
      'Write `memory` for RAM, `ephemeral-storage` for disk, and the domain of a device, as ' +
      '`nvidia.com/gpu`.',
    check(resources, context) {
      if (!isOfContainer(context)) return;
      checkResourceNames('limits', effectiveLimits(resources, context), 'container', context);
      checkResourceNames('requests', effectiveRequests(resources, context), 'container', context);
    },
  },
  quantities: {
    description:
      'An amount of a resource is not negative; of a resource with a domain it is whole, and ' +
      'of huge pages a multiple of the page.',
    check(resources, context) {
      if (!isOfContainer(context)) return;
      checkResourceQuantities('limits', effectiveLimits(resources, context), context);
      checkResourceQuantities('requests', effectiveRequests(resources, context), context);
    },
  },
  'request-within-limit': {
    description:
      'A request is at most its limit. Of huge pages and of resources with a domain it is ' +
      'the same as the limit, and there is a limit.',
    remediation:
      'Raise the limit, or lower the request; for a resource with a domain, write the limit alone.',
    check(resources, context) {
      if (isOfContainer(context))
        checkRequestsWithinLimits(
          effectiveRequests(resources, context),
          effectiveLimits(resources, context),
          '',
          context,
        );
    },
  },
  'huge-pages': {
    description: 'A container with huge pages has `cpu` or `memory` too.',
    remediation: 'Write `cpu` or `memory` beside them.',
    check(resources, context) {
      if (isOfContainer(context))
        checkHugePages(
          '',
          [effectiveLimits(resources, context), effectiveRequests(resources, context)],
          context,
        );
    },
  },
  claims: {
    description:
      "A claim of a container names one of the Pod's `resourceClaims`, and is there once.",
    remediation: 'Declare it in `resourceClaims` of the Pod, and name it once.',
    check({ claims }, context) {
      if (claims === undefined || !isContainerOrPod(context)) return;
      const known = claimNamesOf(context.view.spec.resourceClaims);
      const seen = new Set<string>();
      for (const [i, { name = '', request = '' }] of claims.entries()) {
        if (name === '') {
          context.required(`claims[${i}]`);
          continue;
        }
        const key = request === '' ? name : `${name}/${request}`;
        if (request !== '' && !seen.has(name))
          context.format(`claims[${i}].request`, request, dnsLabel);
        if (seen.has(name) || seen.has(key))
          context.duplicate(`claims[${i}]`, seen.has(name) ? name : key);
        else if (
          request === '' &&
          [...seen].some((each) => each.includes('/') && each.split('/')[0] === name)
        )
          context.duplicate(`claims[${i}]`, name);
        if (!seen.has(name)) seen.add(key);
        if (!known.includes(name))
          context.notFound(
            `claims[${i}]`,
            name,
            `must be one of the names in pod.spec.resourceClaims${known.length === 0 ? ' which is empty' : `: ${known.join(', ')}`}`,
          );
      }
    },
  },
});

/** The names of a Pod's claims, in order and each once. */
const claimNamesOf = (claims: Api<'PodSpec'>['resourceClaims'] = []): readonly string[] =>
  [...new Set(claims.flatMap(({ name }) => name || []))].sort();

export const podOverheadRules = definePodRules('PodSpec', {
  overhead: {
    description:
      "`overhead` names resources and amounts as a container's `limits` do. Kubernetes " +
      'reports it at `overhead.limits`.',
    remediation: 'Leave it out: Kubernetes takes it from the RuntimeClass.',
    check({ overhead }, context) {
      if (overhead === undefined) return;
      const amounts = parseResourceList(overhead);
      checkResourceNames('overhead.limits', amounts, 'container', context);
      checkResourceQuantities('overhead.limits', amounts, context);
      checkHugePages('overhead', [amounts], context);
    },
  },
});
