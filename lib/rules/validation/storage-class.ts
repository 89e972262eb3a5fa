import type { Api } from '../../api/api.js';
import { goToLower, qualifiedName } from '../../formats/name-formats.js';
import { utf8Length } from '../../formats/utf8-length.js';
import { defineRules } from '../context/define-rules.js';

const MAX_PARAMETERS = 512;
const MAX_PARAMETER_BYTES = 256 * 1024;

export const storageClassRules = defineRules('validation', 'StorageClass', {
  provisioner: {
    description:
      'A StorageClass has a `provisioner`, which is a qualified name, in which upper case is ' +
      'allowed.',
    remediation: 'Write the name of the CSI driver, such as `ebs.csi.aws.com`.',
    check({ provisioner }, context) {
      if (!provisioner) context.required('provisioner');
      else context.format('provisioner', goToLower(provisioner), qualifiedName);
    },
  },
  parameters: {
    description:
      'A StorageClass has at most 512 `parameters`, whose keys and values have at most 256 KiB ' +
      'together. No key is empty.',
    check({ parameters = {} }, context) {
      const keys = Object.keys(parameters);
      if (keys.length > MAX_PARAMETERS) return context.tooLong('parameters', MAX_PARAMETERS);
      let size = 0;
      for (const key of keys) {
        if (key === '') context.invalid('parameters', key, 'field can not be empty.');
        size += utf8Length(key) + utf8Length(parameters[key] ?? '');
      }
      if (size > MAX_PARAMETER_BYTES) context.tooLong('parameters', MAX_PARAMETER_BYTES);
    },
  },
  'reclaim-policy': {
    description: 'The `reclaimPolicy` of a StorageClass is `Delete` or `Retain`.',
    remediation: 'Write one of the two, or leave it out: the default is `Delete`.',
    check({ reclaimPolicy }, context) {
      if (reclaimPolicy) context.oneOf('reclaimPolicy', reclaimPolicy, ['Delete', 'Retain']);
    },
  },
  'binding-mode': {
    description: 'The `volumeBindingMode` is `Immediate` or `WaitForFirstConsumer`.',
    remediation: 'Write one of the two, or leave it out: the default is `Immediate`.',
    check({ volumeBindingMode: mode }, context) {
      if (mode !== undefined)
        context.oneOf('volumeBindingMode', mode, ['Immediate', 'WaitForFirstConsumer']);
    },
  },
  'topology-once': {
    description:
      'The `allowedTopologies` of a StorageClass are different from each other and not empty.',
    remediation: 'Remove the entry.',
    check({ allowedTopologies = [] }, context) {
      // Kubernetes compares each entry also with an empty one.
      const seen = new Set([topologyKey({})]);
      for (const [i, term] of allowedTopologies.entries()) {
        const key = topologyKey(term);
        if (seen.has(key)) context.duplicate(['allowedTopologies', i, 'matchLabelExpressions'], '');
        seen.add(key);
      }
    },
  },
});

/** Returns a text that is equal for topologies that allow the same values of the same labels. */
function topologyKey({ matchLabelExpressions = [] }: Api<'TopologySelectorTerm'>): string {
  const values = new Map(
    matchLabelExpressions.map((each) => [each.key ?? '', [...new Set(each.values)].sort()]),
  );
  return JSON.stringify([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const topologySelectorRules = defineRules('validation', 'TopologySelectorTerm', {
  'key-once': {
    description: 'The `key` of each of the `matchLabelExpressions` is unique.',
    remediation: 'Write all `values` of the key in one entry.',
    check({ matchLabelExpressions = [] }, context) {
      const seen = new Set<string>();
      for (const [i, { key = '' }] of matchLabelExpressions.entries()) {
        if (seen.has(key)) context.duplicate(['matchLabelExpressions', i, 'key'], key);
        seen.add(key);
      }
    },
  },
});

export const topologyRequirementRules = defineRules(
  'validation',
  'TopologySelectorLabelRequirement',
  {
    key: {
      description: 'The `key` of an allowed topology is a qualified name.',
      remediation: 'Write the label of the nodes, such as `topology.kubernetes.io/zone`.',
      check: ({ key = '' }, context) => context.format('key', key, qualifiedName),
    },
    values: {
      description: 'An allowed topology has `values`, each of which is unique.',
      remediation: 'Write the values of the label, such as the names of the zones.',
      check({ values = [] }, context) {
        if (values.length === 0) context.required('values');
        const seen = new Set<string>();
        for (const [i, value] of values.entries()) {
          if (seen.has(value)) context.duplicate(['values', i], value);
          seen.add(value);
        }
      },
    },
  },
);
