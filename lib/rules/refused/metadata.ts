import type { Api } from '../../api/types.js';
import { bytes } from '../../formats/bytes.js';
import type { Format } from '../../formats/format.js';
import { dnsLabel, dnsSubdomain, labelFaults, longName, lower, prefixOf, qualifiedName } from '../../formats/name.js';
import type { At } from '../at.js';
import { objectName } from '../object-name.js';
import { on } from '../on.js';

const MOST_ANNOTATIONS = 256 * 1024;
const OBJECTS = [
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
const VERSIONS: Readonly<Record<string, string>> = {
  Deployment: 'apps/v1',
  ReplicaSet: 'apps/v1',
  StatefulSet: 'apps/v1',
  DaemonSet: 'apps/v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
};
const STANDARD_FINALIZERS = ['kubernetes', 'orphan', 'foregroundDeletion'];

const annotationKey: Format = (key) => qualifiedName(lower(key));
const isNamedAsLabel = (at: At): boolean => at.node.type.name === 'StatefulSet';
const nameFormat = (kind: string): Format =>
  kind === 'StatefulSet' ? dnsLabel : kind === 'ReplicationController' ? longName : dnsSubdomain;

/** Kubernetes reports a template's metadata beside the template's spec, not under `metadata`. */
const place = (at: At): string => (at.node.type.name === 'PodTemplateSpec' ? '' : 'metadata.');

export const object = on(OBJECTS, {
  'api-version': {
    says: 'A kind has one `apiVersion`: `v1` for Pod, PodTemplate and ReplicationController, `batch/v1` for Job and CronJob, `apps/v1` for the rest.',
    advice: 'Write `apps/v1` for Deployment, ReplicaSet, StatefulSet and DaemonSet, `batch/v1` for Job and CronJob, and `v1` for the rest.',
    check({ apiVersion = '' }, at) {
      const kind = at.node.type.name;
      if (apiVersion === '') at.unreadable('apiVersion', apiVersion, "Object 'apiVersion' is missing");
      else if (apiVersion !== (VERSIONS[kind] ?? 'v1'))
        at.unreadable('apiVersion', apiVersion, `no kind ${JSON.stringify(kind)} is registered for version ${JSON.stringify(apiVersion)}`);
    },
  },
  name: {
    says: 'An object has a `name` or a `generateName`. A name is a DNS subdomain; of a StatefulSet it is a DNS label.',
    check({ metadata }, at) {
      const name = objectName(metadata);
      if (name === '') at.required('metadata.name', 'name or generateName is required');
      else at.format('metadata.name', name, nameFormat(at.node.type.name));
    },
  },
  'generate-name': {
    says: 'A `generateName` is the beginning of a name. That of a ReplicationController is not looked at.',
    advice: 'Write the beginning of a name, as `web-`: Kubernetes adds five characters.',
    check({ metadata }, at) {
      const start = metadata?.generateName;
      if (start && at.node.type.name !== 'ReplicationController')
        at.format('metadata.generateName', start, prefixOf(isNamedAsLabel(at) ? dnsLabel : dnsSubdomain));
    },
  },
  namespace: {
    says: 'A namespace is a DNS label.',
    check({ metadata }, at) {
      if (metadata?.namespace) at.format('metadata.namespace', metadata.namespace, dnsLabel);
    },
  },
  finalizers: {
    says: 'A finalizer is a qualified name with a domain, or `kubernetes`, `orphan` or `foregroundDeletion`; the last two exclude each other.',
    advice: 'Give it a domain, as `example.com/finalizer`.',
    check({ metadata: { finalizers } = {} }, at) {
      if (finalizers === undefined) return;
      for (const [i, name] of finalizers.entries()) {
        at.format('metadata.finalizers', name, qualifiedName);
        if (!name.includes('/') && !STANDARD_FINALIZERS.includes(name))
          at.invalid(`metadata.finalizers[${i}]`, name, 'name is neither a standard finalizer name nor is it fully qualified');
      }
      if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion'))
        at.invalid('metadata.finalizers', finalizers, 'finalizer orphan and foregroundDeletion cannot be both set');
    },
  },
});

export const metadata = on([...OBJECTS, 'PodTemplateSpec', 'PersistentVolumeClaimTemplate'], {
  labels: {
    says: 'The key of a label is a qualified name, and its value a label value.',
    advice: 'What does not fit into a label can be an annotation.',
    check({ metadata }, at) {
      if (metadata?.labels) at.faulty(`${place(at)}labels`, labelFaults(metadata.labels));
    },
  },
  annotations: {
    says: 'The key of an annotation is a qualified name in either case; keys and values together have at most 256 KiB.',
    check({ metadata }, at) {
      const annotations = metadata?.annotations;
      if (annotations === undefined) return;
      const field = `${place(at)}annotations`;
      let size = 0;
      for (const key in annotations) {
        size += bytes(key) + bytes(annotations[key] ?? '');
        at.format(field, key, annotationKey);
      }
      if (size > MOST_ANNOTATIONS) at.tooLong(field, MOST_ANNOTATIONS);
    },
  },
});

export const controller = on('ReplicationController', {
  'generate-name': {
    until: 34,
    says: 'The `generateName` of a ReplicationController is the beginning of a name.',
    advice: 'Write the beginning of a name, as `web-`: Kubernetes adds five characters.',
    check({ metadata }, at) {
      if (metadata?.generateName) at.format('metadata.generateName', metadata.generateName, prefixOf(dnsSubdomain));
    },
  },
  'generate-name-in-path': {
    since: 35,
    late: true,
    says: 'The `generateName` of a ReplicationController has no `/` and no `%`. Kubernetes asks this last, where nothing else is wrong.',
    advice: 'Write the beginning of a DNS subdomain, as `web-`.',
    check({ metadata }, at) {
      const start = metadata?.generateName ?? '';
      if (at.findings.length > 0) return;
      for (const sign of ['/', '%']) if (start.includes(sign)) at.invalid('metadata.generateName', start, `may not contain '${sign}'`);
    },
  },
});

export const labelled = on(['Job', 'ReplicationController'], {
  'labels-of-template': {
    says: 'A Job or ReplicationController without labels gets those of its template, and they are valid labels.',
    advice: 'Correct the labels of the template.',
    check({ metadata, spec }, at) {
      const labels = spec?.template?.metadata?.labels;
      if (labels === undefined || Object.keys(metadata?.labels ?? {}).length > 0) return;
      // A Job's template has its name as a label by then.
      const named = at.node.type.name === 'Job' && !(spec as Api<'JobSpec'>).manualSelector;
      const name = objectName(metadata);
      const all = named ? { 'job-name': name, 'batch.kubernetes.io/job-name': name, ...labels } : labels;
      at.faulty('metadata.labels', labelFaults(all));
    },
  },
});

const OF_TEMPLATE = ['labels', 'annotations'];

export const claimTemplate = on('PersistentVolumeClaimTemplate', {
  'metadata-alone': {
    says: 'The claim template of an ephemeral volume has `labels` and `annotations`, and no other metadata.',
    advice: 'Leave it out: Kubernetes names the claim after the Pod and the volume.',
    check({ metadata = {} }, at) {
      const known = at.node.type.fields.get('metadata')?.type?.fields;
      for (const [field, value] of Object.entries(metadata))
        if ((value || field === 'deletionGracePeriodSeconds') && known?.has(field) && !OF_TEMPLATE.includes(field))
          at.forbidden(`metadata.${field === 'uid' ? 'uID' : field}`, 'cannot be set');
    },
  },
});
