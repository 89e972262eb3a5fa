import { REPLACE_JOB } from './replace-job.js';
import type { UpdateContext } from './update-context.js';

/** The fields of the spec that an update must not change, by kind. */
const IMMUTABLE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  DaemonSet: ['selector'],
  Deployment: ['selector'],
  Job: [
    'selector',
    'completionMode',
    'podFailurePolicy',
    'backoffLimitPerIndex',
    'managedBy',
    'successPolicy',
  ],
  ReplicaSet: ['selector'],
  StatefulSet: ['selector', 'volumeClaimTemplates', 'serviceName', 'podManagementPolicy'],
};

/** The first minor version that names the fields of a StatefulSet that must not change. */
const STATEFUL_SET_FIELDS_MINOR = 37;
const STATEFUL_SET_DETAIL =
  "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', " +
  "'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and " +
  "'minReadySeconds' are forbidden";

/** Metadata that a manifest can have, and that must be that of the stored object. */
const IMMUTABLE_METADATA = ['uid', 'deletionTimestamp', 'deletionGracePeriodSeconds'] as const;

export const IMMUTABLE = 'field is immutable';

/** Reports the fields that changed although the API server does not allow it. */
export function checkImmutableFields(context: UpdateContext): void {
  const { kind, minor } = context;
  for (const field of IMMUTABLE_METADATA)
    if (!context.isUnchanged(['metadata', field]) || isZeroDeletion(context, field))
      context.invalid(
        `metadata-${field}`,
        ['metadata', field],
        IMMUTABLE,
        `Leave out \`${field}\`.`,
      );
  const changed = (IMMUTABLE_FIELDS[kind] ?? []).filter(
    (field) => !context.isUnchanged(['spec', field]),
  );
  if (kind === 'StatefulSet' && minor < STATEFUL_SET_FIELDS_MINOR) {
    if (changed.length > 0)
      context.forbidden('spec', ['spec'], STATEFUL_SET_DETAIL, replacementFor(kind, changed));
    return;
  }
  for (const field of changed)
    context.invalid(field, ['spec', field], IMMUTABLE, replacementFor(kind, [field]));
}

const isZeroDeletion = (context: UpdateContext, field: string): boolean =>
  field === 'deletionTimestamp' && context.isZeroTime(['metadata', field]);

/** Returns the way to replace an object whose fields cannot change, and its cost. */
function replacementFor(kind: string, fields: readonly string[]): string {
  const names = fields.map((field) => `\`${field}\``).join(', ');
  const keep = `Keep ${names} as it was, or give the ${kind} another name, and delete the old one`;
  switch (kind) {
    case 'Job':
      return `Keep ${names} as it was. ${REPLACE_JOB}`;
    case 'StatefulSet':
      return (
        `${keep}. Or delete it with \`kubectl delete --cascade=orphan\`, which keeps its Pods ` +
        'running, and create it again. Its claims stay in any case.'
      );
    default:
      return (
        `${keep} when the new one is ready. Or use \`kubectl replace --force\`, which deletes ` +
        'all its Pods before it creates new ones.'
      );
  }
}
