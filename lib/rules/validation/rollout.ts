import type { Api } from '../../api/api.js';
import { parseIntOrPercent } from '../../formats/int-or-percent.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';
import {
  checkIntOrPercent,
  checkPercentAtMost100,
  formatIntOrPercent,
} from '../shared/int-or-percent.js';
import { toGoStruct } from '../shared/to-go-struct.js';

const ROLLING_UPDATE = 'RollingUpdate';

export const deploymentRolloutRules = defineRules('validation', 'DeploymentSpec', {
  strategy: {
    description:
      'The `strategy.type` of a Deployment is `RollingUpdate` or `Recreate`. With `Recreate`, ' +
      'there is no `rollingUpdate`.',
    remediation: 'With `Recreate`, leave out `rollingUpdate`.',
    check({ strategy = {} }, context) {
      const type: string = strategy.type || ROLLING_UPDATE;
      if (type === 'Recreate') {
        if (strategy.rollingUpdate !== undefined)
          context.forbidden(
            ['strategy', 'rollingUpdate'],
            "may not be specified when strategy `type` is 'Recreate'",
          );
      } else if (type !== ROLLING_UPDATE)
        context.unsupported('strategy', toGoStruct('DeploymentStrategy', strategy), [
          'Recreate',
          ROLLING_UPDATE,
        ]);
    },
  },
  'rolling-update': {
    description:
      'The `maxUnavailable` and `maxSurge` of a Deployment are not negative, and not both 0. ' +
      '`maxUnavailable` is at most 100%.',
    remediation: 'Write a number, such as 1, or a percentage, such as 25%.',
    check({ strategy = {} }, context) {
      const { type, rollingUpdate } = strategy;
      if ((type || ROLLING_UPDATE) !== ROLLING_UPDATE || rollingUpdate === undefined) return;
      const { maxUnavailable = '25%', maxSurge = '25%' } = rollingUpdate;
      checkPercentAtMost100(
        ['strategy', 'rollingUpdate', 'maxUnavailable'],
        maxUnavailable,
        context,
      );
      checkIntOrPercent(['strategy', 'rollingUpdate', 'maxSurge'], maxSurge, context);
      if (parseIntOrPercent(maxUnavailable).size === 0 && parseIntOrPercent(maxSurge).size === 0)
        context.invalid(
          ['strategy', 'rollingUpdate', 'maxUnavailable'],
          formatIntOrPercent(maxUnavailable),
          'may not be 0 when `maxSurge` is 0',
        );
    },
  },
  'progress-deadline': {
    description:
      '`progressDeadlineSeconds` is not negative, and is greater than `minReadySeconds`. The ' +
      'default is 600.',
    remediation: 'Increase `progressDeadlineSeconds`, or decrease `minReadySeconds`.',
    check({ progressDeadlineSeconds: deadline = 600, minReadySeconds = 0 }, context) {
      context.atLeast('progressDeadlineSeconds', deadline, 0);
      if (deadline <= minReadySeconds)
        context.invalid(
          'progressDeadlineSeconds',
          deadline,
          'must be greater than minReadySeconds',
        );
    },
  },
});

export const daemonSetRolloutRules = defineRules('validation', 'DaemonSetSpec', {
  strategy: {
    description: 'The `updateStrategy.type` of a DaemonSet is `RollingUpdate` or `OnDelete`.',
    check({ updateStrategy = {} }, context) {
      const type: string = updateStrategy.type || ROLLING_UPDATE;
      if (type !== ROLLING_UPDATE && type !== 'OnDelete')
        context.unsupported(
          'updateStrategy',
          toGoStruct('DaemonSetUpdateStrategy', updateStrategy),
          [ROLLING_UPDATE, 'OnDelete'],
        );
    },
  },
  'rolling-update': {
    description:
      'Exactly one of the `maxUnavailable` and `maxSurge` of a DaemonSet is greater than 0. A ' +
      'percentage is at most 100%.',
    remediation:
      'To start a new Pod before the old one ends, write `maxUnavailable: 0` and `maxSurge: 1`.',
    check({ updateStrategy = {} }, context) {
      const { type, rollingUpdate } = updateStrategy;
      if ((type || ROLLING_UPDATE) !== ROLLING_UPDATE || rollingUpdate === undefined) return;
      const { maxUnavailable = 1, maxSurge = 0 } = rollingUpdate;
      checkPercentAtMost100(
        ['updateStrategy', 'rollingUpdate', 'maxUnavailable'],
        maxUnavailable,
        context,
      );
      checkPercentAtMost100(['updateStrategy', 'rollingUpdate', 'maxSurge'], maxSurge, context);
      const isUnavailableAllowed = parseIntOrPercent(maxUnavailable).size !== 0;
      const isSurgeAllowed = parseIntOrPercent(maxSurge).size !== 0;
      if (isUnavailableAllowed && isSurgeAllowed)
        context.invalid(
          ['updateStrategy', 'rollingUpdate', 'maxSurge'],
          formatIntOrPercent(maxSurge),
          'may not be set when maxUnavailable is non-zero',
        );
      if (!isUnavailableAllowed && !isSurgeAllowed)
        context.required(
          ['updateStrategy', 'rollingUpdate', 'maxUnavailable'],
          'cannot be 0 when maxSurge is 0',
        );
    },
  },
});

