import { type KubernetesVersion, minorOf } from '../api/kubernetes.js';
import type { Api } from '../api/types.js';
import { add, compare, isNegative, isZero, type Quantity, ZERO } from '../formats/quantity.js';
import { isOfPod } from '../formats/resource-name.js';
import { type Amounts, amountsOf } from './amounts.js';
import { allOf, withoutNulls } from './container.js';
import { demandAt, requestsOf } from './demand.js';

/** Who goes first when a node runs short: BestEffort, then Burstable. */
export type QosClass = 'Guaranteed' | 'Burstable' | 'BestEffort';

/**
 * The quality of service class that a server gives to a Pod: what its `status.qosClass` will be. Of the spec of a template, the class of the Pods
 * that are made of it.
 *
 * @param kubernetes the version of the server; from 1.37 on, resources of the Pod as a whole are completed from the limits of its containers too
 */
export function qos(spec: Api<'PodSpec'>, kubernetes: KubernetesVersion = '1.37'): QosClass {
  const minor = minorOf(kubernetes);
  const sound = withoutNulls(spec);
  const whole = spec.resources && demandAt(sound, minor);
  const all = whole && isSet(whole, minor) ? [whole] : allOf(sound).map(({ resources }) => asked(resources));
  return minor < LATE ? classOfSum(all) : commonClass(all);
}

/** The first minor that compares container by container. */
const LATE = 37;
/** The resources that make the class. */
const COUNTED = ['cpu', 'memory'] as const;

type Resources = Api<'ResourceRequirements'>;

interface Asked {
  readonly requests: Amounts;
  readonly limits: Amounts;
}

const asked = (resources: Resources | undefined): Asked => ({
  requests: amountsOf(requestsOf(resources)),
  limits: amountsOf(resources?.limits),
});

/** Whether the Pod says as a whole what it needs. Once, it did by the field alone. */
const isSet = ({ requests, limits }: Asked, minor: number): boolean => minor < LATE || [...requests.keys(), ...limits.keys()].some(isOfPod);

/** Resources and containers of one class are of that class; all others are Burstable. */
function commonClass(all: readonly Asked[]): QosClass {
  let found: QosClass | undefined;
  for (const each of all) {
    for (const name of COUNTED) {
      const one = classOfOne(each, name);
      if (found !== undefined && one !== found) return 'Burstable';
      found = one;
    }
  }
  return found ?? 'BestEffort';
}

function classOfOne({ requests, limits }: Asked, name: string): QosClass {
  const [request = ZERO, limit = ZERO] = [requests.get(name), limits.get(name)];
  if (compare(request, limit) !== 0) return 'Burstable';
  return isZero(request) ? 'BestEffort' : 'Guaranteed';
}

/** Until 1.36, what all containers ask for and may have is added, and each must have a limit of both. */
function classOfSum(all: readonly Asked[]): QosClass {
  const sum = (of: (each: Asked) => Amounts, name: string): Quantity =>
    all.reduce((total, each) => add(total, positive(of(each).get(name))), ZERO);
  const sums = COUNTED.map((name) => [sum(({ requests }) => requests, name), sum(({ limits }) => limits, name)] as const);
  if (sums.every(([request, limit]) => isZero(request) && isZero(limit))) return 'BestEffort';
  const limited = all.every(({ limits }) => COUNTED.every((name) => !isZero(positive(limits.get(name)))));
  return limited && sums.every(([request, limit]) => compare(request, limit) === 0) ? 'Guaranteed' : 'Burstable';
}

const positive = (amount = ZERO): Quantity => (isNegative(amount) ? ZERO : amount);
