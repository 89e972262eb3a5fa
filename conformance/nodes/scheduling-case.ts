/** An object of the API, as a case has it. */
// biome-ignore lint/suspicious/noExplicitAny: cases are any manifests that a cluster may have.
export type AnyObject = any;

/** A cluster, and a Pod without a node: a line of `npm run schedule`. */
export interface SchedulingCase {
  readonly nodes: readonly AnyObject[];
  readonly pods: readonly AnyObject[];
  readonly pod: AnyObject;
  readonly namespaces?: readonly AnyObject[];
  readonly persistentVolumes?: readonly AnyObject[];
  readonly persistentVolumeClaims?: readonly AnyObject[];
  readonly storageClasses?: readonly AnyObject[];
  readonly csiNodes?: readonly AnyObject[];
  readonly services?: readonly AnyObject[];
  readonly replicaSets?: readonly AnyObject[];
  readonly statefulSets?: readonly AnyObject[];
  readonly podDisruptionBudgets?: readonly AnyObject[];
}

export const APPS = ['web', 'api', 'db', 'cache'];
export const NAMESPACES = ['default', 'shop', 'ops'];
export const ZONES = ['a', 'b', 'c', 'd'];
export const TOPOLOGY_KEYS = [
  'kubernetes.io/hostname',
  'topology.kubernetes.io/zone',
  'topology.kubernetes.io/region',
  'disktype',
  'pool',
];
export const EXTENDED_RESOURCES = ['nvidia.com/gpu', 'example.com/dongle', 'hugepages-2Mi'];
export const IMAGES = [
  'nginx:1.29',
  'redis:7',
  'busybox:1.37',
  'postgres:16',
  'registry.k8s.io/pause:3.9',
  'shop/web:1',
  'shop/api',
  'docker.io/library/nginx',
];
