import type { Api } from '../../api/api.js';
import { isNegativeQuantity } from '../../formats/parse-quantity.js';
import { formatQuantity } from '../../formats/quantity-value.js';
import { isIntegerResource, isQuotaResource } from '../../formats/resource-name.js';
import { parseResourceList } from '../../resources/resource-quantities.js';
import { defineRules } from '../context/define-rules.js';
import { checkQualifiedResource } from '../shared/check-resource-name.js';

import { FormattedValue } from '../shared/formatted-value.js';
import { isWholeNumber } from '../shared/is-whole-number.js';
import {
  areConflicting,
  isScope,
  isScopeOfAll,
  RESOURCE_QUOTA_SCOPES,
  SCOPES_IN_WORDS,
} from '../shared/quota-scope.js';
import { toGoStruct } from '../shared/to-go-struct.js';

const resourceNames = ({ hard = {} }: Api<'ResourceQuotaSpec'>): readonly string[] =>
  Object.keys(hard).filter(isQuotaResource);

export const resourceQuotaRules = defineRules('validation', 'ResourceQuotaSpec', {
  resources: {
    description:
      'A resource of `hard` is one that a quota can limit, such as `requests.cpu`, ' +
      '`limits.memory` or `pods`, or a name with a domain, such as `requests.nvidia.com/gpu` or ' +
      '`count/deployments.apps`.',
    remediation:
      'Write `requests.` or `limits.` and the resource, or `count/` and the resource of the API ' +
      'with its group, such as `count/jobs.batch`.',
    check({ hard = {} }, context) {
      for (const name of Object.keys(hard)) {
        checkQualifiedResource(['hard', name], name, context);
        if (!name.includes('/') && !isQuotaResource(name))
          context.invalid(
            ['hard', name],
            FormattedValue.asJson(name),
            'must be a standard resource for quota',
          );
      }
    },
  },
  quantities: {
    description:
      'An amount of `hard` is not negative. For a number of objects and a resource with a domain ' +
      'it is an integer.',
    check({ hard }, context) {
      for (const [name, amount] of parseResourceList(hard)) {
        if (isNegativeQuantity(amount))
          context.invalid(
            ['hard', name],
            formatQuantity(amount),
            'must be greater than or equal to 0',
          );
        if (isIntegerResource(name) && !isWholeNumber(amount, context.minor))
          context.invalid(
            ['hard', name],
            FormattedValue.asJson(formatQuantity(amount)),
            'must be an integer',
          );
      }
    },
  },
  scopes: {
    description: `Each of the \`scopes\` is ${SCOPES_IN_WORDS}.`,
    check({ scopes = [] }, context) {
      const wrong = scopes.find((scope) => !isScope(scope));
      if (wrong !== undefined)
        context.invalid(
          'scopes',
          scopes,
          'unsupported scope',
          context.didYouMean(wrong, RESOURCE_QUOTA_SCOPES),
        );
    },
  },
  'scope-of-resources': {
    description:
      'The `scopes` apply to all resources of `hard`: `BestEffort` to `pods`, ' +
      '`VolumeAttributesClass` to `persistentvolumeclaims` and `requests.storage`, and the other ' +
      'ones to `pods`, and to `cpu` and `memory`, their requests and limits.',
    remediation: 'Write the other resources in a quota without the scope.',
    check(spec, context) {
      const { scopes = [], scopeSelector } = spec;
      const names = resourceNames(spec);
      const isTooNarrow = (scope: string): boolean => !isScopeOfAll(scope, names);
      if ([...new Set(scopes)].some(isTooNarrow))
        context.invalid('scopes', scopes, 'unsupported scope applied to resource');
      const selected = scopeSelector?.matchExpressions?.map((each) => each.scopeName ?? '');
      if ([...new Set(selected)].some(isTooNarrow))
        context.invalid(
          ['scopeSelector', 'matchExpressions'],
          toGoStruct('ScopeSelector', scopeSelector ?? {}),
          'unsupported scope applied to resource',
        );
    },
  },
  'scope-conflict': {
    description:
      '`BestEffort` and `NotBestEffort` exclude each other, and so do `Terminating` and ' +
      '`NotTerminating`.',
    remediation: 'Write two quotas.',
    check({ scopes, scopeSelector }, context) {
      if (areConflicting(scopes ?? [])) context.invalid('scopes', scopes, 'conflicting scopes');
      if (areConflicting(scopeSelector?.matchExpressions?.map((each) => each.scopeName) ?? []))
        // Kubernetes prints the other list of scopes.
        context.invalid(
          ['scopeSelector', 'matchExpressions'],
          scopes ?? null,
          'conflicting scopes',
        );
    },
  },
});
