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
    says: 'A failure policy has at most 20 rules.',
    check({ rules: { length } = [] }, at) {
      if (length > 20) at.tooMany('rules', length, 20);
    },
  },
});

export const failureRule = on('PodFailurePolicyRule', {
  action: {
    says: 'A rule counts a failure, ignores it, or fails the index or the Job.',
    check({ action }, at) {
      if (!action) at.required('action', quoted(ACTIONS));
      else if (action !== 'FailIndex') at.oneOf('action', action, ACTIONS);
      else if (at.nearest('JobSpec')?.backoffLimitPerIndex === undefined)
        at.invalid('action', Shown.typed(action), 'requires the backoffLimitPerIndex to be set');
    },
  },
  'one-condition': {
    says: 'A rule looks at exit codes, or at conditions of the Pod.',
    check({ onExitCodes, onPodConditions = [] }, at) {
      if (onExitCodes && onPodConditions.length > 0)
        at.invalid('', undefined, 'specifying both OnExitCodes and OnPodConditions is not supported');
      if (!onExitCodes && onPodConditions.length === 0)
        at.invalid('', undefined, 'specifying one of OnExitCodes and OnPodConditions is required');
    },
  },
  'conditions-count': {
    says: 'A rule looks at 20 conditions at most.',
    check({ onPodConditions: { length } = [] }, at) {
      if (length > 20) at.tooMany('onPodConditions', length, 20);
    },
  },
});

export const condition = on('PodFailurePolicyOnPodConditionsPattern', {
  type: {
    says: "A condition's type is a qualified name.",
    check: ({ type = '' }, at) => at.format('type', type, qualifiedName),
  },
  status: {
    says: 'A condition is true, false or unknown.',
    check({ status = 'True' }, at) {
      if (status === '') return;
      at.oneOf('status', status, STATES);
    },
  },
});

export const exitCodes = on('PodFailurePolicyOnExitCodesRequirement', {
  operator: {
    says: 'An exit code is among the values, or is not.',
    check({ operator }, at) {
      if (!operator) at.required('operator', quoted(['In', 'NotIn']));
      else at.oneOf('operator', operator, ['In', 'NotIn']);
    },
  },
  container: {
    says: 'The container whose exit code it is, is one of the Pod.',
    check({ containerName }, at) {
      if (containerName === undefined) return;
      const { containers = [], initContainers = [] } = at.view.spec;
      if (![...containers, ...initContainers].some(({ name = '' }) => name === containerName))
        at.invalid('containerName', containerName, 'must be one of the container or initContainer names in the pod template');
    },
  },
  values: {
    says: 'Exit codes are 1 to 255 in number, in order, each once, and none is the 0 of success.',
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
    says: 'A success policy is of a Job that has indexes. Of another it is not looked into.',
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
    says: 'A success policy has 1 to 20 rules.',
    check({ rules: { length } = [] }, at) {
      if (length === 0) at.required('rules', 'at least one rules must be specified when the successPolicy is specified');
      if (length > 20) at.tooMany('rules', length, 20);
    },
  },
});

export const successRule = on('SuccessPolicyRule', {
  condition: {
    since: 30,
    says: 'A rule says how many indexes succeed, or which, of those that the Job has.',
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
