import { dnsLabel, dnsSubdomain } from '../../formats/name.js';
import { on } from '../on.js';
import { structOf } from '../structs.js';

export const pod = on('Pod', {
  'no-claims-of-static': {
    since: 34,
    says: 'A mirror of a static Pod claims no resources. Kubernetes faults the Pod as a whole.',
    check({ spec: { resourceClaims = [] } = {} }, at) {
      if (resourceClaims.length > 0 && at.view.isMirror) at.forbidden('[]', 'static pods do not support resource claims');
    },
  },
});

export const claim = on('PodResourceClaim', {
  name: {
    since: 34,
    says: 'A claim has a name, a DNS label, and no two share one.',
    check({ name }, at) {
      if (at.view.isMirror) return;
      const claims = at.view.spec.resourceClaims ?? [];
      if (name && claims.findIndex((each) => each.name === name) < at.index) at.duplicate('name', name);
      else at.requiredFormat('name', name, dnsLabel);
    },
  },
  'one-source': {
    since: 34,
    says: 'A claim is one that is there, or is made from a template.',
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
    says: "A claim's or a template's name is a DNS subdomain.",
    check({ resourceClaimName, resourceClaimTemplateName }, at) {
      if (at.view.isMirror) return;
      if (resourceClaimName !== undefined) at.format('resourceClaimName', resourceClaimName, dnsSubdomain);
      if (resourceClaimTemplateName !== undefined) at.format('resourceClaimTemplateName', resourceClaimTemplateName, dnsSubdomain);
    },
  },
});
