import type { Choices } from './choices.js';
import { addPlatformFields, PLATFORMS, platformNode } from './platform-case.js';
import { randomBoundPod } from './random-bound-pod.js';
import { randomNode } from './random-node.js';
import { randomPod } from './random-pod.js';
import { randomAffinityTerm, randomLabels, randomSpreadConstraint } from './random-terms.js';
import { withVolumes } from './random-volumes.js';
import { type AnyObject, APPS, NAMESPACES, type SchedulingCase } from './scheduling-case.js';

/**
 * Returns a random cluster and a Pod.
 *
 * @param given - Pods of real manifests
 * @param maxNodes - the number of nodes of most clusters
 */
export function randomCase(
  random: Choices,
  given: readonly AnyObject[],
  maxNodes = 24,
): SchedulingCase {
  if (random.chance(0.15)) return randomFullCluster(random);
  const strictness = random.next();
  const platform = random.chance(0.2) ? random.pick(PLATFORMS) : undefined;
  const nodes = Array.from({ length: nodeCount(random, maxNodes) }, (_, i) =>
    platform === undefined ? randomNode(random, i) : platformNode(random, platform, i),
  );
  const pods = nodes.flatMap(({ metadata: { name } }) =>
    random.chance(0.2) ? [] : random.many(0, 6, (i) => randomBoundPod(random, name, i)),
  );
  const pod = randomPod(random, given, strictness);
  if (platform !== undefined) addPlatformFields(random, platform, pod.spec);
  const found: SchedulingCase = {
    nodes,
    pods,
    pod,
    namespaces: NAMESPACES.filter(() => random.chance(0.9)).map(namespaceOf),
    ...random.maybe(0.3, () => ({
      podDisruptionBudgets: APPS.slice(0, random.between(1, 3)).map((app) =>
        randomBudget(random, app, random.pick(NAMESPACES)),
      ),
    })),
    ...random.maybe(0.3, () => ({
      services: APPS.slice(0, 2).map((app) => ({
        metadata: { name: app, namespace: random.pick(NAMESPACES) },
        spec: { selector: { app } },
      })),
    })),
  };
  const hasClaims = (pod.spec.volumes ?? []).some(
    (volume: AnyObject) => volume.persistentVolumeClaim !== undefined,
  );
  return withOwner(
    random,
    hasClaims || random.chance(maxNodes > 20 ? 0.15 : 0.35) ? withVolumes(random, found) : found,
  );
}

function nodeCount(random: Choices, max: number): number {
  if (random.chance(0.1)) return 1;
  const isLarge = max > 20 && random.chance(0.005);
  return isLarge ? random.between(100, 250) : random.between(1, max);
}

/** Some Pods have a controller, which decides how they are spread by default. */
function withOwner(random: Choices, found: SchedulingCase): SchedulingCase {
  if (!random.chance(0.1)) return found;
  const { metadata } = found.pod;
  const kind = random.pick(['ReplicaSet', 'StatefulSet']);
  const owner = { apiVersion: 'apps/v1', kind, name: 'owner', uid: 'u', controller: true };
  const object = {
    metadata: { name: 'owner', namespace: metadata.namespace },
    spec: { selector: { matchLabels: { app: metadata.labels?.app ?? 'web' } } },
  };
  return {
    ...found,
    pod: { ...found.pod, metadata: { ...metadata, ownerReferences: [owner] } },
    [kind === 'ReplicaSet' ? 'replicaSets' : 'statefulSets']: [object],
  };
}

const namespaceOf = (name: string): object => ({
  metadata: {
    name,
    labels: { 'kubernetes.io/metadata.name': name, team: name === 'shop' ? 'a' : 'b' },
  },
});

const randomBudget = (random: Choices, app: string, namespace: string): object => ({
  metadata: { name: app, namespace },
  spec: { selector: { matchLabels: { app } } },
  status: {
    disruptionsAllowed: random.between(0, 3),
    currentHealthy: 1,
    desiredHealthy: 1,
    expectedPods: 1,
  },
});

/** Returns a cluster with little room, Pods of several priorities, and a Pod that preempts some. */
function randomFullCluster(random: Choices): SchedulingCase {
  const priorities = random.chance(0.5) ? [0, 100] : [-10, 0, 1, 100, 1000];
  const requests = (cpu: readonly string[], memory: readonly string[]): object => ({
    requests: { cpu: random.pick(cpu), memory: random.pick(memory) },
  });
  const nodes = random.many(1, 6, (i) => {
    const { metadata, status } = randomNode(random, i);
    const allocatable = {
      cpu: random.pick(['2', '4']),
      memory: random.pick(['4Gi', '8Gi']),
      pods: random.pick(['110', '6']),
    };
    return { metadata, status: { ...status, allocatable } };
  });
  const pods = nodes.flatMap(({ metadata: { name: node } }) =>
    random.many(2, 6, (i) => {
      const { metadata, status, spec } = randomBoundPod(random, node, i);
      const resources = requests(['100m', '250m', '500m', '1'], ['128Mi', '512Mi', '1Gi', '2Gi']);
      const containers = [{ name: 'main', image: 'i', resources }];
      const priority = random.pick(priorities);
      return {
        metadata,
        spec: { ...spec, containers, priority },
        status: { startTime: status.startTime },
      };
    }),
  );
  const resources = requests(['1', '1500m', '2', '3'], ['512Mi', '1Gi', '3Gi', '6Gi']);
  const ports = [{ containerPort: 80, hostPort: 80 }];
  const kind = random.pick(['podAffinity', 'podAntiAffinity', 'podAntiAffinity']);
  const required = { requiredDuringSchedulingIgnoredDuringExecution: [randomAffinityTerm(random)] };
  const spec = {
    containers: [{ name: 'c', image: 'i', resources, ...random.maybe(0.2, () => ({ ports })) }],
    priority: random.pick([100, 1000, 5000]),
    ...random.maybe(0.3, () => ({
      topologySpreadConstraints: [randomSpreadConstraint(random, 'DoNotSchedule')],
    })),
    ...random.maybe(0.3, () => ({ affinity: { [kind]: required } })),
  };
  const budgets = NAMESPACES.flatMap((namespace) =>
    APPS.filter(() => random.chance(0.3)).map((app) => randomBudget(random, app, namespace)),
  );
  return {
    nodes,
    pods,
    pod: {
      metadata: {
        name: 'new',
        namespace: random.pick(NAMESPACES),
        labels: randomLabels(random),
      },
      spec,
    },
    namespaces: NAMESPACES.map(namespaceOf),
    ...random.maybe(0.5, () => ({ podDisruptionBudgets: budgets })),
  };
}
