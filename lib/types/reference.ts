import type { DidYouMean, TypeErrorMessage } from './type-error-message.js';
import type { IsStringLiteral } from './type-utils.js';

/**
 * What a reference can be where it is wrong: one of Names, which an editor offers. The sentence
 * goes first, since TypeScript cuts what is long. Where this is intersected with `string`
 * TypeScript forgets its name, and so its order.
 */
export type UndeclaredName<Sentence, Names> = Names | TypeErrorMessage<Sentence>;

/** A reference R, by name, to one of Names: `unknown` if it is right or not known. */
export type ExplainRef<R, Names extends string, What extends string> = R extends Names
  ? unknown
  : IsStringLiteral<R> extends true
    ? UndeclaredName<
        `${What} '${R & string}' is not declared${DidYouMean<R & string, Names>}`,
        Names
      >
    : unknown;

/**
 * T, in which the field F is a reference to one of Names: with the reference as it was written, if
 * it is right.
 */
export type WithReference<T, F extends keyof T, R, Names extends string, What extends string> =
  unknown extends ExplainRef<R, Names, What>
    ? T
    : Omit<T, F> & { readonly [f in F]: ExplainRef<R, Names, What> };
