import type { Api } from '../../api/api.js';
import { isComputeQuotaResource } from '../../formats/resource-name.js';

type Scope = NonNullable<Api<'ScopedResourceSelectorRequirement'>['scopeName']>;

/** The scopes of a ResourceQuota. */
export const RESOURCE_QUOTA_SCOPES: readonly Scope[] = [
  'BestEffort',
  'CrossNamespacePodAffinity',
  'NotBestEffort',
  'NotTerminating',
  'PriorityClass',
  'Terminating',
  'VolumeAttributesClass',
];

/** The scopes as a sentence lists them. */
export const SCOPES_IN_WORDS = RESOURCE_QUOTA_SCOPES.map((scope) => `\`${scope}\``)
  .join(', ')
  .replace(/, (?=[^,]*$)/, ' or ');

export const isScope = (scope: string): scope is Scope =>
  (RESOURCE_QUOTA_SCOPES as readonly string[]).includes(scope);

/** Whether objects in a scope use all resources. Kubernetes assumes so for an unknown scope. */
export function isScopeOfAll(scope: string, resources: readonly string[]): boolean {
  if (!isScope(scope)) return true;
  return resources.every((name) => {
    if (scope === 'BestEffort') return name === 'pods';
    if (scope === 'VolumeAttributesClass')
      return name === 'persistentvolumeclaims' || name === 'requests.storage';
    return name === 'pods' || isComputeQuotaResource(name);
  });
}

/** Whether two scopes exclude each other. */
export const areConflicting = (scopes: readonly (string | undefined)[]): boolean =>
  (scopes.includes('BestEffort') && scopes.includes('NotBestEffort')) ||
  (scopes.includes('Terminating') && scopes.includes('NotTerminating'));
