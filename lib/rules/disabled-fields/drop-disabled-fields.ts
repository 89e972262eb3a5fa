import type { Api, Kind } from '../../api/api.js';
import { FieldPath } from '../../api/field-path.js';
import type { ApiType } from '../../engine/api-types.js';
import type { Node } from '../../engine/node.js';
import type { DroppedField } from '../../engine/prune.js';
import { FEATURE_GATES, type FeatureGate } from './feature-gates.js';

/** A field or volume that the server drops because a feature gate is off. */
export interface DisabledField extends DroppedField {
  readonly gate: FeatureGate;
  readonly kind: Kind;
  readonly field: string;
  /** The path of the field in the manifest, or of the object. */
  readonly location: FieldPath;
  /** The type of the manifest. */
  readonly rootType: ApiType;
}

/** The feature gates that are off by default in Kubernetes 1.`minor`. */
const disabledGatesFor = (minor: number): readonly FeatureGate[] =>
  FEATURE_GATES.filter(({ until }) => minor <= until);

/** Returns whether a field belongs to a feature gate that is off by default in a minor version. */
export function isGated(minor: number): (kind: string, field: string) => boolean {
  const gated = new Set(
    disabledGatesFor(minor).flatMap(({ fields }) =>
      Object.entries(fields).flatMap(([kind, names]) => names.map((name) => `${kind}.${name}`)),
    ),
  );
  return (kind, field) => gated.has(`${kind}.${field}`);
}

/**
 * Returns everything that a server of a minor version drops, given the nodes that have such fields
 * and all nodes of the manifest.
 */
export function dropDisabledFields(
  minor: number,
  candidates: readonly Node[],
  nodes: readonly Node[],
): readonly DisabledField[] {
  return disabledGatesFor(minor).flatMap((gate) =>
    candidates.flatMap((node) => dropFieldsOfGate(gate, node, nodes)),
  );
}

function dropFieldsOfGate(
  gate: FeatureGate,
  node: Node,
  nodes: readonly Node[],
): readonly DisabledField[] {
  const kind = node.type.name as Kind;
  const setFields = (gate.fields[kind] ?? []).filter(
    (field) => isSet(node, field) && gate.appliesTo(node, field),
  );
  return setFields.flatMap((field): readonly DisabledField[] => {
    const drop = (path: FieldPath, location = path, owner = kind): DisabledField => ({
      gate,
      kind: owner,
      field,
      path,
      location,
      rootType: node.root.type,
    });
    if (gate.drops === 'volume')
      return [
        drop(node.path),
        ...mountPathsOf(node, nodes).map((mount) => drop(mount, mount, 'VolumeMount')),
      ];
    const path = FieldPath.child(node.path, field);
    const isLast =
      gate.drops === 'empty-object' &&
      [...node.type.fields.keys()].every((name) => name === field || !isSet(node, name));
    return [drop(isLast ? node.path : path, path)];
  });
}

/**
 * An empty list counts as not set. A field that the minor version does not have is refused
 * elsewhere.
 */
function isSet({ type, value }: Node, field: string): boolean {
  const fieldValue = (value as Readonly<Record<string, unknown>>)[field];
  return (
    fieldValue !== undefined &&
    type.fields.has(field) &&
    !(Array.isArray(fieldValue) && fieldValue.length === 0)
  );
}

/** The paths of the mounts of a volume. */
function mountPathsOf({ value }: Node, nodes: readonly Node[]): readonly FieldPath[] {
  const { name = '' } = value as Api<'Volume'>;
  const isOfIt = ({ type, value: mount }: Node): boolean =>
    type.name === 'VolumeMount' && ((mount as Api<'VolumeMount'>).name ?? '') === name;
  return nodes.filter(isOfIt).map(({ path }) => path);
}
