import { OTHER_KINDS } from '../../api/validated-kinds.js';
import { newestApiTypes } from '../../engine/api-types.js';
import { fieldOf } from '../../references/fields.js';
import { isPlainObject, type PlainObject } from '../../spec/lowering/deep-copy.js';
import { liftObjectWithOrigins } from '../../spec/lowering/lift.js';
import { lowerObject } from '../../spec/lowering/lower.js';
import {
  buildValueTree,
  createBranch,
  createField,
  Origins,
  type ValueBranch,
} from '../value-tree.js';
import type { ConstructProps } from './construct-props.js';
import { fitsType } from './fits-type.js';
import { isDeepEqual } from './is-deep-equal.js';
import { isRefusedByTypes } from './object-checks.js';

/** The kinds without a Pod template that are constructs of this package. */
const OBJECT_KINDS: ReadonlySet<string> = new Set([
  'ClusterRole',
  'ClusterRoleBinding',
  'ConfigMap',
  'HorizontalPodAutoscaler',
  'Ingress',
  'NetworkPolicy',
  'PersistentVolumeClaim',
  'PodDisruptionBudget',
  'Role',
  'RoleBinding',
  'Secret',
  'Service',
  'ServiceAccount',
]);

/** Whether an object is of a kind without a Pod template that is a construct of this package. */
export const isObjectKind = (kind: string, apiVersion: string): boolean =>
  OBJECT_KINDS.has(kind) && OTHER_KINDS.get(kind)?.apiVersion === apiVersion;

/**
 * Converts an object without a Pod template to the props of its construct: the metadata, and the
 * fields of its `spec`, or of the object itself if its kind has no `spec`. Returns `undefined` if
 * the types of the props do not accept the fields.
 */
export function objectPropsFor(manifest: PlainObject): ConstructProps | undefined {
  const { apiVersion: _, kind, metadata, status, ...others } = manifest;
  const type = newestApiTypes.get(String(kind));
  const specField = type?.fields.get('spec');
  const fieldsType = specField === undefined ? type : specField.type;
  const { spec, ...unknown } = others;
  const fields = specField === undefined ? others : spec;
  if (
    fieldsType === undefined ||
    !isPlainObject(fields) ||
    (specField !== undefined && Object.keys(unknown).length > 0) ||
    (OTHER_KINDS.get(String(kind))?.isNamespaced === false &&
      fieldOf(metadata, 'namespace') !== undefined) ||
    (status !== undefined && !type?.fields.has('status')) ||
    !fitsType(fields, fieldsType)
  )
    return undefined;
  const path = specField === undefined ? [] : ['spec'];
  const entries = fieldEntries(String(kind), fields, path);
  return (
    entries && {
      tree: createBranch(
        'map',
        metadata === undefined
          ? entries
          : [createField('metadata', buildValueTree(metadata, [['metadata']])), ...entries],
        specField === undefined ? [[]] : [[], path],
      ),
      unmapped: status === undefined ? [] : [['status']],
    }
  );
}

/**
 * The fields as they are written in props. `undefined` if the types refuse a value, or if lowering
 * them would not give the fields back.
 */
function fieldEntries(
  kind: string,
  fields: PlainObject,
  path: readonly string[],
): ValueBranch['entries'] | undefined {
  const origins = new Origins();
  const lifted = liftObjectWithOrigins(kind, fields, origins.record);
  if (
    isRefusedByTypes(kind, lifted) ||
    !isDeepEqual(lowerObject(kind, lifted, { hasSuspectInput: false }), fields)
  )
    return undefined;
  return (buildValueTree(lifted, [path], origins) as ValueBranch).entries;
}
