/** Thrown inside, at what the quick reader leaves to the reader of all YAML. */
export const BAIL_OUT = Symbol('unsure');
/** Thrown inside, where plain data would lose how a number is written. */
export const NEEDS_EXACT = Symbol('inexact');
