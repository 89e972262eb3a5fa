import { labelValue, qualifiedName } from '../../formats/name.js';
import { on } from '../on.js';
import { Shown } from '../shown.js';

/** What a gate that is off would allow. */
const NUMERIC = ['Lt', 'Gt'];

export const toleration = on('Toleration', {
  key: {
    says: "A taint's key is a qualified name.",
    check({ key }, at) {
      if (key) at.format('key', key, qualifiedName);
    },
  },
  'no-key': {
    says: 'Without a key, a toleration is of all taints that exist.',
    check({ key, operator = '' }, at) {
      if (!key && operator !== 'Exists')
        at.invalid(
          'operator',
          Shown.typed(operator),
          'operator must be Exists when `key` is empty, which means "match all values and all keys"',
        );
    },
  },
  seconds: {
    says: 'Seconds count for NoExecute alone.',
    check({ tolerationSeconds, effect = '' }, at) {
      if (tolerationSeconds !== undefined && effect !== 'NoExecute')
        at.invalid('effect', Shown.typed(effect), "effect must be 'NoExecute' when `tolerationSeconds` is set");
    },
  },
  operator: {
    says: 'A taint exists, or equals a value that could be a label.',
    check({ operator, value = '' }, at) {
      if ((operator || 'Equal') === 'Equal') {
        const fault = labelValue(value);
        if (fault !== undefined) at.invalid('operator', value, [fault].flat().join(';'));
      } else if (operator === 'Exists') {
        if (value) at.invalid('operator', value, "value must be empty when `operator` is 'Exists'");
      } else at.unsupported('operator', operator, ['Equal', 'Exists', ...(NUMERIC.includes(operator ?? '') ? NUMERIC : [])]);
    },
  },
  effect: {
    says: 'A taint repels, repels softly, or evicts.',
    check({ effect }, at) {
      if (effect) at.oneOf('effect', effect, ['NoSchedule', 'PreferNoSchedule', 'NoExecute']);
    },
  },
});
