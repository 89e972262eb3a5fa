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
  let mounts: ReadonlyMap<string, readonly FieldPath[]> | undefined;
  const droppedVolumes = new Set<string>();
  /** The mounts of a volume, for the first volume of a name only: the others share them. */
  const takeMountPaths = ({ value }: Node): readonly FieldPath[] => {
    const { name = '' } = value as Api<'Volume'>;
    if (droppedVolumes.has(name)) return [];
    droppedVolumes.add(name);
    mounts ??= mountPathsByVolume(nodes);
    return mounts.get(name) ?? [];
  };
  return disabledGatesFor(minor).flatMap((gate) =>
    candidates.flatMap((node) => dropFieldsOfGate(gate, node, takeMountPaths)),
  );
}

function dropFieldsOfGate(
  gate: FeatureGate,
  node: Node,
  takeMountPaths: (volume: Node) => readonly FieldPath[],
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
        ...takeMountPaths(node).map((mount) => drop(mount, mount, 'VolumeMount')),
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

/** The paths of the mounts, by the name of their volume. */
function mountPathsByVolume(nodes: readonly Node[]): ReadonlyMap<string, readonly FieldPath[]> {
  const byVolume = new Map<string, FieldPath[]>();
  for (const node of nodes) {
    if (node.type.name !== 'VolumeMount') continue;
    const { name = '' } = node.value as Api<'VolumeMount'>;
    const paths = byVolume.get(name);
    if (paths === undefined) byVolume.set(name, [node.path]);
    else paths.push(node.path);
  }
  return byVolume;
}
