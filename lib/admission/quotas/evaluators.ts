import { resourceQuantityOf } from '../../formats/parse-quantity.js';
import { ONE } from './amounts.js';
import { claimEvaluator } from './claim-evaluator.js';
import type { QuotaEvaluator } from './evaluator.js';
import { podEvaluator } from './pod-evaluator.js';

/** Returns how quotas count the objects of a resource; `undefined` if they do not. */
export const evaluatorOf = (resource: string): QuotaEvaluator =>
  EVALUATORS.get(resource) ??
  countEvaluator([`count/${resource}`, ...(LEGACY_NAMES.has(resource) ? [resource] : [])]);

/** The resources that quotas could count before there were the names with `count/`. */
const LEGACY_NAMES: ReadonlySet<string> = new Set([
  'configmaps',
  'replicationcontrollers',
  'resourcequotas',
  'secrets',
]);

/** Objects of which only the number counts are in no scope. */
const countEvaluator = (names: readonly string[]): QuotaEvaluator => ({
  matches: (resource) => names.includes(resource),
  matchesScope: () => false,
  usage: () => new Map(names.map((name) => [name, ONE])),
});

interface ServiceSpec {
  readonly type?: string;
  readonly allocateLoadBalancerNodePorts?: boolean;
  readonly ports?: readonly { readonly nodePort?: number }[];
}

/** Source: pkg/quota/v1/evaluator/core serviceEvaluator. */
const serviceEvaluator: QuotaEvaluator = {
  ...countEvaluator([
    ...['count/services', 'services', 'services.nodeports', 'services.loadbalancers'],
  ]),
  usage({ spec }) {
    const { type, allocateLoadBalancerNodePorts, ports = [] } = (spec ?? {}) as ServiceSpec;
    const usage = new Map([
      ['count/services', ONE],
      ['services', ONE],
    ]);
    if (type !== 'NodePort' && type !== 'LoadBalancer') return usage;
    const isOnlyWritten = type === 'LoadBalancer' && allocateLoadBalancerNodePorts === false;
    const counted = isOnlyWritten ? ports.filter(({ nodePort }) => nodePort) : ports;
    usage.set('services.nodeports', resourceQuantityOf(counted.length));
    if (type === 'LoadBalancer') usage.set('services.loadbalancers', ONE);
    return usage;
  },
};

const EVALUATORS: ReadonlyMap<string, QuotaEvaluator> = new Map([
  ['pods', podEvaluator],
  ['persistentvolumeclaims', claimEvaluator],
  ['services', serviceEvaluator],
]);
