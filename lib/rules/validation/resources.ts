import type { Api } from '../../api/api.js';
import type { ReportedField } from '../../engine/reported-field.js';
import { dnsLabel } from '../../formats/name-formats.js';
import { parseResourceList, type ResourceQuantities } from '../../resources/resource-quantities.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';
import {
  checkHugePages,
  checkRequestsWithinLimits,
  checkResourceNames,
  checkResourceQuantities,
  limitOf,
  requestOf,
} from '../shared/check-resources.js';

/**
 * Whether the resources belong to a container. Storage claims and Pods also have resources, with
 * rules of their own.
 */
const isOfContainer = (context: PodRuleContext): boolean =>
  context.isChildOf('Container') || context.isChildOf('EphemeralContainer');
/** Whether the resources belong to a container and have amounts. */
const areAmountsOfContainer = (
  { limits, requests }: Api<'ResourceRequirements'>,
  context: PodRuleContext,
): boolean => (limits !== undefined || requests !== undefined) && isOfContainer(context);
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

/** Kubernetes reports the overhead of a Pod as limits. */
const overheadOf = (name: string): ReportedField => ({
  path: ['overhead', name],
  field: `overhead.limits[${name}]`,
});

export const resourceRequirementsRules = defineRules('validation', 'ResourceRequirements', {
  names: {
    description:
      'A resource of a container is `cpu`, `memory`, `ephemeral-storage`, a `hugepages-` size, ' +
      'or a name with a domain, such as `nvidia.com/gpu`.',
    remediation:
      'Write `memory` for RAM, `ephemeral-storage` for disk space, or the name of a device with ' +
      'its domain, such as `nvidia.com/gpu`.',
    check(resources, context) {
      if (!areAmountsOfContainer(resources, context)) return;
      checkResourceNames(limitOf, effectiveLimits(resources, context), 'container', context);
      checkResourceNames(requestOf, effectiveRequests(resources, context), 'container', context);
    },
  },
  quantities: {
    description:
      'The amount of a resource is not negative. For a resource with a domain it is an integer, ' +
      'and for huge pages a multiple of the page size.',
    check(resources, context) {
      if (!areAmountsOfContainer(resources, context)) return;
      checkResourceQuantities(limitOf, effectiveLimits(resources, context), context);
      checkResourceQuantities(requestOf, effectiveRequests(resources, context), context);
    },
  },
  'request-within-limit': {
    description:
      'A request is at most its limit. For huge pages and resources with a domain, there is a ' +
      'limit, and the request is equal to it.',
    remediation:
      'Increase the limit, or decrease the request. For a resource with a domain, write only ' +
      'the limit.',
    check(resources, context) {
      if (areAmountsOfContainer(resources, context))
        checkRequestsWithinLimits(
          effectiveRequests(resources, context),
          effectiveLimits(resources, context),
          context,
        );
    },
  },
  'huge-pages': {
    description: 'A container with huge pages also requests `cpu` or `memory`.',
    remediation: 'Add `cpu` or `memory`, such as `memory: 128Mi`.',
    check(resources, context) {
      if (areAmountsOfContainer(resources, context))
        checkHugePages(
          [],
          [effectiveLimits(resources, context), effectiveRequests(resources, context)],
          context,
        );
    },
  },
  claims: {
    description:
      "Each entry of a container's `claims` is the name of an entry of the Pod's " +
      '`resourceClaims`, and is unique.',
    remediation: "Declare the claim in the Pod's `resourceClaims`, and list it once.",
    check({ claims }, context) {
      if (claims === undefined || !isContainerOrPod(context)) return;
      const known = context.view.cached(
        declaredClaims,
        context.view.spec.resourceClaims ?? NO_CLAIMS,
      );
      const seen = new Set<string>();
      const seenWithRequest = new Set<string>();
      for (const [i, { name = '', request = '' }] of claims.entries()) {
        if (name === '') {
          context.required(['claims', i]);
          continue;
        }
        const key = request === '' ? name : `${name}/${request}`;
        if (request !== '' && !seen.has(name))
          context.format(['claims', i, 'request'], request, dnsLabel);
        if (seen.has(name) || seen.has(key))
          context.duplicate(['claims', i], seen.has(name) ? name : key);
        else if (request === '' && seenWithRequest.has(name))
          context.duplicate(['claims', i], name);
        if (!seen.has(name)) {
          seen.add(key);
          if (key.includes('/')) seenWithRequest.add(key.slice(0, key.indexOf('/')));
        }
        if (!known.names.has(name)) {
          const remediation = context.didYouMean(name, known.names);
          context.notFound(['claims', i], name, known.detail, remediation);
        }
      }
    },
  },
});

type ResourceClaims = NonNullable<Api<'PodSpec'>['resourceClaims']>;
const NO_CLAIMS: ResourceClaims = [];
/**
 * Maximum number of names in the error about a claim that is not declared. The server repeats all
 * names in each of these errors.
 */
const MAX_LISTED_CLAIMS = 100;

/** Returns the names of the Pod's claims, and the detail of the error about any other name. */
function declaredClaims(claims: ResourceClaims): {
  readonly names: ReadonlySet<string>;
  readonly detail: string;
} {
  const names = new Set(claims.flatMap(({ name }) => name || []));
  const listed = [...names].sort().slice(0, MAX_LISTED_CLAIMS).join(', ');
  const more = names.size > MAX_LISTED_CLAIMS ? ` and ${names.size - MAX_LISTED_CLAIMS} more` : '';
  const which = names.size === 0 ? ' which is empty' : `: ${listed}${more}`;
  return { names, detail: `must be one of the names in pod.spec.resourceClaims${which}` };
}

export const podOverheadRules = defineRules('validation', 'PodSpec', {
  overhead: {
    description:
      'The names and amounts of `overhead` follow the same rules as the `limits` of a ' +
      'container. Kubernetes reports them at `overhead.limits`.',
    remediation: 'Leave out `overhead`: Kubernetes copies it from the RuntimeClass.',
    check({ overhead }, context) {
      if (overhead === undefined) return;
      const amounts = parseResourceList(overhead);
      checkResourceNames(overheadOf, amounts, 'container', context);
      checkResourceQuantities(overheadOf, amounts, context);
      checkHugePages(['overhead'], [amounts], context);
    },
  },
});
