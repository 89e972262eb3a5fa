import { on } from '../on.js';
import { tolerationChecks } from '../toleration-check.js';

export const toleration = on('Toleration', {
  key: {
    says: '`key` of a toleration is a qualified name.',
    check: (toleration, at) => tolerationChecks.key(toleration, at),
  },
  'no-key': {
    says: 'A toleration without a `key` has `operator: Exists`, and is then of every taint.',
    advice: 'Write the `key` of the taint, or `operator: Exists` for all taints.',
    check: (toleration, at) => tolerationChecks.noKey(toleration, at),
  },
  seconds: {
    says: 'A toleration with `tolerationSeconds` has `effect: NoExecute`.',
    advice: 'Write `effect: NoExecute`, or leave out `tolerationSeconds`.',
    check: (toleration, at) => tolerationChecks.seconds(toleration, at),
  },
  operator: {
    says: '`operator` of a toleration is `Equal`, with a label value, or `Exists`, without a value. `Lt` and `Gt` are behind a gate that is off.',
    advice: 'Leave out `value` for `Exists`. Kubernetes names the operator also where the value is wrong.',
    check: (toleration, at) => tolerationChecks.operator(toleration, at),
  },
  effect: {
    says: '`effect` of a toleration is `NoSchedule`, `PreferNoSchedule` or `NoExecute`.',
    advice: 'For all effects, leave it out.',
    check: (toleration, at) => tolerationChecks.effect(toleration, at),
  },
});
