import type { Api } from '../../api/types.js';
import { numberOrShare, share } from '../../formats/percent.js';
import type { At } from '../at.js';
import { on } from '../on.js';
import { Shown } from '../shown.js';
import { structOf } from '../structs.js';

const ROLLING = 'RollingUpdate';

export const deployment = on('DeploymentSpec', {
  strategy: {
    says: '`strategy.type` of a Deployment is `RollingUpdate`, or `Recreate` without `rollingUpdate`.',
    advice: 'With `Recreate`, leave out `rollingUpdate`.',
    check({ strategy = {} }, at) {
      const type: string = strategy.type || ROLLING;
      if (type === 'Recreate') {
        if (strategy.rollingUpdate !== undefined)
          at.close('strategy.rollingUpdate', "may not be specified when strategy `type` is 'Recreate'");
      } else if (type !== ROLLING) at.unsupported('strategy', structOf('DeploymentStrategy', strategy), ['Recreate', ROLLING]);
    },
  },
  'rolling-update': {
    says: '`maxUnavailable` and `maxSurge` of a Deployment are not negative, and not both 0; `maxUnavailable` is at most 100%.',
    advice: 'Write a number, as 1, or a share, as 25%.',
    check({ strategy: { type, rollingUpdate } = {} }, at) {
      if ((type || ROLLING) !== ROLLING || rollingUpdate === undefined) return;
      const { maxUnavailable = '25%', maxSurge = '25%' } = rollingUpdate;
      checkShare('strategy.rollingUpdate.maxUnavailable', maxUnavailable, at);
      checkAmount('strategy.rollingUpdate.maxSurge', maxSurge, at);
      if (share(maxUnavailable).size === 0 && share(maxSurge).size === 0)
        at.invalid('strategy.rollingUpdate.maxUnavailable', shown(maxUnavailable), 'may not be 0 when `maxSurge` is 0');
    },
  },
  'progress-deadline': {
    says: '`progressDeadlineSeconds` is not negative, and greater than `minReadySeconds`. It is 600 by default.',
    advice: 'Raise `progressDeadlineSeconds`, or lower `minReadySeconds`.',
    check({ progressDeadlineSeconds: deadline = 600, minReadySeconds = 0 }, at) {
      at.atLeast('progressDeadlineSeconds', deadline, 0);
      if (deadline <= minReadySeconds) at.invalid('progressDeadlineSeconds', deadline, 'must be greater than minReadySeconds');
    },
  },
});

export const daemonSet = on('DaemonSetSpec', {
  strategy: {
    says: '`updateStrategy.type` of a DaemonSet is `RollingUpdate` or `OnDelete`.',
    check({ updateStrategy = {} }, at) {
      const type: string = updateStrategy.type || ROLLING;
      if (type !== ROLLING && type !== 'OnDelete')
        at.unsupported('updateStrategy', structOf('DaemonSetUpdateStrategy', updateStrategy), [ROLLING, 'OnDelete']);
    },
  },
  'rolling-update': {
    says: 'A DaemonSet has `maxUnavailable` or `maxSurge` above 0, and the other is 0; a share is at most 100%.',
    advice: 'To replace a Pod before the old one ends, write `maxUnavailable: 0` and `maxSurge: 1`.',
    check({ updateStrategy: { type, rollingUpdate } = {} }, at) {
      if ((type || ROLLING) !== ROLLING || rollingUpdate === undefined) return;
      const { maxUnavailable = 1, maxSurge = 0 } = rollingUpdate;
      checkShare('updateStrategy.rollingUpdate.maxUnavailable', maxUnavailable, at);
      checkShare('updateStrategy.rollingUpdate.maxSurge', maxSurge, at);
      const fewer = share(maxUnavailable).size !== 0;
      const more = share(maxSurge).size !== 0;
      if (fewer && more)
        at.invalid('updateStrategy.rollingUpdate.maxSurge', shown(maxSurge), 'may not be set when maxUnavailable is non-zero');
      if (!fewer && !more) at.required('updateStrategy.rollingUpdate.maxUnavailable', 'cannot be 0 when maxSurge is 0');
    },
  },
});

export const statefulSet = on('StatefulSetSpec', {
  strategy: {
    says: '`updateStrategy.type` of a StatefulSet is `RollingUpdate`, or `OnDelete` without `rollingUpdate`.',
    advice: 'With `OnDelete`, leave out `rollingUpdate`.',
    check({ updateStrategy = {} }, at) {
      const { type, rollingUpdate } = updateStrategy as Api<'StatefulSetUpdateStrategy'>;
      const kind: string = type || ROLLING;
      if (kind !== ROLLING && kind !== 'OnDelete')
        at.invalid('updateStrategy', structOf('StatefulSetUpdateStrategy', updateStrategy), "must be 'RollingUpdate' or 'OnDelete'");
      else if (kind === 'OnDelete' && rollingUpdate !== undefined)
        at.invalid(
          'updateStrategy.rollingUpdate',
          structOf('RollingUpdateStatefulSetStrategy', rollingUpdate),
          "only allowed for updateStrategy 'RollingUpdate'",
        );
    },
  },
  'rolling-update': {
    says: '`partition` of a StatefulSet is not negative, and `maxUnavailable` above 0 and at most 100%.',
    check({ updateStrategy: { type, rollingUpdate } = {} }, at) {
      if ((type || ROLLING) !== ROLLING || rollingUpdate === undefined) return;
      const { partition, maxUnavailable } = rollingUpdate;
      at.atLeast('updateStrategy.rollingUpdate.partition', partition, 0);
      if (maxUnavailable === undefined) return;
      checkShare('updateStrategy.rollingUpdate.maxUnavailable', maxUnavailable, at);
      if (share(maxUnavailable).size === 0) at.invalid('updateStrategy.rollingUpdate.maxUnavailable', shown(maxUnavailable), 'cannot be 0');
    },
  },
});

function checkShare(field: string, value: number | string, at: At): void {
  checkAmount(field, value, at);
  const { size, percent } = share(value);
  if (percent && size > 100) at.invalid(field, shown(value), 'must not be greater than 100%');
}

function checkAmount(field: string, value: number | string, at: At): void {
  const fault = numberOrShare(value);
  if (fault !== undefined) at.invalid(field, shown(value), fault);
}

/** A number or a text is one type in Go. */
const shown = (value: number | string): unknown => (typeof value === 'string' ? Shown.typed(value) : value);
