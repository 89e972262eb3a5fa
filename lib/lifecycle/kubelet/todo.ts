import type { Container } from '../container.js';
import type { Seen } from './snapshot.js';

/** What a probe has found of a run of a container. */
export type Found = 'success' | 'failure' | 'unknown';

/** What the probes have found; undefined, where there is no such probe. */
export interface Findings {
  found(probe: 'startup' | 'liveness', seen: Seen): Found | undefined;
}

/** What is to be done next, in this order. */
export interface Todo {
  /** Stop all that runs, and the sandbox: because all is over, or because it is made anew. */
  stopAll: boolean;
  /** Kill what a probe has condemned. */
  readonly kill: { readonly seen: Seen; readonly container: Container; readonly probe: 'startup' | 'liveness' }[];
  /** Remove every run of every container, killing what runs: all are started anew. */
  readonly reset: { readonly seen: Seen; readonly container: Container }[];
  makeSandbox: boolean;
  /** Start these, init containers first. */
  start: Container[];
}
