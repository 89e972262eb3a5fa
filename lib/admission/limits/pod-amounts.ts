import type { Api } from '../../api/api.js';
import {
  aggregateContainerResources,
  parseResourceList,
  type ResourceQuantities,
} from '../../resources/resource-quantities.js';
import type { Amounts } from './constraints.js';

/** Returns the requests and the limits of a container. */
export const containerAmounts = ({ resources }: Api<'Container'>): Amounts => ({
  requests: parseResourceList(resources?.requests),
  limits: parseResourceList(resources?.limits),
});

/**
 * Returns the totals of a stored Pod, without its overhead. `resources` of the Pod replace those of
 * its containers.
 *
 * @param isPodLevel - which resources can be set for the Pod as a whole
 * @param limitsOf - returns the sums of the limits of the containers that count
 */
export function podAmounts(
  spec: Api<'PodSpec'>,
  isPodLevel: (name: string) => boolean,
  limitsOf = (sums: ResourceQuantities): ResourceQuantities => sums,
): Amounts {
  const total = (list: keyof Amounts): ResourceQuantities => {
    const ofPod = parseResourceList(spec.resources?.[list]);
    const sums = aggregateContainerResources(spec, (each) => containerAmounts(each)[list]);
    return new Map([
      ...(list === 'limits' ? limitsOf(sums) : sums),
      ...[...ofPod].filter(([name]) => isPodLevel(name)),
    ]);
  };
  return { requests: total('requests'), limits: total('limits') };
}
