import { defineRules } from '../context/define-rules.js';
import { objectName } from '../context/object-name.js';

/** The greatest value of a class that users create. */
const MAX_VALUE = 1_000_000_000;
const SYSTEM_PREFIX = 'system-';
/** The values of the classes that Kubernetes creates. */
const SYSTEM_CLASSES: ReadonlyMap<string, number> = new Map([
  ['system-node-critical', 2_000_001_000],
  ['system-cluster-critical', 2_000_000_000],
]);

export const priorityClassRules = defineRules('validation', 'PriorityClass', {
  'system-name': {
    description:
      'Only the classes that Kubernetes creates, `system-node-critical` and ' +
      '`system-cluster-critical`, have names that begin with `system-`.',
    remediation: 'Write a name that does not begin with `system-`.',
    check({ metadata, value = 0, globalDefault = false }, context) {
      const name = objectName(metadata);
      if (!name.startsWith(SYSTEM_PREFIX)) return;
      const error = systemClassError(name, value, globalDefault);
      if (error !== undefined)
        context.forbidden(
          ['metadata', 'name'],
          `priority class names with '${SYSTEM_PREFIX}' prefix are reserved for system use only. ` +
            `error: ${error}`,
        );
    },
  },
  value: {
    description: 'The `value` of a PriorityClass is at most 1000000000.',
    remediation: 'Write a smaller number: Kubernetes reserves larger ones for its own classes.',
    check({ metadata, value = 0 }, context) {
      if (value > MAX_VALUE && !objectName(metadata).startsWith(SYSTEM_PREFIX))
        context.forbidden(
          'value',
          `maximum allowed value of a user defined priority is ${MAX_VALUE}`,
        );
    },
  },
  'preemption-policy': {
    description: 'The `preemptionPolicy` is `PreemptLowerPriority` or `Never`.',
    remediation: 'Write one of the two, or leave it out: the default is `PreemptLowerPriority`.',
    check({ preemptionPolicy }, context) {
      if (preemptionPolicy === undefined) return;
      if ((preemptionPolicy as string) === '') context.required('preemptionPolicy');
      else context.oneOf('preemptionPolicy', preemptionPolicy, ['PreemptLowerPriority', 'Never']);
    },
  },
});

/** Returns how an object differs from the class of Kubernetes that has its name. */
function systemClassError(name: string, value: number, isDefault: boolean): string | undefined {
  const expected = SYSTEM_CLASSES.get(name);
  if (expected === undefined) return `${name} is not a known system priority class`;
  if (value !== expected) return `value of ${name} PriorityClass must be ${expected}`;
  return isDefault ? `globalDefault of ${name} PriorityClass must be false` : undefined;
}
