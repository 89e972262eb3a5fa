import { dnsLabel, dnsSubdomain } from '../../formats/name-formats.js';
import { defineRules } from '../context/define-rules.js';
import { toGoStruct } from '../shared/to-go-struct.js';

export const staticPodClaimsRules = defineRules('validation', 'Pod', {
  'no-claims-of-static': {
    since: 34,
    description:
      'A Pod with the annotation `kubernetes.io/config.mirror` has no `resourceClaims`. ' +
      'Kubernetes reports the Pod as a whole.',
    remediation: 'Leave out `resourceClaims`: static Pods cannot use them.',
    check({ spec: { resourceClaims = [] } = {} }, context) {
      if (resourceClaims.length > 0 && context.view.isMirrorPod)
        context.forbidden({ path: [], field: '[]' }, 'static pods do not support resource claims');
    },
  },
});

/** Returns the index of the first item of each name. */
const firstIndexesByName = (
  items: readonly { readonly name?: string }[],
): ReadonlyMap<string | undefined, number> =>
  new Map(items.map(({ name }, i) => [name, i] as const).reverse());

export const podResourceClaimRules = defineRules('validation', 'PodResourceClaim', {
  name: {
    since: 34,
    description: 'The name of a resource claim of a Pod is a DNS label, and is unique.',
    check({ name }, context) {
      if (context.view.isMirrorPod) return;
      const claims = context.view.spec.resourceClaims ?? [];
      const first = name ? context.view.cached(firstIndexesByName, claims).get(name) : undefined;
      if (name && first !== context.index) context.duplicate('name', name);
      else context.requiredFormat('name', name, dnsLabel);
    },
  },
  'one-source': {
    since: 34,
    description:
      'A resource claim has exactly one of `resourceClaimName` and `resourceClaimTemplateName`.',
    remediation:
      'Write `resourceClaimName` for an existing claim, or `resourceClaimTemplateName` for a ' +
      'new claim for each Pod.',
    check(claim, context) {
      if (context.view.isMirrorPod) return;
      const { resourceClaimName, resourceClaimTemplateName } = claim;
      const goStruct = toGoStruct('PodResourceClaim', claim);
      if (resourceClaimName !== undefined && resourceClaimTemplateName !== undefined)
        context.invalid(
          [],
          goStruct,
          'at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified',
        );
      if (resourceClaimName === undefined && resourceClaimTemplateName === undefined)
        context.invalid(
          [],
          goStruct,
          'must specify one of: `resourceClaimName`, `resourceClaimTemplateName`',
        );
    },
  },
  source: {
    since: 34,
    description: '`resourceClaimName` and `resourceClaimTemplateName` are DNS subdomains.',
    check({ resourceClaimName, resourceClaimTemplateName }, context) {
      if (context.view.isMirrorPod) return;
      if (resourceClaimName !== undefined)
        context.format('resourceClaimName', resourceClaimName, dnsSubdomain);
      if (resourceClaimTemplateName !== undefined)
        context.format('resourceClaimTemplateName', resourceClaimTemplateName, dnsSubdomain);
    },
  },
});
