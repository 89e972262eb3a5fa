import type { Api, Kind } from '../../api/types.js';
import type { Drop } from '../../engine/drop.js';
import type { Node } from '../../engine/node.js';
import { join } from '../../engine/path.js';
import { type Gate, gates } from './gate.js';

/** What a server drops, as a gate is off. */
export interface GateDrop extends Drop {
  readonly gate: Gate;
  readonly kind: Kind;
  readonly field: string;
  /** Where the field is, or the object. */
  readonly place: string;
}

/** The gates that Kubernetes 1.`minor` has off by default. */
const gatesAt = (minor: number): readonly Gate[] => gates.filter(({ until }) => minor <= until);

/** Whether a field stands behind a gate that is off by default. */
export function isGated(minor: number): (kind: string, field: string) => boolean {
  const gated = new Set(
    gatesAt(minor).flatMap(({ fields }) => Object.entries(fields).flatMap(([kind, names]) => names.map((name) => `${kind}.${name}`))),
  );
  return (kind, field) => gated.has(`${kind}.${field}`);
}

/** What a server of a minor drops of some objects that have such fields, and of all that a manifest holds. */
export function droppedOf(minor: number, some: readonly Node[], nodes: readonly Node[]): readonly GateDrop[] {
  return gatesAt(minor).flatMap((gate) => some.flatMap((node) => droppedBy(gate, node, nodes)));
}

function droppedBy(gate: Gate, node: Node, nodes: readonly Node[]): readonly GateDrop[] {
  const kind = node.type.name as Kind;
  const written = (gate.fields[kind] ?? []).filter((field) => isWritten(node, field) && gate.when(node, field));
  return written.flatMap((field): readonly GateDrop[] => {
    const drop = (path: string, place = path, of = kind): GateDrop => ({ gate, kind: of, field, path, place });
    if (gate.takes === 'volume') return [drop(node.path), ...mountsOf(node, nodes).map((mount) => drop(mount, mount, 'VolumeMount'))];
    const place = join(node.path, field);
    const isLast = gate.takes === 'empty-object' && [...node.type.fields.keys()].every((name) => name === field || !isWritten(node, name));
    return [drop(isLast ? node.path : place, place)];
  });
}

/** An empty list is nothing, and a field that the minor does not know is refused. */
function isWritten({ type, value }: Node, field: string): boolean {
  const held = (value as Readonly<Record<string, unknown>>)[field];
  return held !== undefined && type.fields.has(field) && !(Array.isArray(held) && held.length === 0);
}

/** Where a volume is mounted. */
function mountsOf({ value }: Node, nodes: readonly Node[]): readonly string[] {
  const { name = '' } = value as Api<'Volume'>;
  const isOfIt = ({ type, value: mount }: Node): boolean =>
    type.name === 'VolumeMount' && ((mount as Api<'VolumeMount'>).name ?? '') === name;
  return nodes.filter(isOfIt).map(({ path }) => path);
}
