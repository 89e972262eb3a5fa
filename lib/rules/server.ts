import type { Server } from '../engine/read.js';
import { typesOf } from '../engine/type-table.js';
import { droppedOf, type GateDrop, isGated } from './dropped/dropped.js';

const made = new Map<number, Server<GateDrop>>();

/** What a server of Kubernetes 1.`minor` with default gates reads of a manifest, and what it drops of it. Made once. */
export function serverAt(minor: number): Server<GateDrop> {
  const known = made.get(minor) ?? {
    types: typesOf(minor, isGated(minor)),
    dropsOf: (some, nodes) => droppedOf(minor, some, nodes),
  };
  made.set(minor, known);
  return known;
}
