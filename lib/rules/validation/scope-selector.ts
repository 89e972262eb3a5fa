import type { ReportedField } from '../../engine/reported-field.js';
import { defineRules } from '../context/define-rules.js';
import { FormattedValue } from '../shared/formatted-value.js';
import { isScope, RESOURCE_QUOTA_SCOPES, SCOPES_IN_WORDS } from '../shared/quota-scope.js';

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];
/** The scopes that have values. */
const SCOPES_WITH_VALUES = ['PriorityClass', 'VolumeAttributesClass'];

/** Kubernetes omits the index of the requirement. */
const inList = (name: string): ReportedField => ({
  path: name,
  field: `matchExpressions.${name}`,
  omittedSteps: 2,
});

export const scopeSelectorRules = defineRules('validation', 'ScopedResourceSelectorRequirement', {
  scope: {
    description: `The \`scopeName\` is ${SCOPES_IN_WORDS}.`,
    check({ scopeName = '' }, context) {
      if (!isScope(scopeName))
        context.invalid(
          inList('scopeName'),
          FormattedValue.asJson(scopeName),
          'unsupported scope',
          context.didYouMean(scopeName, RESOURCE_QUOTA_SCOPES),
        );
    },
  },
  operator: {
    description:
      'The `operator` of a scope is `Exists`. For `PriorityClass` and `VolumeAttributesClass`, ' +
      'it can also be `In`, `NotIn` or `DoesNotExist`.',
    remediation: 'Write `Exists`.',
    check({ operator = '', scopeName = '' }, context) {
      const value = FormattedValue.asJson(operator);
      if (operator !== 'Exists' && isScope(scopeName) && !SCOPES_WITH_VALUES.includes(scopeName))
        context.invalid(
          inList('operator'),
          value,
          "must be 'Exists' when scope is any of ResourceQuotaScopeTerminating, " +
            'ResourceQuotaScopeNotTerminating, ResourceQuotaScopeBestEffort, ' +
            'ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity',
        );
      if (!OPERATORS.includes(operator))
        context.invalid(
          inList('operator'),
          value,
          'not a valid selector operator',
          context.didYouMean(operator, OPERATORS),
        );
    },
  },
  values: {
    description:
      'A scope has `values` if its `operator` is `In` or `NotIn`, and none if it is `Exists` or ' +
      '`DoesNotExist`.',
    remediation: 'Write the names of the classes for `In` and `NotIn` only.',
    check({ operator = '', values = [] }, context) {
      const takesValues = operator === 'In' || operator === 'NotIn';
      if (takesValues && values.length === 0)
        context.required(
          inList('values'),
          "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector",
        );
      else if (values.length > 0 && (operator === 'Exists' || operator === 'DoesNotExist'))
        context.invalid(
          inList('values'),
          values,
          "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector",
        );
    },
  },
});
