import type { Api } from '../../api/types.js';
import { dnsLabel } from '../../formats/name.js';
import { type Amounts, amountsOf } from '../../lifecycle/amounts.js';
import type { At } from '../at.js';
import { on } from '../on.js';
import { checkHugePages, checkNames, checkQuantities, checkRequests } from '../resource-check.js';

/** Claims of storage have resources too, with rules of their own; so has the Pod as a whole. */
const isOfContainer = (at: At): boolean => at.isIn('Container') || at.isIn('EphemeralContainer');
const judged = (at: At): boolean => isOfContainer(at) || at.isIn('PodSpec');

const limitsOf = (resources: Api<'ResourceRequirements'>, at: At): Amounts => at.view.demand(resources).limits;
const requestsOf = (resources: Api<'ResourceRequirements'>, at: At): Amounts =>
  at.isIn('EphemeralContainer') ? amountsOf(resources.requests) : at.view.demand(resources).requests;

export const resources = on('ResourceRequirements', {
  names: {
    says: 'A resource of a container is `cpu`, `memory`, `ephemeral-storage` or a `hugepages-` size, or has a domain, as `nvidia.com/gpu`.',
    advice: 'Write `memory` for RAM, `ephemeral-storage` for disk, and the domain of a device, as `nvidia.com/gpu`.',
    check(resources, at) {
      if (!isOfContainer(at)) return;
      checkNames('limits', limitsOf(resources, at), 'container', at);
      checkNames('requests', requestsOf(resources, at), 'container', at);
    },
  },
  quantities: {
    says: 'An amount of a resource is not negative; of a resource with a domain it is whole, and of huge pages a multiple of the page.',
    check(resources, at) {
      if (!isOfContainer(at)) return;
      checkQuantities('limits', limitsOf(resources, at), at);
      checkQuantities('requests', requestsOf(resources, at), at);
    },
  },
  'request-within-limit': {
    says: 'A request is at most its limit. Of huge pages and of resources with a domain it is the same as the limit, and there is a limit.',
    advice: 'Raise the limit, or lower the request; for a resource with a domain, write the limit alone.',
    check(resources, at) {
      if (isOfContainer(at)) checkRequests(requestsOf(resources, at), limitsOf(resources, at), '', at);
    },
  },
  'huge-pages': {
    says: 'A container with huge pages has `cpu` or `memory` too.',
    advice: 'Write `cpu` or `memory` beside them.',
    check(resources, at) {
      if (isOfContainer(at)) checkHugePages('', [limitsOf(resources, at), requestsOf(resources, at)], at);
    },
  },
  claims: {
    says: "A claim of a container names one of the Pod's `resourceClaims`, and is there once.",
    advice: 'Declare it in `resourceClaims` of the Pod, and name it once.',
    check({ claims }, at) {
      if (claims === undefined || !judged(at)) return;
      const known = namesOf(at.view.spec.resourceClaims);
      const seen = new Set<string>();
      for (const [i, { name = '', request = '' }] of claims.entries()) {
        if (name === '') {
          at.required(`claims[${i}]`);
          continue;
        }
        const key = request === '' ? name : `${name}/${request}`;
        if (request !== '' && !seen.has(name)) at.format(`claims[${i}].request`, request, dnsLabel);
        if (seen.has(name) || seen.has(key)) at.duplicate(`claims[${i}]`, seen.has(name) ? name : key);
        else if (request === '' && [...seen].some((each) => each.includes('/') && each.split('/')[0] === name))
          at.duplicate(`claims[${i}]`, name);
        if (!seen.has(name)) seen.add(key);
        if (!known.includes(name))
          at.notFound(
            `claims[${i}]`,
            name,
            `must be one of the names in pod.spec.resourceClaims${known.length === 0 ? ' which is empty' : `: ${known.join(', ')}`}`,
          );
      }
    },
  },
});

/** The names of a Pod's claims, in order and each once. */
const namesOf = (claims: Api<'PodSpec'>['resourceClaims'] = []): readonly string[] =>
  [...new Set(claims.flatMap(({ name }) => name || []))].sort();

export const pod = on('PodSpec', {
  overhead: {
    says: "`overhead` names resources and amounts as a container's `limits` do. Kubernetes reports it at `overhead.limits`.",
    advice: 'Leave it out: Kubernetes takes it from the RuntimeClass.',
    check({ overhead }, at) {
      if (overhead === undefined) return;
      const amounts = amountsOf(overhead);
      checkNames('overhead.limits', amounts, 'container', at);
      checkQuantities('overhead.limits', amounts, at);
      checkHugePages('overhead', [amounts], at);
    },
  },
});
