import type { Api, Kind } from '../../lib/api/api.js';

/**
 * The fields that the API's type K has and the grammar's type T lacks, and those that T has and K
 * lacks.
 */
export type FieldDifference<K extends Kind, T> = [
  lacks: Exclude<keyof Api<K>, keyof T>,
  has: Exclude<keyof T, keyof Api<K>>,
];
type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Compiles where both are equal. */
export const assertEqualTypes = <_A, _B>(_equal: Equal<_A, _B>): void => undefined;
