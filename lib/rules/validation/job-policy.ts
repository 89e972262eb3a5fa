import { countIndexes } from '../../formats/count-indexes.js';
import { goQuote } from '../../formats/go-quote.js';
import { qualifiedName } from '../../formats/name-formats.js';
import { containerNames } from '../context/container-names.js';
import { defineRules } from '../context/define-rules.js';
import { FormattedValue } from '../shared/formatted-value.js';
import { jobCompletions } from '../shared/job-completions.js';
import { toGoStruct } from '../shared/to-go-struct.js';

const ACTIONS = ['Count', 'FailIndex', 'FailJob', 'Ignore'];
const CONDITION_STATUSES = ['False', 'True', 'Unknown'];
const formatValidValues = (words: readonly string[]): string =>
  `valid values: [${words.map(goQuote).join(' ')}]`;

export const podFailurePolicyRules = defineRules('validation', 'PodFailurePolicy', {
  'rules-count': {
    description: 'A `podFailurePolicy` has at most 20 rules.',
    check({ rules: { length } = [] }, context) {
      if (length > 20) context.tooMany('rules', length, 20);
    },
  },
});

export const podFailurePolicyRuleRules = defineRules('validation', 'PodFailurePolicyRule', {
  action: {
    description:
      'The `action` of a rule is `Count`, `FailIndex`, `FailJob` or `Ignore`. `FailIndex` ' +
      'requires a `backoffLimitPerIndex`.',
    check({ action }, context) {
      if (!action) context.required('action', formatValidValues(ACTIONS));
      else if (action !== 'FailIndex') context.oneOf('action', action, ACTIONS);
      else if (context.nearest('JobSpec')?.backoffLimitPerIndex === undefined)
        context.invalid(
          'action',
          FormattedValue.asJson(action),
          'requires the backoffLimitPerIndex to be set',
        );
    },
  },
  'one-condition': {
    description: 'A rule has exactly one of `onExitCodes` and `onPodConditions`.',
    remediation: 'Write each as a rule of its own.',
    check({ onExitCodes, onPodConditions = [] }, context) {
      if (onExitCodes && onPodConditions.length > 0)
        context.invalid(
          [],
          undefined,
          'specifying both OnExitCodes and OnPodConditions is not supported',
        );
      if (!onExitCodes && onPodConditions.length === 0)
        context.invalid(
          [],
          undefined,
          'specifying one of OnExitCodes and OnPodConditions is required',
        );
    },
  },
  'conditions-count': {
    description: 'A rule has at most 20 `onPodConditions`.',
    check({ onPodConditions: { length } = [] }, context) {
      if (length > 20) context.tooMany('onPodConditions', length, 20);
    },
  },
});

export const podConditionPatternRules = defineRules(
  'validation',
  'PodFailurePolicyOnPodConditionsPattern',
  {
    type: {
      description: 'The `type` of a condition is a qualified name, such as `DisruptionTarget`.',
      check: ({ type = '' }, context) => context.format('type', type, qualifiedName),
    },
    status: {
      description:
        'The `status` of a condition is `True`, `False` or `Unknown`. In YAML, it is quoted.',
      check({ status = 'True' }, context) {
        if (status === '') return;
        context.oneOf('status', status, CONDITION_STATUSES);
      },
    },
  },
);

