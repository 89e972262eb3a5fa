import type { Api } from '../api/api.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { LATE_DEFAULTING_MINOR } from '../defaults/pod-defaults.js';
import type { Decoded } from '../defaults/stored-object.js';
import type { StoredType } from '../defaults/stored-types.js';
import type { Finding } from '../engine/finding.js';
import { PodView } from '../rules/context/pod-view.js';
import { findErrors, findErrorsIn } from '../rules/validation/find-errors.js';
import { checkGenerateName } from './check-generate-name.js';
import { checkImmutableFields } from './immutable-fields.js';
import { checkJobUpdate, JOB_NAME_MINOR } from './job-update.js';
import type { UpdateMethod } from './merge.js';
import { checkPodUpdate } from './pod-update.js';
import { findRequestError } from './request-error.js';
import { type StoredObject, UpdateContext } from './update-context.js';

/** An update, as a server validates it. */
interface Update {
  readonly before: StoredObject;
  readonly after: StoredObject;
  /** The new object before its defaults are set. */
  readonly manifest: KubernetesObject;
  readonly decoded: Decoded;
  readonly type: StoredType;
  readonly minor: number;
  readonly by: UpdateMethod;
}

/** Returns all errors for which a server rejects an update. */
export function findUpdateErrors({
  before,
  after,
  manifest,
  decoded,
  type,
  minor,
  by,
}: Update): readonly Finding[] {
  const errors =
    type.name === 'Job'
      ? findErrors(withoutGeneration(manifest), minor)
      : findErrorsIn(type.name, decoded, new PodView(decoded.nodes), minor);
  const requested = decoded.nodes[0]?.value ?? {};
  const context = new UpdateContext({ before, after, requested }, type, minor);
  const requestError = findRequestError(before, after, manifest, by);
  if (requestError !== undefined)
    return [...errors.filter((error) => error.type === 'Strict'), requestError];
  checkGenerateName(context);
  checkImmutableFields(context);
  if (type.name === 'Job') checkJobUpdate(context);
  if (type.name === 'Pod') checkPodUpdate(context);
  return [
    ...errors.filter((error) => isFoundOnUpdate(error, type.name, minor)),
    ...(type.name === 'Pod' ? findPodResourcesErrors(after, requested, minor) : []),
    ...context.findings,
  ];
}

const POD_RESOURCES_RULES: ReadonlySet<string> = new Set([
  'ResourceRequirements/of-pod',
  'ResourceRequirements/of-pod-and-containers',
]);

/**
 * Returns the errors of the resources of a Pod as a whole. An update does not set their defaults,
 * so they are checked as those of a Pod template, which has none.
 */
function findPodResourcesErrors(
  after: StoredObject,
  requested: Api<'Pod'>,
  minor: number,
): readonly Finding[] {
  const { metadata, spec } = after as Api<'Pod'>;
  if (minor < LATE_DEFAULTING_MINOR || spec?.resources === undefined) return [];
  // An empty list of claims is not stored, but is an error.
  const { claims } = requested.spec?.resources ?? {};
  const resources = claims === undefined ? spec.resources : { ...spec.resources, claims };
  const template = { spec: { ...spec, resources } };
  return findErrors({ kind: 'PodTemplate', apiVersion: 'v1', metadata, template } as object, minor)
    .filter(({ rule }) => POD_RESOURCES_RULES.has(rule))
    .map((error) => ({
      ...error,
      field: error.field.replace(/^template\./, ''),
      path: error.path.slice(1),
    }));
}

/** On an update, a server does not generate the selector of a Job. */
const withoutGeneration = (job: KubernetesObject): KubernetesObject => ({
  ...job,
  spec: { ...(job.spec as object), manualSelector: true },
});

/** The first minor version that does not check the prefix of a name on an update, by kind. */
const GENERATE_NAME_MINORS: Readonly<Record<string, number>> = {
  Job: JOB_NAME_MINOR,
  ReplicationController: 35,
};

/** Whether a server checks this on an update, too. */
function isFoundOnUpdate(
  { rule, type, field, path: [first, second] }: Finding,
  kind: string,
  minor: number,
): boolean {
  if (type === 'Strict') return true;
  if (kind === 'Pod' && minor >= LATE_DEFAULTING_MINOR && POD_RESOURCES_RULES.has(rule))
    return false;
  if (kind === 'Pod') return !POD_CREATION_RULES.has(rule);
  if (first === 'metadata' && second === 'generateName')
    return (GENERATE_NAME_MINORS[kind] ?? 0) > minor;
  if (first === 'metadata' && second === 'name') return kind === 'Job' && minor >= JOB_NAME_MINOR;
  return !(
    kind === 'StatefulSet' &&
    (field.startsWith('spec.serviceName') || field.startsWith('spec.volumeClaimTemplates'))
  );
}

/** The rules on Pods that a server checks on creation only. */
const POD_CREATION_RULES: ReadonlySet<string> = new Set([
  'Pod/app-armor-as-in-field',
  'Pod/seccomp-as-in-field',
  'PodSpec/gates-before-node',
  'PodSpec/ephemeral-containers',
]);
