import { clean } from './clean.js';
import { decode } from './decode.js';
import type { Finding } from './finding.js';
import type { Node } from './node.js';

/** A manifest, ready to be judged. */
export interface Reading {
  /** What rules can trust: its objects, parents before children, without null and without values of a wrong type. */
  readonly nodes: readonly Node[];
  /** What strict decoding refuses. */
  readonly findings: readonly Finding[];
}

/** Reads a manifest by its kind. One that is not clean is copied and read again; most are. */
export function read(manifest: { readonly kind?: unknown }): Reading {
  const kind = String(manifest.kind);
  const decoded = decode(manifest, kind);
  return decoded.clean ? decoded : { nodes: decode(clean(manifest, kind), kind).nodes, findings: decoded.findings };
}