export const exitCodesRequirementRules = defineRules(
  'validation',
  'PodFailurePolicyOnExitCodesRequirement',
  {
    operator: {
      description: 'The `operator` of exit codes is `In` or `NotIn`.',
      check({ operator }, context) {
        if (!operator) context.required('operator', formatValidValues(['In', 'NotIn']));
        else context.oneOf('operator', operator, ['In', 'NotIn']);
      },
    },
    container: {
      description:
        'The `containerName` of exit codes is the name of a container or an init container of ' +
        'the template.',
      remediation: 'Leave it out to match all containers.',
      check({ containerName }, context) {
        if (containerName === undefined) return;
        const names = context.view.cached(containerNames, context.view.spec);
        if (!names.has(containerName))
          context.invalid(
            'containerName',
            containerName,
            'must be one of the container or initContainer names in the pod template',
            context.didYouMean(containerName, names),
          );
      },
    },
    values: {
      description:
        'A rule has 1 to 255 exit codes, in ascending order and without duplicates. With the ' +
        'operator `In`, none of them is 0.',
      remediation: 'Sort the exit codes, and remove duplicates.',
      check({ operator, values: writtenValues }, context) {
        const values = writtenValues ?? [];
        if (values.length === 0)
          context.invalid('values', writtenValues ?? null, 'at least one value is required');
        if (values.length > 255) context.tooMany('values', values.length, 255);
        const seen = new Set<number>();
        for (const [i, value] of values.entries()) {
          if (operator === 'In' && value === 0)
            context.invalid(['values', i], value, 'must not be 0 for the In operator');
          if (seen.has(value)) context.duplicate(['values', i], value);
          seen.add(value);
        }
        if (values.some((value, i) => i > 0 && (values[i - 1] ?? 0) > value))
          context.invalid('values', values, 'must be ordered');
      },
    },
  },
);

export const jobSuccessPolicyRules = defineRules('validation', 'JobSpec', {
  'success-policy': {
    since: 30,
    description:
      'A Job with a `successPolicy` has `completionMode: Indexed`. Otherwise the policy is not ' +
      'validated.',
    remediation: 'Write `completionMode: Indexed` and `completions`.',
    check({ successPolicy, completionMode }, context) {
      if (successPolicy === undefined || completionMode === 'Indexed') return;
      context.invalid(
        'successPolicy',
        toGoStruct('SuccessPolicy', successPolicy),
        'requires indexed completion mode',
      );
      context.skip('successPolicy');
    },
  },
});

export const successPolicyRules = defineRules('validation', 'SuccessPolicy', {
  rules: {
    since: 30,
    description: 'A `successPolicy` has between 1 and 20 rules.',
    remediation: 'Write a rule, such as `succeededCount: 1`.',
    check({ rules: { length } = [] }, context) {
      if (length === 0)
        context.required(
          'rules',
          'at least one rules must be specified when the successPolicy is specified',
        );
      if (length > 20) context.tooMany('rules', length, 20);
    },
  },
});

export const successPolicyRuleRules = defineRules('validation', 'SuccessPolicyRule', {
  condition: {
    since: 30,
    description:
      'A rule of a `successPolicy` has `succeededCount`, `succeededIndexes` or both, within the ' +
      'number of indexes.',
    remediation: 'Write indexes as numbers and ranges in ascending order, such as `0,2-4`.',
    check({ succeededCount: count, succeededIndexes: indexes }, context) {
      const completions =
        jobCompletions(
          context.nearest('JobSpec') ?? {},
          context.node.nearest('Job') !== undefined,
        ) ?? 0;
      if (count === undefined && indexes === undefined)
        context.required(
          [],
          'at least one of succeededCount or succeededIndexes must be specified',
        );
      const indexCount = indexes === undefined ? 0 : countIndexes(indexes, completions);
      if (typeof indexCount === 'string')
        context.invalid(
          'succeededIndexes',
          indexes,
          `error parsing succeededIndexes: ${indexCount}`,
        );
      if (indexes !== undefined && indexes.length > 64 * 1024)
        context.tooLong('succeededIndexes', 64 * 1024);
      if (count === undefined) return;
      context.atLeast('succeededCount', count, 0);
      if (count > completions)
        context.invalid(
          'succeededCount',
          count,
          `must be less than or equal to ${completions} (the number of specified completions)`,
        );
      const maxCount = typeof indexCount === 'string' ? 0 : indexCount;
      if (indexes !== undefined && count > maxCount)
        context.invalid(
          'succeededCount',
          count,
          `must be less than or equal to ${maxCount} (the number of indexes in the specified ` +
            'succeededIndexes field)',
        );
    },
  },
});
