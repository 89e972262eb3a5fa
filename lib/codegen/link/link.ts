import type { FieldPath } from '../../api/field-path.js';
import type { GeneratedObject } from '../generate-object.js';

/** An object of the program, and the index of its chart. */
export interface PlacedObject {
  readonly object: GeneratedObject;
  readonly chart: number;
}

/** A place in the props of an object where the construct of another object can stand. */
export interface Site {
  /** The path in the manifest of the value that is replaced. */
  readonly path: FieldPath;
  /** Returns the TypeScript for the place. */
  write(constant: string): string;
}

/** A site, and the object that it refers to. */
export interface Link extends Site {
  readonly target: PlacedObject;
  /** Whether the reference in the opposite direction is preferred, if there is one. */
  readonly isWeak: boolean;
}

/** The metadata of an object that a reference needs. */
interface Metadata {
  readonly name?: unknown;
  readonly namespace?: unknown;
}

/** Returns the name of an object, and its namespace, as the program writes them. */
export const metadataOf = ({ manifest }: GeneratedObject): Metadata =>
  (manifest['metadata'] ?? {}) as Metadata;

/** Whether the construct of an object can stand in the place of a reference to it. */
export const isReferable = ({ construct, props }: GeneratedObject): boolean =>
  construct !== 'ApiObject' && !props.isCast;
