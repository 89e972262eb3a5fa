import type { Choices } from './choices.js';
import { type AnyObject, EXTENDED_RESOURCES, IMAGES, ZONES } from './scheduling-case.js';

const TAINTS = [
  { key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' },
  { key: 'dedicated', value: 'gpu', effect: 'NoSchedule' },
  { key: 'dedicated', value: 'batch', effect: 'NoExecute' },
  { key: 'spot', value: 'true', effect: 'PreferNoSchedule' },
  { key: 'maintenance', effect: 'NoExecute' },
  { key: 'node.kubernetes.io/not-ready', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/not-ready', effect: 'NoExecute' },
  { key: 'node.kubernetes.io/unreachable', effect: 'NoExecute' },
  { key: 'rank', value: '5', effect: 'NoSchedule' },
  { key: 'empty', value: '', effect: 'PreferNoSchedule' },
];

export const randomNode = (random: Choices, i: number): AnyObject => ({
  metadata: { name: `node-${i}`, labels: labelsOf(random, i) },
  spec: {
    ...random.maybe(0.07, () => ({ unschedulable: true })),
    ...random.maybe(0.25, () => ({ taints: distinctTaints(random) })),
  },
  status: {
    [random.chance(0.9) ? 'allocatable' : 'capacity']: {
      cpu: random.pick(['1', '2', '4', '8', '1930m', '3920m', '0.94']),
      memory: random.pick(['2Gi', '4Gi', '8Gi', '16Gi', '16093148Ki', '3.5Gi', '8G']),
      pods: random.pick(['110', '110', '110', '8', '3', 6]),
      ...random.maybe(0.8, () => ({
        'ephemeral-storage': random.pick(['20Gi', '47093746742', '100G']),
      })),
      ...random.maybe(0.3, () => ({
        [random.pick(EXTENDED_RESOURCES)]: random.pick(['1', '4', '64Mi']),
      })),
      // Amounts that a number of JavaScript does not hold exactly.
      ...random.maybe(0.02, () => ({
        memory: random.pick(['9007199254740993', '8Ei', '9Ei', '9223372036854775807']),
      })),
    },
    ...random.maybe(0.6, () => ({ images: random.some(IMAGES, 4).map(imageOf) })),
    ...random.maybe(0.1, () => ({
      declaredFeatures: ['RestartAllContainersOnContainerExits'],
    })),
  },
});

function labelsOf(random: Choices, i: number): object {
  const zone = `eu-${random.pick(ZONES)}`;
  return {
    'kubernetes.io/os': 'linux',
    'kubernetes.io/arch': random.chance(0.9) ? 'amd64' : 'arm64',
    ...random.maybe(0.97, () => ({ 'kubernetes.io/hostname': `node-${i}` })),
    ...random.maybe(0.9, () => ({
      'topology.kubernetes.io/zone': zone,
      'topology.kubernetes.io/region': 'eu',
    })),
    ...random.maybe(0.7, () => ({ disktype: random.pick(['ssd', 'hdd']) })),
    ...random.maybe(0.7, () => ({ pool: random.pick(['blue', 'green', '3', '7']) })),
  };
}

const distinctTaints = (random: Choices): readonly object[] => [
  ...new Map(
    random.some(TAINTS, 2).map((taint) => [`${taint.key} ${taint.effect}`, taint]),
  ).values(),
];

const imageOf = (image: string): object => ({
  names: [image, `${image.split(':')[0]}@sha256:${'0'.repeat(64)}`],
  sizeBytes: (1 + IMAGES.indexOf(image) * 137) * 1e6,
});
