import type { Api, Kind } from '../../api/api.js';
import { joinPath } from '../../engine/field-path.js';
import type { Node } from '../../engine/node.js';
import type { DroppedField } from '../../engine/prune.js';
import { FEATURE_GATES, type FeatureGate } from './feature-gates.js';

/** What a server drops, as a gate is off. */
export interface DisabledField extends DroppedField {
  readonly gate: FeatureGate;
  readonly kind: Kind;
  readonly field: string;
  /** Where the field is, or the object. */
  readonly location: string;
}

/** The gates that Kubernetes 1.`minor` has off by default. */
const disabledGatesFor = (minor: number): readonly FeatureGate[] =>
  FEATURE_GATES.filter(({ until }) => minor <= until);

/** Whether a field stands behind a gate that is off by default. */
export function isGated(minor: number): (kind: string, field: string) => boolean {
  const gated = new Set(
    disabledGatesFor(minor).flatMap(({ fields }) =>
      Object.entries(fields).flatMap(([kind, names]) => names.map((name) => `${kind}.${name}`)),
    ),
  );
  return (kind, field) => gated.has(`${kind}.${field}`);
}

/**
 * What a server of a minor drops of some objects that have such fields, and of all that a manifest
 * holds.
 */
export function dropDisabledFields(
  minor: number,
  some: readonly Node[],
  nodes: readonly Node[],
): readonly DisabledField[] {
  return disabledGatesFor(minor).flatMap((gate) =>
    some.flatMap((node) => dropFieldsOfGate(gate, node, nodes)),
  );
}

function dropFieldsOfGate(
  gate: FeatureGate,
  node: Node,
  nodes: readonly Node[],
): readonly DisabledField[] {
  const kind = node.type.name as Kind;
  const written = (gate.fields[kind] ?? []).filter(
    (field) => isSet(node, field) && gate.appliesTo(node, field),
  );
  return written.flatMap((field): readonly DisabledField[] => {
    const drop = (path: string, place = path, of = kind): DisabledField => ({
      gate,
      kind: of,
      field,
      path,
      location: place,
    });
    if (gate.drops === 'volume')
      return [
        drop(node.path),
        ...mountPathsOf(node, nodes).map((mount) => drop(mount, mount, 'VolumeMount')),
      ];
    const place = joinPath(node.path, field);
    const isLast =
      gate.drops === 'empty-object' &&
      [...node.type.fields.keys()].every((name) => name === field || !isSet(node, name));
    return [drop(isLast ? node.path : place, place)];
  });
}

/** An empty list is nothing, and a field that the minor does not know is refused. */
function isSet({ type, value }: Node, field: string): boolean {
  const held = (value as Readonly<Record<string, unknown>>)[field];
  return (
    held !== undefined && type.fields.has(field) && !(Array.isArray(held) && held.length === 0)
  );
}

/** Where a volume is mounted. */
function mountPathsOf({ value }: Node, nodes: readonly Node[]): readonly string[] {
  const { name = '' } = value as Api<'Volume'>;
  const isOfIt = ({ type, value: mount }: Node): boolean =>
    type.name === 'VolumeMount' && ((mount as Api<'VolumeMount'>).name ?? '') === name;
  return nodes.filter(isOfIt).map(({ path }) => path);
}
