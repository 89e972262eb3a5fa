import type { ValueSource } from './value-source.js';

/** A variable of a container. */
export interface Variable {
  readonly value: string;
  readonly source: ValueSource;
}
