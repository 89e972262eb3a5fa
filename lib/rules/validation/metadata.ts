import type { Api } from '../../api/api.js';
import type { ReportedField } from '../../engine/reported-field.js';
import type { FormatCheck } from '../../formats/format-check.js';
import {
  dnsLabel,
  dnsSubdomain,
  dnsSubdomainInBytes,
  generateNamePrefix,
  goToLower,
  labelErrors,
  qualifiedName,
} from '../../formats/name-formats.js';
import { utf8Length } from '../../formats/utf8-length.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';
import { objectName } from '../context/object-name.js';

const MAX_ANNOTATIONS_BYTES = 256 * 1024;
const OBJECT_KINDS = [
  'Pod',
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
  'ReplicationController',
  'PodTemplate',
] as const;
const API_VERSIONS: Readonly<Record<string, string>> = {
  Deployment: 'apps/v1',
  ReplicaSet: 'apps/v1',
  StatefulSet: 'apps/v1',
  DaemonSet: 'apps/v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
};
const STANDARD_FINALIZERS = ['kubernetes', 'orphan', 'foregroundDeletion'];

const annotationKey: FormatCheck = (key) => qualifiedName(goToLower(key));
const isNameDnsLabel = (context: PodRuleContext): boolean =>
  context.node.type.name === 'StatefulSet';
const nameFormatFor = (kind: string): FormatCheck =>
  kind === 'StatefulSet'
    ? dnsLabel
    : kind === 'ReplicationController'
      ? dnsSubdomainInBytes
      : dnsSubdomain;

/** Kubernetes reports the metadata of a template next to its `spec`, not under `metadata`. */
const metadataField = (context: PodRuleContext, name: string): ReportedField =>
  context.node.type.name === 'PodTemplateSpec'
    ? { path: ['metadata', name], field: name }
    : ['metadata', name];

export const objectRules = defineRules('validation', OBJECT_KINDS, {
  'api-version': {
    description:
      'The `apiVersion` is `v1` for Pod, PodTemplate and ReplicationController, `batch/v1` for ' +
      'Job and CronJob, and `apps/v1` for all other kinds.',
    remediation:
      'Write `apps/v1` for Deployment, ReplicaSet, StatefulSet and DaemonSet, `batch/v1` for ' +
      'Job and CronJob, and `v1` for all other kinds.',
    check({ apiVersion = '' }, context) {
      const kind = context.node.type.name;
      if (apiVersion === '')
        context.undecodable('apiVersion', apiVersion, "Object 'apiVersion' is missing");
      else if (apiVersion !== (API_VERSIONS[kind] ?? 'v1'))
        context.undecodable(
          'apiVersion',
          apiVersion,
          `no kind ${JSON.stringify(kind)} is registered for version ${JSON.stringify(apiVersion)}`,
        );
    },
  },
  name: {
    description:
      'An object has a `name` or a `generateName`. A name is a DNS subdomain; the name of a ' +
      'StatefulSet is a DNS label.',
    check({ metadata }, context) {
      const name = objectName(metadata);
      if (name === '') context.required(['metadata', 'name'], 'name or generateName is required');
      else context.format(['metadata', 'name'], name, nameFormatFor(context.node.type.name));
    },
  },
  'generate-name': {
    description:
      '`generateName` is the prefix of a valid name. That of a ReplicationController is not ' +
      'validated.',
    remediation: 'Write the prefix of a name, such as `web-`: Kubernetes appends five characters.',
    check({ metadata }, context) {
      const start = metadata?.generateName;
      if (start && context.node.type.name !== 'ReplicationController')
        context.format(
          ['metadata', 'generateName'],
          start,
          generateNamePrefix(isNameDnsLabel(context) ? dnsLabel : dnsSubdomain),
        );
    },
  },
  namespace: {
    description: 'A namespace is a DNS label.',
    check({ metadata }, context) {
      if (metadata?.namespace)
        context.format(['metadata', 'namespace'], metadata.namespace, dnsLabel);
    },
  },
  finalizers: {
    description:
      'A finalizer is a qualified name with a domain, or `kubernetes`, `orphan` or ' +
      '`foregroundDeletion`. The last two exclude each other.',
    remediation: 'Add a domain, such as `example.com/finalizer`.',
    check({ metadata = {} }, context) {
      const { finalizers } = metadata;
      if (finalizers === undefined) return;
      for (const [i, name] of finalizers.entries()) {
        context.format(['metadata', 'finalizers'], name, qualifiedName);
        if (!name.includes('/') && !STANDARD_FINALIZERS.includes(name))
          context.invalid(
            ['metadata', 'finalizers', i],
            name,
            'name is neither a standard finalizer name nor is it fully qualified',
          );
      }
      if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion'))
        context.invalid(
          ['metadata', 'finalizers'],
          finalizers,
          'finalizer orphan and foregroundDeletion cannot be both set',
        );
    },
  },
});

export const metadataRules = defineRules(
  'validation',
  [...OBJECT_KINDS, 'PodTemplateSpec', 'PersistentVolumeClaimTemplate'],
  {
    labels: {
      description: 'The key of a label is a qualified name, and its value is a label value.',
      remediation: 'Use an annotation for a value that a label cannot hold.',
      check({ metadata }, context) {
        if (metadata?.labels)
          context.invalidEach(metadataField(context, 'labels'), labelErrors(metadata.labels));
      },
    },
    annotations: {
      description:
        'The key of an annotation is a qualified name, in which upper case is allowed. All keys ' +
        'and values have at most 256 KiB together.',
      check({ metadata }, context) {
        const annotations = metadata?.annotations;
        if (annotations === undefined) return;
        const field = metadataField(context, 'annotations');
        let size = 0;
        for (const key in annotations) {
          size += utf8Length(key) + utf8Length(annotations[key] ?? '');
          context.format(field, key, annotationKey);
        }
        if (size > MAX_ANNOTATIONS_BYTES) context.tooLong(field, MAX_ANNOTATIONS_BYTES);
      },
    },
  },
);

export const generateNameRules = defineRules('validation', 'ReplicationController', {
  'generate-name': {
    until: 34,
    description: 'The `generateName` of a ReplicationController is the prefix of a valid name.',
    remediation: 'Write the prefix of a name, such as `web-`: Kubernetes appends five characters.',
    check({ metadata }, context) {
      if (metadata?.generateName)
        context.format(
          ['metadata', 'generateName'],
          metadata.generateName,
          generateNamePrefix(dnsSubdomain),
        );
    },
  },
  'generate-name-in-path': {
    since: 35,
    isLate: true,
    description:
      'The `generateName` of a ReplicationController does not contain `/` or `%`. Kubernetes ' +
      'checks this only if there are no other errors.',
    remediation: 'Write the prefix of a DNS subdomain, such as `web-`.',
    check({ metadata }, context) {
      const start = metadata?.generateName ?? '';
      if (context.findings.length > 0) return;
      for (const character of ['/', '%'])
        if (start.includes(character))
          context.invalid(['metadata', 'generateName'], start, `may not contain '${character}'`);
    },
  },
});

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
