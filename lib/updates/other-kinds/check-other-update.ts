import type { Api } from '../../api/api.js';
import { FieldPath } from '../../api/field-path.js';
import { compareQuantities, quantityOf } from '../../formats/parse-quantity.js';
import { IMMUTABLE } from '../immutable-fields.js';
import type { UpdateContext } from '../update-context.js';
import { checkServiceUpdate } from './service-update.js';

/** Checks what an update changes in an object of a kind beside Pods and workloads. */
export function checkOtherUpdate(context: UpdateContext): void {
  CHECKS[context.kind]?.(context);
}

const CHECKS: Readonly<Record<string, (context: UpdateContext) => void>> = {
  ClusterRoleBinding: checkRoleRef,
  ConfigMap: (context) => checkImmutableData(context, ['data', 'binaryData']),
  PersistentVolumeClaim: checkClaim,
  PriorityClass: (context) => {
    if (context.minor >= PRIORITY_VALUE_MINOR) checkImmutable(context, 'value');
    else if (!context.isUnchanged(['value']))
      context.forbidden(
        'value',
        ['value'],
        'may not be changed in an update.',
        anotherName(context),
      );
    checkImmutable(context, 'preemptionPolicy');
  },
  RoleBinding: checkRoleRef,
  Secret: (context) => {
    checkImmutable(context, 'type');
    checkImmutableData(context, ['data']);
  },
  Service: checkServiceUpdate,
  StorageClass: checkStorageClass,
};

const anotherName = ({ kind }: UpdateContext): string =>
  `Give the ${kind} another name, and change what refers to it. Or delete it and create it again.`;

function checkImmutable(context: UpdateContext, field: string, detail = IMMUTABLE): void {
  if (!context.isUnchanged([field])) context.invalid(field, [field], detail, anotherName(context));
}

/** Source: core/validation ValidateConfigMapUpdate, ValidateSecretUpdate. */
function checkImmutableData(context: UpdateContext, fields: readonly string[]): void {
  if (context.before['immutable'] !== true) return;
  const report = (field: string): void =>
    context.forbidden(
      field,
      [field],
      'field is immutable when `immutable` is set',
      `Give the ${context.kind} another name, such as one with a hash of its data, and change ` +
        'the Pods that use it. Or delete it and create it again.',
    );
  if (context.after['immutable'] !== true) report('immutable');
  for (const field of fields) if (!context.isUnchanged([field])) report(field);
}

/** The first minor version in which the message is that of other immutable fields. */
const ROLE_REF_MINOR = 37;

/** Source: rbac/validation ValidateRoleBindingUpdate. */
function checkRoleRef(context: UpdateContext): void {
  const detail = context.minor < ROLE_REF_MINOR ? 'cannot change roleRef' : IMMUTABLE;
  if (!context.isUnchanged(['roleRef']))
    context.invalid(
      'roleRef',
      ['roleRef'],
      detail,
      `Give the ${context.kind} another name, and delete the old one. Or use ` +
        '`kubectl auth reconcile` or `kubectl replace --force`, which delete it and create it ' +
        'again: its subjects have no access in between.',
    );
}

/** The first minor version in which the value is reported as other immutable fields. */
const PRIORITY_VALUE_MINOR = 38;

/** The first minor version in which these fields are reported as other immutable fields. */
const STORAGE_CLASS_MINOR = 36;

/** Source: storage/validation ValidateStorageClassUpdate. */
function checkStorageClass(context: UpdateContext): void {
  for (const field of ['parameters', 'provisioner', 'reclaimPolicy'])
    if (context.minor >= STORAGE_CLASS_MINOR) checkImmutable(context, field);
    else if (!context.isUnchanged([field]))
      context.forbidden(field, [field], `updates to ${field} are forbidden.`, anotherName(context));
  checkImmutable(context, 'volumeBindingMode');
}

const STORAGE = ['spec', 'resources', 'requests', 'storage'];

/** Source: core/validation ValidatePersistentVolumeClaimUpdate. */
function checkClaim(context: UpdateContext): void {
  const [old, now] = [context.before, context.after] as readonly Api<'PersistentVolumeClaim'>[];
  const [before, after] = [old?.spec ?? {}, now?.spec ?? {}];
  const isBound = (old?.status as { readonly phase?: string } | undefined)?.phase === 'Bound';
  const allowed = {
    ...after,
    ...(before.volumeName ? {} : { volumeName: undefined }),
    ...(before.storageClassName === undefined ? { storageClassName: undefined } : {}),
    ...(isBound ? boundFieldsOf(before, after) : {}),
  };
  const compared = before.volumeName ? before : { ...before, volumeName: undefined };
  if (!context.isSameAt(['spec'], compared, allowed))
    context.forbidden(
      'spec',
      ['spec'],
      'spec is immutable after creation except resources.requests and ' +
        'volumeAttributesClassName for bound claims',
      'Give the claim another name, and copy the data. Deleting the claim can delete its data.',
    );
  const sizeOf = (value: unknown, path: FieldPath): ReturnType<typeof quantityOf> =>
    quantityOf((FieldPath.valueAt(value, path) ?? 0) as string);
  const [oldSize, size] = [sizeOf(old, STORAGE), sizeOf(now, STORAGE)];
  const capacity = sizeOf(old, ['status', 'capacity', 'storage']);
  if (compareQuantities(size, oldSize) < 0 && compareQuantities(size, capacity) <= 0)
    context.forbidden(
      'storage',
      STORAGE,
      'field can not be less than status.capacity',
      'Keep the size: volumes cannot shrink.',
    );
  if (!context.isUnchanged(['spec', 'volumeMode']))
    context.invalid('volumeMode', ['volumeMode'], IMMUTABLE, 'Keep `volumeMode` as it was.');
}

/** The fields that a bound claim can change, as they were. */
function boundFieldsOf(
  before: Api<'PersistentVolumeClaimSpec'>,
  after: Api<'PersistentVolumeClaimSpec'>,
): object {
  const { volumeAttributesClassName, resources } = before;
  const storage = resources?.requests?.['storage'];
  const requests = after.resources?.requests;
  return {
    volumeAttributesClassName,
    resources:
      requests === undefined || storage === undefined
        ? after.resources
        : { ...after.resources, requests: { ...requests, storage } },
  };
}
