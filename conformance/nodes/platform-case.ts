import type { Choices } from './choices.js';
import { AKS, EKS, GKE } from './cloud-platforms.js';
import { K3S, KIND, OPENSHIFT } from './other-platforms.js';
import type { NodeTemplate, Platform } from './platform.js';
import type { AnyObject, SchedulingCase } from './scheduling-case.js';

export const PLATFORMS: readonly Platform[] = [EKS, GKE, AKS, K3S, KIND, OPENSHIFT];

/** Returns a random node of a platform. */
export const platformNode = (random: Choices, platform: Platform, i: number): AnyObject =>
  nodeOf(platform, random.pick(platform.nodes), i, random.pick(platform.zones ?? ['']));

/** Adds what Pods of a platform write: a node selector, tolerations, or a device. */
export function addPlatformFields(random: Choices, platform: Platform, spec: AnyObject): void {
  const { selectors, tolerations, devices = [] } = platform;
  if (random.chance(0.5)) spec.nodeSelector = { ...spec.nodeSelector, ...random.pick(selectors) };
  if (random.chance(0.5))
    spec.tolerations = [...(spec.tolerations ?? []), ...random.some(tolerations, 2)];
  if (devices.length === 0 || !random.chance(0.1)) return;
  const [first] = spec.containers;
  const device = random.pick(devices);
  const { limits, requests } = first.resources ?? {};
  first.resources = { limits: { ...limits, [device]: '1' }, requests: { ...requests } };
  delete first.resources.requests[device];
}

/**
 * Returns small clusters with each kind of node of a platform, and a Pod that selects nodes with
 * taints: without tolerations, and with them.
 */
export const platformCases = (): readonly SchedulingCase[] =>
  PLATFORMS.flatMap((platform) => {
    const zones = platform.zones ?? [''];
    const nodes = platform.nodes.map((template, i) =>
      nodeOf(platform, template, i, zones[i % zones.length] ?? ''),
    );
    const [nodeSelector] = platform.selectors;
    return [{ nodeSelector }, { nodeSelector, tolerations: platform.tolerations }].map((spec) => ({
      nodes,
      pods: [],
      pod: podWith(spec),
    }));
  });

const podWith = (spec: object): AnyObject => ({
  metadata: { name: 'new', namespace: 'shop', labels: { app: 'web' } },
  spec: {
    containers: [
      {
        name: 'web',
        image: 'nginx:1.29',
        resources: { requests: { cpu: '1500m', memory: '3Gi' } },
      },
    ],
    ...spec,
  },
});

function nodeOf(
  { region, nodeName, hostname = nodeName }: Platform,
  { arch = 'amd64', os = 'linux', prefix = '', labels, taints, allocatable }: NodeTemplate,
  i: number,
  zone: string,
): AnyObject {
  return {
    metadata: {
      name: `${prefix}${nodeName(i)}`,
      labels: {
        'beta.kubernetes.io/arch': arch,
        'beta.kubernetes.io/os': os,
        'kubernetes.io/arch': arch,
        'kubernetes.io/hostname': hostname(i),
        'kubernetes.io/os': os,
        ...(region !== undefined && {
          'failure-domain.beta.kubernetes.io/region': region,
          'failure-domain.beta.kubernetes.io/zone': zone,
          'topology.kubernetes.io/region': region,
          'topology.kubernetes.io/zone': zone,
        }),
        ...labels,
      },
    },
    spec: { ...(taints && { taints }) },
    status: { allocatable },
  };
}
