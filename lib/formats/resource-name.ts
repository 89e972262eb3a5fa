import { qualifiedName } from './name-formats.js';

/** The resources that a container can request, besides huge pages and extended resources. */
export const STANDARD_CONTAINER_RESOURCES: readonly string[] = [
  'cpu',
  'ephemeral-storage',
  'memory',
];
/** The resources that a Pod as a whole can request. */
export const POD_LEVEL_RESOURCES: readonly string[] = ['cpu', 'hugepages-', 'memory'];

const INTEGER_RESOURCES = [
  'configmaps',
  'persistentvolumeclaims',
  'pods',
  'replicationcontrollers',
  'resourcequotas',
  'secrets',
  'services',
  'services.loadbalancers',
  'services.nodeports',
];
const FRACTIONAL_RESOURCES = [
  'limits.cpu',
  'limits.ephemeral-storage',
  'limits.memory',
  'requests.cpu',
  'requests.ephemeral-storage',
  'requests.memory',
  'requests.storage',
  'storage',
];
const STANDARD_RESOURCES: ReadonlySet<string> = new Set([
  ...STANDARD_CONTAINER_RESOURCES,
  ...INTEGER_RESOURCES,
  ...FRACTIONAL_RESOURCES,
]);

export const isHugePageResource = (name: string): boolean => name.startsWith('hugepages-');
export const isNativeResource = (name: string): boolean =>
  !name.includes('/') || name.includes('kubernetes.io/');
export const isExtendedResource = (name: string): boolean =>
  !isNativeResource(name) &&
  !name.startsWith('requests.') &&
  qualifiedName(`requests.${name}`) === undefined;
/** Whether the limits may exceed the capacity of the node. */
export const isOvercommitAllowed = (name: string): boolean =>
  isNativeResource(name) && !isHugePageResource(name);
export const isStandardResource = (name: string): boolean =>
  STANDARD_RESOURCES.has(name) ||
  isHugePageResource(name) ||
  name.startsWith('requests.hugepages-');
/** Whether the resource has only whole numbers. */
export const isIntegerResource = (name: string): boolean =>
  INTEGER_RESOURCES.includes(name) || isExtendedResource(name);
export const isPodLevelResource = (name: string): boolean =>
  name === 'cpu' || name === 'memory' || isHugePageResource(name);

/** The resources that Pods in a scope of a quota use, besides their number. */
const COMPUTE_QUOTA_RESOURCES = [
  'cpu',
  'limits.cpu',
  'limits.memory',
  'memory',
  'requests.cpu',
  'requests.memory',
];
export const isComputeQuotaResource = (name: string): boolean =>
  COMPUTE_QUOTA_RESOURCES.includes(name);
/** Whether a quota can limit a resource without a domain. */
export const isQuotaResource = (name: string): boolean =>
  name !== 'storage' && isStandardResource(name);
