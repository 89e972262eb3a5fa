import { dnsLabel, dnsSubdomain } from '../../formats/name.js';
import { on } from '../on.js';
import { structOf } from '../structs.js';

export const pod = on('Pod', {
  'no-claims-of-static': {
    since: 34,
    says: 'A Pod with the annotation `kubernetes.io/config.mirror` has no `resourceClaims`. Kubernetes names the Pod as a whole.',
    advice: 'Leave them out: static Pods claim no resources.',
    check({ spec: { resourceClaims = [] } = {} }, at) {
      if (resourceClaims.length > 0 && at.view.isMirror) at.forbidden('[]', 'static pods do not support resource claims');
    },
  },
});

export const claim = on('PodResourceClaim', {
  name: {
    since: 34,
    says: 'A resource claim of a Pod has a name of its own, and it is a DNS label.',
    check({ name }, at) {
      if (at.view.isMirror) return;
      const claims = at.view.spec.resourceClaims ?? [];
      if (name && claims.findIndex((each) => each.name === name) < at.index) at.duplicate('name', name);
      else at.requiredFormat('name', name, dnsLabel);
    },
  },
  'one-source': {
    since: 34,
    says: 'A resource claim has a `resourceClaimName` or a `resourceClaimTemplateName`, and one of them only.',
    advice: 'Write `resourceClaimName` for a claim that is there, or `resourceClaimTemplateName` for one made for each Pod.',
    check(claim, at) {
      if (at.view.isMirror) return;
      const { resourceClaimName, resourceClaimTemplateName } = claim;
      const shown = structOf('PodResourceClaim', claim);
      if (resourceClaimName !== undefined && resourceClaimTemplateName !== undefined)
        at.invalid('', shown, 'at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified');
      if (resourceClaimName === undefined && resourceClaimTemplateName === undefined)
        at.invalid('', shown, 'must specify one of: `resourceClaimName`, `resourceClaimTemplateName`');
    },
  },
  source: {
    since: 34,
    says: '`resourceClaimName` and `resourceClaimTemplateName` are DNS subdomains.',
    check({ resourceClaimName, resourceClaimTemplateName }, at) {
      if (at.view.isMirror) return;
      if (resourceClaimName !== undefined) at.format('resourceClaimName', resourceClaimName, dnsSubdomain);
      if (resourceClaimTemplateName !== undefined) at.format('resourceClaimTemplateName', resourceClaimTemplateName, dnsSubdomain);
    },
  },
});
