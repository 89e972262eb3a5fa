import type { Api } from '../api/types.js';
import { labelValue, qualifiedName } from '../formats/name.js';
import type { At } from './at.js';
import { Shown } from './shown.js';

type Toleration = Api<'Toleration'>;

/** What a gate that is off would allow. */
const NUMERIC = ['Lt', 'Gt'];

/** What Kubernetes asks of a toleration, wherever it stands: `place` is written before its fields. */
export const tolerationChecks = {
  key({ key }: Toleration, at: At, place = ''): void {
    if (key) at.format(`${place}key`, key, qualifiedName);
  },
  noKey({ key, operator }: Toleration, at: At, place = ''): void {
    if (key || operator === 'Exists') return;
    const only = 'operator must be Exists when `key` is empty, which means "match all values and all keys"';
    at.invalid(`${place}operator`, Shown.typed(operator ?? ''), only);
  },
  seconds({ tolerationSeconds, effect }: Toleration, at: At, place = ''): void {
    if (tolerationSeconds !== undefined && effect !== 'NoExecute')
      at.invalid(`${place}effect`, Shown.typed(effect ?? ''), "effect must be 'NoExecute' when `tolerationSeconds` is set");
  },
  operator({ operator, value = '' }: Toleration, at: At, place = ''): void {
    const field = `${place}operator`;
    if ((operator || 'Equal') === 'Equal') {
      const fault = labelValue(value);
      if (fault !== undefined) at.invalid(field, value, [fault].flat().join(';'));
    } else if (operator === 'Exists') {
      if (value) at.invalid(field, value, "value must be empty when `operator` is 'Exists'");
    } else at.unsupported(field, operator, ['Equal', 'Exists', ...(NUMERIC.includes(operator ?? '') ? NUMERIC : [])]);
  },
  effect({ effect }: Toleration, at: At, place = ''): void {
    if (effect) at.oneOf(`${place}effect`, effect, ['NoSchedule', 'PreferNoSchedule', 'NoExecute']);
  },
};
