import type { SchedulingCase } from './scheduling-case.js';
import { inTreeCases } from './written-volume-cases.js';

const node = (name: string, labels: object = {}): object => ({
  metadata: { name, labels: { 'kubernetes.io/hostname': name, ...labels } },
  status: { allocatable: { cpu: '4', memory: '8Gi', pods: '10' } },
});
const labels = { app: 'web' };
const containers = [{ name: 'web', image: 'nginx:1.29' }];
const metadata = { namespace: 'shop', labels };
const volumes = [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }];

/** Cases that random ones seldom are. */
export const writtenCases = (): readonly SchedulingCase[] => [
  {
    nodes: [node('a', { zone: 'a', disk: 'ssd' }), node('b', { zone: 'b', disk: 'hdd' })],
    pods: [{ metadata: { name: 'old', ...metadata }, spec: { nodeName: 'a', containers } }],
    pod: {
      metadata: { name: 'new', ...metadata },
      spec: {
        containers,
        nodeSelector: { disk: 'ssd' },
        topologySpreadConstraints: [
          {
            maxSkew: 1,
            topologyKey: 'zone',
            whenUnsatisfiable: 'DoNotSchedule',
            labelSelector: { matchLabels: labels },
            nodeAffinityPolicy: 'Ignore',
          },
        ],
      },
    },
  },
  {
    nodes: [node('a')],
    pods: [
      {
        metadata: { name: 'old', ...metadata },
        spec: {
          nodeName: 'a',
          hostNetwork: true,
          containers: containers.map((each) => ({ ...each, ports: [{ containerPort: 80 }] })),
        },
      },
    ],
    pod: {
      metadata: { name: 'new', ...metadata },
      spec: {
        containers: containers.map((each) => ({
          ...each,
          ports: [{ containerPort: 8080, hostPort: 80 }],
        })),
      },
    },
  },
  {
    nodes: [node('a')],
    pods: [
      { metadata: { name: 'old', ...metadata }, spec: { nodeName: 'a', containers, volumes } },
    ],
    pod: { metadata: { name: 'new', ...metadata }, spec: { containers, volumes, priority: 100 } },
    persistentVolumeClaims: [
      {
        metadata: {
          name: 'data',
          namespace: 'shop',
          annotations: { 'pv.kubernetes.io/bind-completed': 'yes' },
        },
        spec: { accessModes: ['ReadWriteOncePod'], volumeName: 'pv' },
        status: { phase: 'Bound' },
      },
    ],
    persistentVolumes: [{ metadata: { name: 'pv' }, spec: { accessModes: ['ReadWriteOncePod'] } }],
  },
  ...inTreeCases(),
];
