import type { Api } from '../../api/api.js';
import { labelErrors } from '../../formats/name-formats.js';
import { defineRules } from '../context/define-rules.js';
import { objectName } from '../context/object-name.js';

export const labelsFromTemplateRules = defineRules('validation', ['Job', 'ReplicationController'], {
  'labels-of-template': {
    description:
      'The labels of the template of a Job or ReplicationController without labels are valid ' +
      'labels: the object gets a copy of them.',
    remediation: 'Correct the labels of the template.',
    check({ metadata, spec }, context) {
      const labels = spec?.template?.metadata?.labels;
      if (labels === undefined || Object.keys(metadata?.labels ?? {}).length > 0) return;
      // By then, the template of a Job has its name as a label.
      const hasNameLabel =
        context.node.type.name === 'Job' && !(spec as Api<'JobSpec'>).manualSelector;
      const name = objectName(metadata);
      const all = hasNameLabel
        ? { 'job-name': name, 'batch.kubernetes.io/job-name': name, ...labels }
        : labels;
      context.invalidEach(['metadata', 'labels'], labelErrors(all));
    },
  },
});

const CLAIM_TEMPLATE_FIELDS = ['labels', 'annotations'];

export const claimTemplateMetadataRules = defineRules(
  'validation',
  'PersistentVolumeClaimTemplate',
  {
    'metadata-alone': {
      description:
        'The claim template of an ephemeral volume has `labels` and `annotations`, and no other ' +
        'metadata.',
      remediation: 'Leave it out: Kubernetes names the claim after the Pod and the volume.',
      check({ metadata = {} }, context) {
        const known = context.node.type.fields.get('metadata')?.type?.fields;
        for (const [field, value] of Object.entries(metadata))
          if (
            (value || field === 'deletionGracePeriodSeconds') &&
            known?.has(field) &&
            !CLAIM_TEMPLATE_FIELDS.includes(field)
          )
            context.forbidden(
              { path: ['metadata', field], field: `metadata.${field === 'uid' ? 'uID' : field}` },
              'cannot be set',
            );
      },
    },
  },
);
