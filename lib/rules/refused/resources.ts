import type { Api } from '../../api/types.js';
import { dnsLabel } from '../../formats/name.js';
import { type Amounts, amountsOf } from '../amounts.js';
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
    says: 'A resource is one of the standard ones, or has a name with a domain.',
    advice: 'Write `ephemeral-storage` for disk and `memory` for RAM.',
    check(resources, at) {
      if (!isOfContainer(at)) return;
      checkNames('limits', limitsOf(resources, at), 'container', at);
      checkNames('requests', requestsOf(resources, at), 'container', at);
    },
  },
  quantities: {
    says: 'A quantity is not negative; of what is counted it is whole, of huge pages it is so many pages.',
    check(resources, at) {
      if (!isOfContainer(at)) return;
      checkQuantities('limits', limitsOf(resources, at), at);
      checkQuantities('requests', requestsOf(resources, at), at);
    },
  },
  'request-within-limit': {
    says: 'A request is at most the limit; of what cannot be overcommitted it is the limit.',
    check(resources, at) {
      if (isOfContainer(at)) checkRequests(requestsOf(resources, at), limitsOf(resources, at), '', at);
    },
  },
  'huge-pages': {
    says: 'Huge pages come with CPU or memory.',
    check(resources, at) {
      if (isOfContainer(at)) checkHugePages('', [limitsOf(resources, at), requestsOf(resources, at)], at);
    },
  },
  claims: {
    says: 'A claim is one of the Pod, and is claimed once.',
    advice: 'Declare it in `resourceClaims`.',
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
    says: 'What a Pod costs beside its containers is named and measured as they are. Kubernetes reports it below `limits`.',
    check({ overhead }, at) {
      if (overhead === undefined) return;
      const amounts = amountsOf(overhead);
      checkNames('overhead.limits', amounts, 'container', at);
      checkQuantities('overhead.limits', amounts, at);
      checkHugePages('overhead', [amounts], at);
    },
  },
});
