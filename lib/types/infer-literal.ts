/**
 * Lets TypeScript infer a type parameter from a literal as if it were written with `as const`. The
 * condition is false, also in a generic function, so an argument only has to match `{}`.
 */
export type InferLiteral<Pod> = [Pod, 0] extends [never, 1] ? Pod : {};
