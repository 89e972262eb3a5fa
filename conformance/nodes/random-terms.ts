import type { Choices } from './choices.js';
import { type AnyObject, APPS, NAMESPACES, TOPOLOGY_KEYS } from './scheduling-case.js';

export const randomLabels = (random: Choices): object => ({
  app: random.pick(APPS),
  ...random.maybe(0.6, () => ({ tier: random.pick(['front', 'back']) })),
  ...random.maybe(0.4, () => ({ version: random.pick(['v1', 'v2']) })),
});

const randomSelector = (random: Choices): object | undefined =>
  random.pick([
    { matchLabels: { app: random.pick(APPS) } },
    { matchLabels: { app: random.pick(APPS) } },
    {
      matchExpressions: [
        { key: 'app', operator: random.pick(['In', 'NotIn']), values: random.some(APPS, 2) },
      ],
    },
    {
      matchLabels: { tier: 'front' },
      matchExpressions: [{ key: 'version', operator: random.pick(['Exists', 'DoesNotExist']) }],
    },
    {},
    ...(random.chance(0.3) ? [undefined] : []),
  ]);

/** Returns a term of the affinity between Pods. */
export function randomAffinityTerm(random: Choices): AnyObject {
  const labelSelector = randomSelector(random);
  const matchLabelKeys = random.pick(['matchLabelKeys', 'mismatchLabelKeys']);
  return {
    topologyKey: random.pick(TOPOLOGY_KEYS),
    ...(labelSelector && { labelSelector }),
    ...random.maybe(0.15, () => ({ namespaces: random.some(NAMESPACES, 2) })),
    ...random.maybe(0.15, () => ({
      namespaceSelector: random.pick([
        {},
        { matchLabels: { team: 'a' } },
        { matchExpressions: [{ key: 'team', operator: 'NotIn', values: ['a'] }] },
      ]),
    })),
    ...(labelSelector && random.maybe(0.1, () => ({ [matchLabelKeys]: ['version'] }))),
  };
}

export const randomWeightedTerm = (random: Choices): AnyObject => ({
  weight: random.between(1, 100),
  podAffinityTerm: randomAffinityTerm(random),
});

export function randomSpreadConstraint(random: Choices, whenUnsatisfiable: string): AnyObject {
  const labelSelector = randomSelector(random);
  const policies = ['Honor', 'Ignore'];
  return {
    maxSkew: random.between(1, 3),
    topologyKey: random.pick(TOPOLOGY_KEYS),
    whenUnsatisfiable,
    ...(labelSelector && { labelSelector }),
    ...(whenUnsatisfiable === 'DoNotSchedule' &&
      random.maybe(0.15, () => ({ minDomains: random.between(1, 6) }))),
    ...random.maybe(0.3, () => ({ nodeAffinityPolicy: random.pick(policies) })),
    ...random.maybe(0.2, () => ({ nodeTaintsPolicy: random.pick(policies) })),
    ...(labelSelector && random.maybe(0.15, () => ({ matchLabelKeys: ['version'] }))),
  };
}

const randomRequirement = (random: Choices): object =>
  random.pick([
    {
      key: 'topology.kubernetes.io/zone',
      operator: random.pick(['In', 'NotIn']),
      values: random.some(['eu-a', 'eu-b', 'eu-c', 'eu-d'], 3),
    },
    { key: 'disktype', operator: 'In', values: ['ssd'] },
    { key: 'disktype', operator: random.pick(['Exists', 'DoesNotExist']) },
    {
      key: 'pool',
      operator: random.pick(['Gt', 'Lt']),
      values: [random.pick(['2', '3', '5', '7'])],
    },
    { key: 'kubernetes.io/arch', operator: 'In', values: ['amd64'] },
  ]);

/** Returns a term of the affinity to nodes. Some terms are empty, and select no node. */
export const randomNodeTerm = (random: Choices): AnyObject => ({
  ...random.maybe(0.85, () => ({
    matchExpressions: random.many(1, 2, () => randomRequirement(random)),
  })),
  ...random.maybe(0.15, () => ({
    matchFields: [
      {
        key: 'metadata.name',
        operator: random.pick(['In', 'In', 'NotIn']),
        values: [`node-${random.nextInt(20)}`],
      },
    ],
  })),
});
