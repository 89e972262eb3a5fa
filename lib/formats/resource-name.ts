import { qualifiedName } from './name.js';

/** What a container can ask for, beside huge pages and what a node is extended with. */
export const OF_CONTAINER: readonly string[] = ['cpu', 'ephemeral-storage', 'memory'];
/** What a Pod can ask for as a whole. */
export const OF_POD: readonly string[] = ['cpu', 'hugepages-', 'memory'];

const COUNTED = [
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
const MEASURED = [
  'limits.cpu',
  'limits.ephemeral-storage',
  'limits.memory',
  'requests.cpu',
  'requests.ephemeral-storage',
  'requests.memory',
  'requests.storage',
  'storage',
];
const STANDARD: ReadonlySet<string> = new Set([...OF_CONTAINER, ...COUNTED, ...MEASURED]);

export const isHugePages = (name: string): boolean => name.startsWith('hugepages-');
export const isNative = (name: string): boolean => !name.includes('/') || name.includes('kubernetes.io/');
export const isExtended = (name: string): boolean =>
  !isNative(name) && !name.startsWith('requests.') && qualifiedName(`requests.${name}`) === undefined;
/** Whether more of it may be promised than there is. */
export const mayOvercommit = (name: string): boolean => isNative(name) && !isHugePages(name);
export const isStandard = (name: string): boolean => STANDARD.has(name) || isHugePages(name) || name.startsWith('requests.hugepages-');
/** Whether it is counted, so that there is no half of it. */
export const isCounted = (name: string): boolean => COUNTED.includes(name) || isExtended(name);
export const isOfPod = (name: string): boolean => name === 'cpu' || name === 'memory' || isHugePages(name);
