import type { AnyObject } from '../nodes/scheduling-case.js';

/** The objects of a whole cluster, and objects that are created in it, one after the other. */
export interface AdmissionCase {
  readonly cluster: readonly AnyObject[];
  readonly objects: readonly AnyObject[];
}

/** The verdict of a server on one object. */
export interface AdmissionAnswer {
  readonly refused: readonly string[];
  /** The plugin that refuses the object. */
  readonly plugin?: string;
  /** The plugins that change the object: only the Go program prints them. */
  readonly changes?: readonly string[];
  readonly object?: AnyObject;
}
