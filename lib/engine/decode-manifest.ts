import { type ApiTypes, newestApiTypes } from './api-types.js';
import { decodeNodes } from './decode-nodes.js';
import type { Finding } from './finding.js';
import type { Node } from './node.js';
import { type DroppedField, type PrunedList, prune } from './prune.js';
import { sanitize } from './sanitize.js';

/** How a server decodes a manifest before it validates it. */
export interface ApiServerProfile<D extends DroppedField> {
  readonly types: ApiTypes;
  /**
   * Returns what the server drops.
   *
   * @param gatedNodes - the objects that have a field that the server may drop
   * @param nodes - all objects of the manifest
   */
  findDroppedFields(gatedNodes: readonly Node[], nodes: readonly Node[]): readonly D[];
}

/** A manifest that is ready for validation. */
export interface DecodedManifest<D extends DroppedField> {
  /**
   * The objects of the manifest, parents before children. They contain no null, no value of a wrong
   * type and nothing that the server drops, so that rules can rely on the types.
   */
  readonly nodes: readonly Node[];
  /** The errors of strict decoding. */
  readonly findings: readonly Finding[];
  readonly droppedFields: readonly D[];
  /** The lists that have lost items because the server drops them. */
  readonly prunedLists: readonly PrunedList[];
}

const NONE: readonly never[] = [];

/** The newest API, with every feature gate on. */
const NEWEST_SERVER: ApiServerProfile<never> = {
  types: newestApiTypes,
  findDroppedFields: () => NONE,
};

/**
 * Decodes a manifest by its kind. A manifest with null, with values of a wrong type or with fields
 * that the server drops is copied without them and decoded again. Most manifests have none.
 */
export function decodeManifest<D extends DroppedField>(
  manifest: { readonly kind?: unknown },
  server: ApiServerProfile<D> = NEWEST_SERVER,
): DecodedManifest<D> {
  const kind = String(manifest.kind);
  const decoded = decodeNodes(manifest, kind, server.types);
  const { findings } = decoded;
  if (decoded.hasTooManyErrors)
    return { nodes: NONE, findings, droppedFields: NONE, prunedLists: NONE };
  const sanitized = decoded.isClean ? manifest : sanitize(manifest, kind, server.types);
  const { nodes, nodesWithGatedFields } = decoded.isClean
    ? decoded
    : decodeNodes(sanitized, kind, server.types);
  const droppedFields =
    nodesWithGatedFields.length === 0
      ? NONE
      : server.findDroppedFields(nodesWithGatedFields, nodes);
  if (droppedFields.length === 0) return { nodes, findings, droppedFields, prunedLists: NONE };
  const pruned = prune(sanitized, droppedFields);
  return {
    nodes: decodeNodes(pruned.manifest, kind, server.types).nodes,
    findings,
    droppedFields,
    prunedLists: pruned.prunedLists,
  };
}
