import { defineRules } from '../context/define-rules.js';
import { tolerationChecks } from '../shared/toleration-checks.js';

export const tolerationRules = defineRules('validation', 'Toleration', {
  key: {
    description: 'The `key` of a toleration is a qualified name.',
    check: (toleration, context) => tolerationChecks.key(toleration, context),
  },
  'no-key': {
    description: 'A toleration without a `key` has `operator: Exists`, and tolerates all taints.',
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
      'The `operator` of a toleration is `Equal` with a label value, or `Exists` without a ' +
      'value. `Lt` and `Gt` require a feature gate that is off.',
    remediation:
      'Leave out `value` for `Exists`. Kubernetes reports the operator even if the value is ' +
      'invalid.',
    check: (toleration, context) => tolerationChecks.operator(toleration, context),
  },
  effect: {
    description: 'The `effect` of a toleration is `NoSchedule`, `PreferNoSchedule` or `NoExecute`.',
    remediation: 'Leave it out to tolerate all effects.',
    check: (toleration, context) => tolerationChecks.effect(toleration, context),
  },
});
