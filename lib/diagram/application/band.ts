import type { MapLink } from './application-map.js';
import type { LinkLine } from './link-text.js';

/** An object in a band, with what its links to the rest of the band are about. */
export interface BandBox {
  /** The position of the object. */
  readonly object: number;
  readonly column: number;
  /** How far it is indented: a binding below its ServiceAccount, and a role below its binding. */
  readonly depth: number;
  readonly lines: readonly LinkLine[];
}

/** A link between two objects of a band. */
export interface BandLink {
  readonly from: BandBox;
  readonly to: BandBox;
  readonly link: MapLink;
}

/**
 * A workload and what belongs to it, in columns. An object that belongs to several workloads is in
 * the band of each.
 */
export interface Band {
  /** The position of the workload, or of the first object if the band has none. */
  readonly center: number;
  /** The objects by column, as `COLUMNS` lists the columns. */
  readonly columns: readonly (readonly BandBox[])[];
  readonly links: readonly BandLink[];
  /** The number of objects that are left out, because a column has too many. */
  readonly leftOut: number;
}

/** The column of what sends requests to Services, such as an Ingress. */
export const ENTRY_COLUMN = 0;
/** The column of Services, and of autoscalers, budgets and policies. */
export const SERVICE_COLUMN = 1;
/** The column of the workload. */
export const WORKLOAD_COLUMN = 2;
/** The column of what the workload uses, and of the roles of its ServiceAccount. */
export const USED_COLUMN = 3;

/** The headings of the columns. */
export const COLUMNS = [
  'Entry',
  'Services and policies',
  'Workload',
  'Configuration, storage, access',
] as const;

/** Maximum number of objects in a column of a band. */
export const MAX_COLUMN = 40;
