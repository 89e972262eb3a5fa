import type { Choices } from '../nodes/choices.js';
import type { AnyObject } from '../nodes/scheduling-case.js';

export const NAMESPACES = ['default', 'shop'];
export const AMOUNTS: Readonly<Record<string, readonly string[]>> = {
  cpu: ['50m', '100m', '0.5', '500m', '1', '2', '1500m', '1.0000001', '3k'],
  memory: ['64Mi', '128Mi', '0.5Gi', '512Mi', '1Gi', '2G', '1073741824', '100', '9Ei'],
  'ephemeral-storage': ['100Mi', '1Gi', '10Gi'],
  'nvidia.com/gpu': ['1', '2'],
  'hugepages-2Mi': ['2Mi', '64Mi'],
};
const RATIOS = ['1', '1.5', '2', '4', '10', '1500m', '0.5'];

/** Returns amounts of one to three resources. */
export const randomList = (
  random: Choices,
  names: readonly string[] = Object.keys(AMOUNTS),
): AnyObject =>
  Object.fromEntries(
    random.some(names, 3).map((name) => [name, random.pick(AMOUNTS[name] as readonly string[])]),
  );

const USUAL = ['cpu', 'memory', 'cpu', 'memory', 'ephemeral-storage'];

/** Returns a LimitRange as clusters have them, or a strange one. */
export function randomLimitRange(random: Choices, name: string): AnyObject {
  return {
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata: { name, namespace: random.pick(NAMESPACES) },
    spec: { limits: random.many(1, 2, () => randomItem(random)) },
  };
}

function randomItem(random: Choices): AnyObject {
  const type = random.pick(['Container', 'Container', 'Container', 'Pod', 'PersistentVolumeClaim']);
  const maybe = (probability: number, field: string, create: () => object) =>
    random.maybe(probability, () => ({ [field]: create() }));
  if (type === 'PersistentVolumeClaim')
    return {
      type,
      ...maybe(0.7, 'min', () => ({ storage: random.pick(['1Gi', '500M', '2Gi']) })),
      ...maybe(0.7, 'max', () => ({ storage: random.pick(['2Gi', '10Gi', '1Ti']) })),
    };
  const list = () => randomList(random, random.chance(0.8) ? USUAL : Object.keys(AMOUNTS));
  return {
    type,
    ...maybe(0.3, 'min', list),
    ...maybe(0.35, 'max', list),
    ...maybe(0.2, 'maxLimitRequestRatio', () => ({
      [random.pick(['cpu', 'memory'])]: random.pick(RATIOS),
    })),
    ...(type === 'Container' && {
      ...maybe(0.5, 'default', list),
      ...maybe(0.4, 'defaultRequest', list),
    }),
  };
}
