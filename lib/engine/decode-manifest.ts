import { type ApiTypes, newestApiTypes } from './api-types.js';
import { decodeNodes } from './decode-nodes.js';
import type { Finding } from './finding.js';
import type { Node } from './node.js';
import { type DroppedField, prune } from './prune.js';
import { sanitize } from './sanitize.js';

/** What a server makes of a manifest before it judges. */
export interface ApiServerProfile<D extends DroppedField> {
  readonly types: ApiTypes;
  /** What it drops of a manifest in which some objects have fields that it may drop. */
  findDroppedFields(some: readonly Node[], nodes: readonly Node[]): readonly D[];
}

/** A manifest, ready to be judged. */
export interface DecodedManifest<D extends DroppedField> {
  /**
   * What rules can trust: its objects, parents before children, without null, values of a wrong
   * type, and what the server drops.
   */
  readonly nodes: readonly Node[];
  /** What strict decoding refuses. */
  readonly findings: readonly Finding[];
  readonly droppedFields: readonly D[];
  /** The lists that have lost items by that: for each item that is left the place that it had. */
  readonly originalIndexes: ReadonlyMap<string, readonly number[]>;
}

const NONE: readonly never[] = [];
const NO_INDEXES: ReadonlyMap<string, readonly number[]> = new Map();

/** The newest API, with every gate on. */
const NEWEST_SERVER: ApiServerProfile<never> = {
  types: newestApiTypes,
  findDroppedFields: () => NONE,
};

/**
 * Reads a manifest by its kind. One that is not clean, or of which something is dropped, is copied
 * and read again; most are not.
 */
export function decodeManifest<D extends DroppedField>(
  manifest: { readonly kind?: unknown },
  server: ApiServerProfile<D> = NEWEST_SERVER,
): DecodedManifest<D> {
  const kind = String(manifest.kind);
  const decoded = decodeNodes(manifest, kind, server.types);
  const { findings } = decoded;
  if (decoded.hasTooManyErrors)
    return { nodes: NONE, findings, droppedFields: NONE, originalIndexes: NO_INDEXES };
  const sound = decoded.isClean ? manifest : sanitize(manifest, kind, server.types);
  const { nodes, nodesWithGatedFields } = decoded.isClean
    ? decoded
    : decodeNodes(sound, kind, server.types);
  const drops =
    nodesWithGatedFields.length === 0
      ? NONE
      : server.findDroppedFields(nodesWithGatedFields, nodes);
  if (drops.length === 0)
    return { nodes, findings, droppedFields: drops, originalIndexes: NO_INDEXES };
  const left = prune(sound, drops);
  return {
    nodes: decodeNodes(left.manifest, kind, server.types).nodes,
    findings,
    droppedFields: drops,
    originalIndexes: left.originalIndexes,
  };
}
