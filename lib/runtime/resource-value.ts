import type { Api } from '../api/api.js';
import {
  isZeroQuantity,
  type ParsedQuantity,
  quantityOf,
  ZERO_QUANTITY,
} from '../formats/parse-quantity.js';
import { parseResourceList } from '../resources/resource-quantities.js';
import { milliValueOf, wholeValueOf } from './node-facts.js';
import { type ContainerContext, KubeletError } from './pod-context.js';
import type { Variable } from './variable.js';

/** The resources whose limits default to what the node can allocate. */
const LIMITED_BY_NODE: readonly string[] = ['cpu', 'memory', 'ephemeral-storage'];

/**
 * Returns a resource of a container, in multiples of the divisor, rounded up.
 *
 * Source: containerResourceRuntimeValue.
 *
 * @throws KubeletError if there is no such container
 */
export function resourceFieldValue(
  context: ContainerContext,
  { containerName = '', resource = '', divisor = 0 }: Api<'ResourceFieldSelector'>,
): Variable {
  const { pod, container: own } = context;
  const { containers = [], initContainers = [] } = pod.spec;
  const container =
    containerName === ''
      ? own
      : [...containers, ...initContainers].find(({ name }) => name === containerName);
  if (container === undefined) throw new KubeletError(`container ${containerName} not found`);
  const [kind, name = ''] = splitAtDot(resource);
  const amounts = parseResourceList(
    container.resources?.[kind as 'limits' | 'requests'] as Record<string, string> | undefined,
  );
  // The limits of init containers that another container names have no defaults.
  const hasDefault = containerName === '' || containers.includes(container as never);
  const at = `${resource} of ${container.name}`;
  const amount = amounts.get(name);
  if (
    kind === 'limits' &&
    hasDefault &&
    LIMITED_BY_NODE.includes(name) &&
    (amount === undefined || isZeroQuantity(amount))
  )
    return defaultLimit();
  return known(amount ?? ZERO_QUANTITY);

  function known(quantity: ParsedQuantity): Variable {
    const unit = quantityOf(divisor);
    const by = isZeroQuantity(unit) ? quantityOf(1) : unit;
    const of = name === 'cpu' ? milliValueOf : wholeValueOf;
    const value = String(Math.ceil(of(quantity) / of(by)));
    return { value, source: { from: 'Pod', at, known: true } };
  }

  /** Returns the limit of the Pod, or else what the node can allocate. */
  function defaultLimit(): Variable {
    const ofPod = pod.hasOwnResources ? pod.requirements.limits.get(name) : undefined;
    if (name !== 'ephemeral-storage' && ofPod !== undefined && !isZeroQuantity(ofPod))
      return known(ofPod);
    const ofNode = pod.node.allocatable?.get(name);
    if (ofNode !== undefined) {
      const { value } = known(ofNode);
      return { value, source: { from: 'node', at: `status.allocatable.${name}`, known: true } };
    }
    return {
      value: `<${name} of the node>`,
      source: { from: 'node', at: `status.allocatable.${name}`, known: false },
    };
  }
}

const splitAtDot = (text: string): readonly string[] => {
  const at = text.indexOf('.');
  return [text.slice(0, at), text.slice(at + 1)];
};
