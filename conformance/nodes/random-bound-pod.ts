import type { Choices } from './choices.js';
import { randomAffinityTerm, randomLabels, randomWeightedTerm } from './random-terms.js';
import { type AnyObject, IMAGES, NAMESPACES } from './scheduling-case.js';

const CPU = ['50m', '100m', '250m', '500m', '1', '0.1', '1500m'];
const MEMORY = ['64Mi', '128Mi', '256M', '0.5Gi', '1Gi', '2Gi', '100500k'];

/** @param sizes - the number of sizes that its requests can have, from the smallest */
export function randomContainer(random: Choices, name: string, sizes = 7): AnyObject {
  const amounts = (): object => ({
    ...random.maybe(0.8, () => ({ cpu: random.pick(CPU.slice(0, sizes)) })),
    ...random.maybe(0.8, () => ({ memory: random.pick(MEMORY.slice(0, sizes)) })),
    ...random.maybe(0.1, () => ({ 'ephemeral-storage': random.pick(['1Gi', '5Gi', '15Gi']) })),
  });
  return {
    name,
    image: random.pick(IMAGES),
    resources: {
      ...random.maybe(0.75, () => ({ requests: amounts() })),
      ...random.maybe(0.2, () => ({ limits: amounts() })),
    },
    ...random.maybe(0.12, () => ({
      ports: random.some([80, 443, 8080, 9100], 2).map((port) => randomPort(random, port)),
    })),
  };
}

const randomPort = (random: Choices, port: number): object => ({
  containerPort: port,
  hostPort: port,
  ...random.maybe(0.2, () => ({ hostIP: random.pick(['10.0.0.1', '127.0.0.1', '0.0.0.0']) })),
  ...random.maybe(0.2, () => ({ protocol: random.pick(['UDP', 'TCP']) })),
});

/** Returns a Pod that has a node. */
export const randomBoundPod = (random: Choices, nodeName: string, i: number): AnyObject => ({
  metadata: {
    name: `${nodeName}-${i}`,
    namespace: random.pick(NAMESPACES),
    labels: randomLabels(random),
    ...random.maybe(0.04, () => ({ deletionTimestamp: '2026-01-01T00:00:00Z' })),
  },
  spec: {
    nodeName,
    containers: [randomContainer(random, 'main', 5)],
    ...random.maybe(0.1, () => ({
      initContainers: [{ ...randomContainer(random, 'proxy', 5), restartPolicy: 'Always' }],
    })),
    ...random.maybe(0.5, () => ({
      priority: random.pick([-10, 0, 100, 1000, 2000000000]),
    })),
    ...affinityOf(random),
    ...random.maybe(0.05, () => ({ hostNetwork: true })),
    ...random.maybe(0.06, () => ({ overhead: { cpu: '100m', memory: '64Mi' } })),
    ...random.maybe(0.08, () => ({
      resources: random.pick<object>([
        { requests: { cpu: '1' } },
        { requests: { memory: '1Gi' } },
        { requests: { cpu: '600m', memory: '700Mi' } },
        { limits: { cpu: '2' } },
      ]),
    })),
  },
  status: { ...resizeStatus(random), startTime: startTimeOf(random) },
});

function affinityOf(random: Choices): object {
  const required = 'requiredDuringSchedulingIgnoredDuringExecution';
  const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';
  return {
    ...random.maybe(0.1, () => ({
      affinity: { podAntiAffinity: { [required]: [randomAffinityTerm(random)] } },
    })),
    ...random.maybe(0.05, () => ({
      affinity: {
        podAffinity: {
          [preferred]: [randomWeightedTerm(random)],
          [required]: [randomAffinityTerm(random)],
        },
      },
    })),
    ...random.maybe(0.05, () => ({
      affinity: { podAntiAffinity: { [preferred]: [randomWeightedTerm(random)] } },
    })),
  };
}

const startTimeOf = (random: Choices): string =>
  new Date(1.7e12 + random.nextInt(1e6) * 1e6 + random.nextInt(1000) * 1000)
    .toISOString()
    .replace(/\.\d+/, '');

/** Returns the status of a Pod that is being resized, or was. */
function resizeStatus(random: Choices): object {
  if (!random.chance(0.15)) return {};
  const amounts = (): object => ({
    cpu: random.pick(['50m', '300m', '900m']),
    memory: random.pick(['32Mi', '300Mi', '900Mi']),
  });
  const container = {
    name: 'main',
    ready: true,
    restartCount: 0,
    image: 'i',
    imageID: 'i',
    ...random.maybe(0.7, () => ({ allocatedResources: amounts() })),
    ...random.maybe(0.7, () => ({
      resources: random.maybe(0.8, () => ({ requests: amounts() })),
    })),
  };
  return {
    containerStatuses: [container],
    ...random.maybe(0.3, () => ({
      conditions: [
        {
          type: 'PodResizePending',
          status: 'True',
          reason: random.pick(['Infeasible', 'Deferred']),
        },
      ],
    })),
    ...random.maybe(0.2, () => ({ allocatedResources: amounts() })),
    ...random.maybe(0.2, () => ({ resources: { requests: amounts() } })),
  };
}
