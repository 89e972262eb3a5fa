import type { Api, Kind } from '../../lib/api/api.js';

/**
 * The fields of the API type K that the TypeScript type T lacks, and the fields of T that K lacks.
 */
export type FieldDifference<K extends Kind, T> = [
  lacks: Exclude<keyof Api<K>, keyof T>,
  has: Exclude<keyof T, keyof Api<K>>,
];
type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Compiles only if both types are equal. */
export const assertEqualTypes = <_A, _B>(_equal: Equal<_A, _B>): void => undefined;
