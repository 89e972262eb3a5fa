// Parameters whose type depends on whether the argument is valid.
//
// A conditional type would do for arguments whose type is known. In a generic function, though,
// the type of the argument has type parameters, so TypeScript does not decide the condition, and
// assigns nothing to it. It does assign to a property of an object whose key is not decided, and
// uses the constraint of the key. The constraint of a condition is the union of both branches, or,
// if one of them is `any`, the other one. So a verdict is `'valid'` or `any`: undecided, it counts
// as `'valid'`, and the argument is checked when the app is synthesized.

/** The verdict about a valid value. */
export type Valid = 'valid';
/** The verdict about an invalid value. */
export type Invalid = any;

/**
 * The types of a parameter, by the verdict about the argument: write
 * `ByVerdict<Accepted, Rejected>[Verdict]['type']`. `Rejected` is an interface, so that messages
 * are only made for an invalid argument.
 */
export interface ByVerdict<Accepted, Rejected extends { readonly type: unknown }> {
  readonly valid: { readonly type: Accepted };
  readonly [invalid: `?${string}`]: Rejected;
}

/** The verdict of errors, which are `unknown` if there are none. */
export type VerdictOf<Errors> = unknown extends Errors ? Valid : Invalid;
/** The parameter of a rejected value, whose errors are known. */
export interface Rejected<Errors> {
  readonly type: Errors;
}
