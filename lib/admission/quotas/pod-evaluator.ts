import type { Api } from '../../api/api.js';
import { isNativeResource, isPodLevelResource } from '../../formats/resource-name.js';
import { containerAmounts } from '../limits/pod-amounts.js';
import type { QuotaEvaluator } from './evaluator.js';
import { podMatchesScope } from './pod-scopes.js';
import { computeUsage, DEVICE_CLASS_MINOR, podUsage } from './pod-usage.js';

/** Source: pkg/quota/v1/evaluator/core podEvaluator. */
export const podEvaluator: QuotaEvaluator = {
  matches: (resource, minor) =>
    POD_RESOURCES.has(resource) ||
    resource.startsWith('hugepages-') ||
    resource.startsWith('requests.hugepages-') ||
    isExtendedQuota(resource, minor),
  matchesScope: podMatchesScope,
  usage: ({ spec = {} }: Api<'Pod'>, minor) => podUsage(spec, minor),
  findMissing({ spec = {} }: Api<'Pod'>, resources, minor) {
    const { requests = {}, limits = {} } = spec.resources ?? {};
    if (Object.keys({ ...requests, ...limits }).some(isPodLevelResource)) return undefined;
    const containers = [...(spec.containers ?? []), ...(spec.initContainers ?? [])];
    const missing = resources
      .filter((resource) => REQUIRED_RESOURCES.has(resource))
      .sort()
      .flatMap((resource) => {
        const without = containers.filter(
          (container) => !computeUsage(containerAmounts(container), minor).has(resource),
        );
        const names = [...new Set(without.map(({ name = '' }) => name))].sort();
        return names.length === 0 ? [] : [`${resource} for: ${names.join(',')}`];
      });
    return missing.length === 0 ? undefined : `must specify ${missing.join('; ')}`;
  },
};

/** The resources that each container must request, or limit, if a quota has them. */
const REQUIRED_RESOURCES: ReadonlySet<string> = new Set(
  ['cpu', 'memory'].flatMap((name) => [name, `requests.${name}`, `limits.${name}`]),
);
const POD_RESOURCES: ReadonlySet<string> = new Set([
  ...REQUIRED_RESOURCES,
  ...['ephemeral-storage', 'requests.ephemeral-storage', 'limits.ephemeral-storage'],
  ...['pods', 'count/pods'],
]);

const isExtendedQuota = (resource: string, minor: number): boolean =>
  resource.startsWith('requests.') &&
  (!isNativeResource(resource) ||
    (minor >= DEVICE_CLASS_MINOR &&
      resource.startsWith('requests.deviceclass.resource.kubernetes.io/')));
