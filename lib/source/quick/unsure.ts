/** Thrown inside, at what the quick reader leaves to the other. */
export const UNSURE = Symbol('unsure');
