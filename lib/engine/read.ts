import { clean } from './clean.js';
import { decode } from './decode.js';
import { type Drop, leftOf } from './drop.js';
import type { Finding } from './finding.js';
import type { Node } from './node.js';
import { type Types, types } from './type-table.js';

/** What a server makes of a manifest before it judges. */
export interface Server<D extends Drop> {
  readonly types: Types;
  /** What it drops of a manifest in which some objects have fields that it may drop. */
  dropsOf(some: readonly Node[], nodes: readonly Node[]): readonly D[];
}

/** A manifest, ready to be judged. */
export interface Reading<D extends Drop> {
  /** What rules can trust: its objects, parents before children, without null, values of a wrong type, and what the server drops. */
  readonly nodes: readonly Node[];
  /** What strict decoding refuses. */
  readonly findings: readonly Finding[];
  readonly drops: readonly D[];
  /** The lists that have lost items by that: for each item that is left the place that it had. */
  readonly moved: ReadonlyMap<string, readonly number[]>;
}

const NONE: readonly never[] = [];
const NOTHING: ReadonlyMap<string, readonly number[]> = new Map();

/** The newest API, with every gate on. */
const WHOLE: Server<never> = { types, dropsOf: () => NONE };

/** Reads a manifest by its kind. One that is not clean, or of which something is dropped, is copied and read again; most are not. */
export function read<D extends Drop>(manifest: { readonly kind?: unknown }, server: Server<D> = WHOLE): Reading<D> {
  const kind = String(manifest.kind);
  const decoded = decode(manifest, kind, server.types);
  const { findings } = decoded;
  if (decoded.isHopeless) return { nodes: NONE, findings, drops: NONE, moved: NOTHING };
  const sound = decoded.clean ? manifest : clean(manifest, kind, server.types);
  const { nodes, dropping } = decoded.clean ? decoded : decode(sound, kind, server.types);
  const drops = dropping.length === 0 ? NONE : server.dropsOf(dropping, nodes);
  if (drops.length === 0) return { nodes, findings, drops, moved: NOTHING };
  const left = leftOf(sound, drops);
  return { nodes: decode(left.manifest, kind, server.types).nodes, findings, drops, moved: left.moved };
}
