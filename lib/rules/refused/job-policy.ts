import { countIndexes } from '../../formats/index-list.js';
import { qualifiedName } from '../../formats/name.js';
import { quote } from '../../formats/quote.js';
import { completionsOf } from '../completions.js';
import { on } from '../on.js';
import { Shown } from '../shown.js';
import { structOf } from '../structs.js';

const ACTIONS = ['Count', 'FailIndex', 'FailJob', 'Ignore'];
const STATES = ['False', 'True', 'Unknown'];
const quoted = (words: readonly string[]): string => `valid values: [${words.map(quote).join(' ')}]`;

export const failure = on('PodFailurePolicy', {
  'rules-count': {
    says: 'A `podFailurePolicy` has at most 20 rules.',
    check({ rules: { length } = [] }, at) {
      if (length > 20) at.tooMany('rules', length, 20);
    },
  },
});

export const failureRule = on('PodFailurePolicyRule', {
  action: {
    says: '`action` of a rule is `Count`, `FailIndex`, `FailJob` or `Ignore`; `FailIndex` needs a `backoffLimitPerIndex`.',
    check({ action }, at) {
      if (!action) at.required('action', quoted(ACTIONS));
      else if (action !== 'FailIndex') at.oneOf('action', action, ACTIONS);
      else if (at.nearest('JobSpec')?.backoffLimitPerIndex === undefined)
        at.invalid('action', Shown.typed(action), 'requires the backoffLimitPerIndex to be set');
    },
  },
  'one-condition': {
    says: 'A rule has `onExitCodes` or `onPodConditions`, and one of them only.',
    advice: 'Write each as a rule of its own.',
    check({ onExitCodes, onPodConditions = [] }, at) {
      if (onExitCodes && onPodConditions.length > 0)
        at.invalid('', undefined, 'specifying both OnExitCodes and OnPodConditions is not supported');
      if (!onExitCodes && onPodConditions.length === 0)
        at.invalid('', undefined, 'specifying one of OnExitCodes and OnPodConditions is required');
    },
  },
  'conditions-count': {
    says: 'A rule has at most 20 `onPodConditions`.',
    check({ onPodConditions: { length } = [] }, at) {
      if (length > 20) at.tooMany('onPodConditions', length, 20);
    },
  },
});

export const condition = on('PodFailurePolicyOnPodConditionsPattern', {
  type: {
    says: '`type` of a condition is a qualified name, as `DisruptionTarget`.',
    check: ({ type = '' }, at) => at.format('type', type, qualifiedName),
  },
  status: {
    says: '`status` of a condition is `True`, `False` or `Unknown`, in quotes in YAML.',
    check({ status = 'True' }, at) {
      if (status === '') return;
      at.oneOf('status', status, STATES);
    },
  },
});

export const exitCodes = on('PodFailurePolicyOnExitCodesRequirement', {
  operator: {
    says: '`operator` of exit codes is `In` or `NotIn`.',
    check({ operator }, at) {
      if (!operator) at.required('operator', quoted(['In', 'NotIn']));
      else at.oneOf('operator', operator, ['In', 'NotIn']);
    },
  },
  container: {
    says: '`containerName` of exit codes is a container or an init container of the template.',
    advice: 'Leave it out for all containers.',
    check({ containerName }, at) {
      if (containerName === undefined) return;
      const { containers = [], initContainers = [] } = at.view.spec;
      if (![...containers, ...initContainers].some(({ name = '' }) => name === containerName))
        at.invalid('containerName', containerName, 'must be one of the container or initContainer names in the pod template');
    },
  },
  values: {
    says: 'Exit codes are 1 to 255 in number, in ascending order, each once, and without 0 where the operator is `In`.',
    advice: 'Sort them, and leave out what is there twice.',
    check({ operator, values: given }, at) {
      const values = given ?? [];
      if (values.length === 0) at.invalid('values', given ?? null, 'at least one value is required');
      if (values.length > 255) at.tooMany('values', values.length, 255);
      for (const [i, value] of values.entries()) {
        if (operator === 'In' && value === 0) at.invalid(`values[${i}]`, value, 'must not be 0 for the In operator');
        if (values.indexOf(value) < i) at.duplicate(`values[${i}]`, value);
      }
      if (values.some((value, i) => i > 0 && (values[i - 1] ?? 0) > value)) at.invalid('values', values, 'must be ordered');
    },
  },
});

export const success = on('JobSpec', {
  'success-policy': {
    since: 30,
    says: 'A Job with a `successPolicy` has `completionMode: Indexed`. Of another, the policy is not looked into.',
    advice: 'Write `completionMode: Indexed` and `completions`.',
    check({ successPolicy, completionMode }, at) {
      if (successPolicy === undefined || completionMode === 'Indexed') return;
      at.invalid('successPolicy', structOf('SuccessPolicy', successPolicy), 'requires indexed completion mode');
      at.skip('successPolicy');
    },
  },
});

export const successPolicy = on('SuccessPolicy', {
  rules: {
    since: 30,
    says: 'A `successPolicy` has 1 to 20 rules.',
    advice: 'Write a rule, as `succeededCount: 1`.',
    check({ rules: { length } = [] }, at) {
      if (length === 0) at.required('rules', 'at least one rules must be specified when the successPolicy is specified');
      if (length > 20) at.tooMany('rules', length, 20);
    },
  },
});

export const successRule = on('SuccessPolicyRule', {
  condition: {
    since: 30,
    says: 'A rule of a `successPolicy` has a `succeededCount`, `succeededIndexes` or both, and no more than there are indexes.',
    advice: 'Write indexes as numbers and ranges in ascending order, as `0,2-4`.',
    check({ succeededCount: count, succeededIndexes: indexes }, at) {
      const completions = completionsOf(at.nearest('JobSpec') ?? {}, at.node.nearest('Job') !== undefined) ?? 0;
      if (count === undefined && indexes === undefined)
        at.required('', 'at least one of succeededCount or succeededIndexes must be specified');
      const named = indexes === undefined ? 0 : countIndexes(indexes, completions);
      if (typeof named === 'string') at.invalid('succeededIndexes', indexes, `error parsing succeededIndexes: ${named}`);
      if (indexes !== undefined && indexes.length > 64 * 1024) at.tooLong('succeededIndexes', 64 * 1024);
      if (count === undefined) return;
      at.atLeast('succeededCount', count, 0);
      if (count > completions)
        at.invalid('succeededCount', count, `must be less than or equal to ${completions} (the number of specified completions)`);
      const most = typeof named === 'string' ? 0 : named;
      if (indexes !== undefined && count > most)
        at.invalid(
          'succeededCount',
          count,
          `must be less than or equal to ${most} (the number of indexes in the specified succeededIndexes field)`,
        );
    },
  },
});
