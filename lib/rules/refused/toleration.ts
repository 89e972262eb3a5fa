import { on } from '../on.js';
import { tolerationChecks } from '../toleration-check.js';

export const toleration = on('Toleration', {
  key: {
    says: "A taint's key is a qualified name.",
    check: (toleration, at) => tolerationChecks.key(toleration, at),
  },
  'no-key': {
    says: 'Without a key, a toleration is of all taints that exist.',
    check: (toleration, at) => tolerationChecks.noKey(toleration, at),
  },
  seconds: {
    says: 'Seconds count for NoExecute alone.',
    check: (toleration, at) => tolerationChecks.seconds(toleration, at),
  },
  operator: {
    says: 'A taint exists, or equals a value that could be a label.',
    check: (toleration, at) => tolerationChecks.operator(toleration, at),
  },
  effect: {
    says: 'A taint repels, repels softly, or evicts.',
    check: (toleration, at) => tolerationChecks.effect(toleration, at),
  },
});
