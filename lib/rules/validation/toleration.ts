import { tolerationChecks } from '../shared/toleration-checks.js';
import { definePodRules } from './define-pod-rules.js';

export const tolerationRules = definePodRules('Toleration', {
  key: {
    description: '`key` of a toleration is a qualified name.',
    check: (toleration, context) => tolerationChecks.key(toleration, context),
  },
  'no-key': {
    description: 'A toleration without a `key` has `operator: Exists`, and is then of every taint.',
    remediation: 'Write the `key` of the taint, or `operator: Exists` for all taints.',
    check: (toleration, context) => tolerationChecks.noKey(toleration, context),
  },
  seconds: {
    description: 'A toleration with `tolerationSeconds` has `effect: NoExecute`.',
    remediation: 'Write `effect: NoExecute`, or leave out `tolerationSeconds`.',
    check: (toleration, context) => tolerationChecks.seconds(toleration, context),
  },
  operator: {
    description:
      '`operator` of a toleration is `Equal`, with a label value, or `Exists`, without a ' +
      'value. `Lt` and `Gt` are behind a gate that is off.',
    remediation:
      'Leave out `value` for `Exists`. Kubernetes names the operator also where the value is wrong.',
    check: (toleration, context) => tolerationChecks.operator(toleration, context),
  },
  effect: {
    description: '`effect` of a toleration is `NoSchedule`, `PreferNoSchedule` or `NoExecute`.',
    remediation: 'For all effects, leave it out.',
    check: (toleration, context) => tolerationChecks.effect(toleration, context),
  },
});
