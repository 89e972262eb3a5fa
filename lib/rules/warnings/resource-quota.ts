import { compareQuantities } from '../../formats/parse-quantity.js';
import { formatQuantity } from '../../formats/quantity-value.js';
import { parseResourceList } from '../../resources/resource-quantities.js';
import { defineRules } from '../context/define-rules.js';

const RESOURCES = ['cpu', 'memory', 'storage', 'ephemeral-storage'];

export const resourceQuotaWarnings = defineRules('warning', 'ResourceQuotaSpec', {
  'requests-within-limits': {
    since: 35,
    description: 'The requests that a quota allows are at most the limits that it allows.',
    remediation: 'Increase the amount of the limits, or decrease that of the requests.',
    check({ hard }, context) {
      const amounts = parseResourceList(hard);
      for (const resource of RESOURCES) {
        const requests = requestsName(resource, amounts);
        const [request, limit] = [amounts.get(requests), amounts.get(`limits.${resource}`)];
        if (request && limit && compareQuantities(request, limit) > 0)
          context.reportWithoutField(
            ['hard', requests],
            `ResourceQuota ${requests} (${formatQuantity(request)}) should be less than ` +
              `limits.${resource} (${formatQuantity(limit)})`,
          );
      }
    },
  },
});

/** A quota of CPU or memory without a prefix is one of requests. */
function requestsName(resource: string, amounts: ReadonlyMap<string, unknown>): string {
  const name = `requests.${resource}`;
  const isAbbreviated = resource === 'cpu' || resource === 'memory';
  return isAbbreviated && !amounts.has(name) ? resource : name;
}
