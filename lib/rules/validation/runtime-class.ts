import type { Api } from '../../api/api.js';
import type { ReportedField } from '../../engine/reported-field.js';
import { dnsLabel, dnsLabelInBytes, labelErrors } from '../../formats/name-formats.js';
import { quantityOf } from '../../formats/parse-quantity.js';
import type { ResourceQuantities } from '../../resources/resource-quantities.js';
import { defineRules } from '../context/define-rules.js';
import {
  checkHugePages,
  checkResourceNames,
  checkResourceQuantities,
} from '../shared/check-resources.js';
import { toGoStruct } from '../shared/to-go-struct.js';

export const runtimeClassRules = defineRules('validation', 'RuntimeClass', {
  handler: {
    description: 'A RuntimeClass has a `handler`, which is a DNS label.',
    remediation: 'Write the name of the handler in the settings of the runtime, such as `runsc`.',
    check({ handler = '' }, context) {
      const format = context.minor < FIRST_MINOR_WITH_BYTES ? dnsLabel : dnsLabelInBytes;
      if (context.minor < FIRST_REQUIRED_MINOR) context.format('handler', handler, format);
      else context.requiredFormat('handler', handler, format);
    },
  },
});

/** The first minor that says of an empty handler that it is required, not that it is invalid. */
const FIRST_REQUIRED_MINOR = 36;
/** The first minor that counts bytes in the message about a handler that is too long. */
const FIRST_MINOR_WITH_BYTES = 37;

/** Kubernetes does not round the quantities of a RuntimeClass. */
const unroundedQuantities = (list: Api<'Overhead'>['podFixed'] = {}): ResourceQuantities =>
  new Map(Object.entries(list).map(([name, amount]) => [name, quantityOf(amount)]));

/** Kubernetes reports the overhead of Pods as limits. */
const podFixedOf = (name: string): ReportedField => ({
  path: ['podFixed', name],
  field: `limits[${name}]`,
});

export const overheadRules = defineRules('validation', 'Overhead', {
  'pod-fixed': {
    description:
      'The names and amounts of the `overhead` of a RuntimeClass follow the same rules as the ' +
      '`limits` of a container. Kubernetes reports them at `overhead.limits`.',
    remediation: 'Write `cpu` and `memory`, such as `podFixed: { cpu: 250m, memory: 120Mi }`.',
    check({ podFixed }, context) {
      const amounts = unroundedQuantities(podFixed);
      checkResourceNames(podFixedOf, amounts, 'container', context);
      checkResourceQuantities(podFixedOf, amounts, context);
      checkHugePages([], [amounts], context);
    },
  },
});

export const schedulingRules = defineRules('validation', 'Scheduling', {
  'node-selector': {
    description:
      'The keys of the `nodeSelector` of a RuntimeClass are qualified names, and its values are ' +
      'label values.',
    check({ nodeSelector }, context) {
      if (nodeSelector) context.invalidEach('nodeSelector', labelErrors(nodeSelector));
    },
  },
  'toleration-once': {
    description:
      'The `tolerations` of a RuntimeClass differ in `key`, `operator`, `value` or `effect`.',
    remediation: 'Remove the toleration.',
    check({ tolerations = [] }, context) {
      const seen = new Set<string>();
      for (const [i, toleration] of tolerations.entries()) {
        const key = tolerationKey(toleration);
        if (seen.has(key))
          context.duplicate(['tolerations', i], toGoStruct('Toleration', toleration));
        seen.add(key);
      }
    },
  },
});

const tolerationKey = ({ key = '', operator, value = '', effect }: Api<'Toleration'>): string =>
  JSON.stringify([key, operator || '', value, effect || '']);