export const statefulSetRolloutRules = defineRules('validation', 'StatefulSetSpec', {
  strategy: {
    until: 37,
    description:
      'The `updateStrategy.type` of a StatefulSet is `RollingUpdate` or `OnDelete`. With ' +
      '`OnDelete`, there is no `rollingUpdate`.',
    remediation: 'With `OnDelete`, leave out `rollingUpdate`.',
    check: ({ updateStrategy }, context) =>
      checkUpdateStrategy(updateStrategy, ['OnDelete'], context),
  },
  'strategy-or-recreate': {
    since: 38,
    description:
      'The `updateStrategy.type` of a StatefulSet is `RollingUpdate`, `OnDelete` or `Recreate`. ' +
      'Only with `RollingUpdate`, there is a `rollingUpdate`.',
    remediation: 'With `OnDelete` or `Recreate`, leave out `rollingUpdate`.',
    check: ({ updateStrategy }, context) =>
      checkUpdateStrategy(updateStrategy, ['OnDelete', 'Recreate'], context),
  },
  'rolling-update': {
    description:
      'The `partition` of a StatefulSet is not negative. Its `maxUnavailable` is greater than 0 ' +
      'and at most 100%.',
    check({ updateStrategy = {} }, context) {
      const { type, rollingUpdate } = updateStrategy;
      if ((type || ROLLING_UPDATE) !== ROLLING_UPDATE || rollingUpdate === undefined) return;
      const { partition, maxUnavailable } = rollingUpdate;
      context.atLeast(['updateStrategy', 'rollingUpdate', 'partition'], partition, 0);
      if (maxUnavailable === undefined) return;
      checkPercentAtMost100(
        ['updateStrategy', 'rollingUpdate', 'maxUnavailable'],
        maxUnavailable,
        context,
      );
      if (parseIntOrPercent(maxUnavailable).size === 0)
        context.invalid(
          ['updateStrategy', 'rollingUpdate', 'maxUnavailable'],
          formatIntOrPercent(maxUnavailable),
          'cannot be 0',
        );
    },
  },
});

/** Checks the type of an update strategy, and that only `RollingUpdate` has a `rollingUpdate`. */
function checkUpdateStrategy(
  updateStrategy: Api<'StatefulSetUpdateStrategy'> = {},
  others: readonly string[],
  context: PodRuleContext,
): void {
  const { type, rollingUpdate } = updateStrategy;
  const kind: string = type || ROLLING_UPDATE;
  if (kind === ROLLING_UPDATE) return;
  if (!others.includes(kind))
    context.invalid(
      'updateStrategy',
      toGoStruct('StatefulSetUpdateStrategy', updateStrategy),
      `must be ${alternatives([ROLLING_UPDATE, ...others])}`,
    );
  else if (rollingUpdate !== undefined)
    context.invalid(
      ['updateStrategy', 'rollingUpdate'],
      toGoStruct('RollingUpdateStatefulSetStrategy', rollingUpdate),
      "only allowed for updateStrategy 'RollingUpdate'",
    );
}

/** Returns words as Kubernetes joins them: two with `or`, more with commas, too. */
const alternatives = (words: readonly string[]): string => {
  const quoted = words.map((word) => `'${word}'`);
  return quoted.length === 2
    ? quoted.join(' or ')
    : `${quoted.slice(0, -1).join(', ')}, or ${quoted.at(-1)}`;
};
