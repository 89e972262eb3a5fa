import type { Api } from '../../api/api.js';
import { servedKinds } from '../../api/served-kinds.js';
import { apiVersionOf, OTHER_KINDS } from '../../api/validated-kinds.js';
import type { Finding } from '../../engine/finding.js';
import type { ReportedField } from '../../engine/reported-field.js';
import type { FormatCheck } from '../../formats/format-check.js';
import {
  dnsLabel,
  dnsSubdomain,
  generateNamePrefix,
  goToLower,
  labelErrors,
  qualifiedName,
} from '../../formats/name-formats.js';
import { utf8Length } from '../../formats/utf8-length.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';
import { objectName } from '../context/object-name.js';
import { nameFormatFor, prefixFormatFor } from '../shared/object-name-format.js';
import { isStandardFinalizer } from '../shared/standard-finalizers.js';

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
  'ConfigMap',
  'LimitRange',
  'Namespace',
  'PersistentVolumeClaim',
  'ResourceQuota',
  'Secret',
  'Service',
  'ServiceAccount',
  'HorizontalPodAutoscaler',
  'Ingress',
  'NetworkPolicy',
  'RuntimeClass',
  'PodDisruptionBudget',
  'ClusterRole',
  'ClusterRoleBinding',
  'Role',
  'RoleBinding',
  'PriorityClass',
  'StorageClass',
] as const;

const annotationKey: FormatCheck = (key) => qualifiedName(goToLower(key));

/** Whether servers serve a kind in a version. */
const isServedIn = (kind: string, apiVersion: string): boolean =>
  Object.hasOwn(servedKinds, apiVersion) && servedKinds[apiVersion]?.includes(kind) === true;

/** Whether a rule checks the manifest itself. */
const isRoot = (context: PodRuleContext): boolean => context.node.parent === undefined;
/** Whether a rule checks a claim template of a StatefulSet, whose metadata is not validated. */
const isClaimOfStatefulSet = (context: PodRuleContext): boolean =>
  context.node.type.name === 'PersistentVolumeClaim' && !isRoot(context);

/** Returns the labels that are validated: a Namespace gets its name as a label before. */
const storedLabels = (
  { name, labels }: Api<'ObjectMeta'>,
  context: PodRuleContext,
): Readonly<Record<string, string>> | undefined =>
  name && context.node.type.name === 'Namespace'
    ? { ...labels, 'kubernetes.io/metadata.name': name }
    : labels;

/** Kubernetes reports the metadata of a template next to its `spec`, not under `metadata`. */
const metadataField = (context: PodRuleContext, name: string): ReportedField =>
  context.node.type.name === 'PodTemplateSpec'
    ? { path: ['metadata', name], field: name }
    : ['metadata', name];

export const objectRules = defineRules('validation', OBJECT_KINDS, {
  'api-version': {
    description:
      'The `apiVersion` is the group and the version in which Kubernetes has the kind, such as ' +
      '`v1` for Pod, `apps/v1` for Deployment, and `batch/v1` for Job.',
    remediation: 'Write the group and the version of the kind, such as `apps/v1`.',
    check({ apiVersion = '' }, context) {
      if (!isRoot(context)) return;
      const kind = context.node.type.name;
      const expected = apiVersionOf(kind);
      if (apiVersion === expected) return;
      const [name, version] = [kind, apiVersion].map((each) => JSON.stringify(each));
      if (apiVersion === '')
        context.undecodable('apiVersion', apiVersion, "Object 'apiVersion' is missing");
      else if (isServedIn(kind, apiVersion))
        context.undecodable(
          'apiVersion',
          apiVersion,
          `the kind ${name} is validated only in version ${JSON.stringify(expected)}`,
        );
      else
        context.undecodable(
          'apiVersion',
          apiVersion,
          `no kind ${name} is registered for version ${version}`,
        );
    },
  },
  name: {
    description:
      'An object has a `name` or a `generateName`; a LimitRange needs neither. A name is a DNS ' +
      'subdomain; the name of a StatefulSet, a Namespace or a Service is a DNS label, and that ' +
      'of a Role, a RoleBinding, a ClusterRole or a ClusterRoleBinding can be a segment of a URL.',
    check({ metadata }, context) {
      if (!isRoot(context)) return;
      const name = objectName(metadata);
      // Kubernetes generates the name of a LimitRange.
      if (name === '' && context.rootKind === 'LimitRange') return;
      if (name === '') context.required(['metadata', 'name'], 'name or generateName is required');
      else
        context.format(['metadata', 'name'], name, nameFormatFor(context.rootKind, context.minor));
    },
  },
  'generate-name': {
    description:
      '`generateName` is the prefix of a valid name. That of a ReplicationController is not ' +
      'validated.',
    remediation: 'Write the prefix of a name, such as `web-`: Kubernetes appends five characters.',
    check({ metadata }, context) {
      const start = metadata?.generateName;
      const { rootKind, minor } = context;
      if (start && isRoot(context) && rootKind !== 'ReplicationController')
        context.format(['metadata', 'generateName'], start, prefixFormatFor(rootKind, minor));
    },
  },
  namespace: {
    description:
      'A namespace is a DNS label. That of an object of a kind without namespaces is ignored.',
    check({ metadata }, context) {
      if (!metadata?.namespace || !isRoot(context)) return;
      if (OTHER_KINDS.get(context.rootKind)?.isNamespaced ?? true)
        context.format(['metadata', 'namespace'], metadata.namespace, dnsLabel);
    },
  },
  finalizers: {
    description:
      'A finalizer is a qualified name with a domain, or `kubernetes`, `orphan` or ' +
      '`foregroundDeletion`. That of a RuntimeClass needs no domain. `orphan` and ' +
      '`foregroundDeletion` exclude each other.',
    remediation: 'Add a domain, such as `example.com/finalizer`.',
    check({ metadata = {} }, context) {
      const { finalizers } = metadata;
      if (finalizers === undefined || !isRoot(context)) return;
      const isRestricted = !['PodDisruptionBudget', 'RuntimeClass'].includes(context.rootKind);
      for (const [i, name] of finalizers.entries()) {
        context.format(['metadata', 'finalizers'], name, qualifiedName);
        if (!name.includes('/') && !isStandardFinalizer(name) && isRestricted)
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
        if (metadata === undefined || isClaimOfStatefulSet(context)) return;
        const labels = storedLabels(metadata, context);
        if (labels) context.invalidEach(metadataField(context, 'labels'), labelErrors(labels));
      },
    },
    annotations: {
      description:
        'The key of an annotation is a qualified name, in which upper case is allowed. All keys ' +
        'and values have at most 256 KiB together.',
      check({ metadata }, context) {
        const annotations = metadata?.annotations;
        if (annotations === undefined || isClaimOfStatefulSet(context)) return;
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
      'checks this only if there are no other errors. Since 1.38, errors of `replicas` and ' +
      '`minReadySeconds` do not count.',
    remediation: 'Write the prefix of a DNS subdomain, such as `web-`.',
    check({ metadata }, context) {
      const start = metadata?.generateName ?? '';
      if (context.findings.some((found) => context.minor < 38 || !isCountOf(found))) return;
      for (const character of ['/', '%'])
        if (start.includes(character))
          context.invalid(['metadata', 'generateName'], start, `may not contain '${character}'`);
    },
  },
});

/** Whether a finding is about a count of a ReplicationController, which is checked declaratively. */
const isCountOf = ({ path: [first, second] }: Finding): boolean =>
  first === 'spec' && (second === 'replicas' || second === 'minReadySeconds');
