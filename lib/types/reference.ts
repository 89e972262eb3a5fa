import type { DidYouMean, TypeErrorMessage } from './type-error-message.js';
import type { IsStringLiteral } from './type-utils.js';

/**
 * What a reference can be where it is wrong: one of Names, which an editor offers. The sentence
 * goes first, since TypeScript cuts what is long. Where this is intersected with `string`
 * TypeScript forgets its name, and so its order.
 */
export type UndeclaredName<Sentence, Names> = Names | TypeErrorMessage<Sentence>;

/** A reference R, by name, to one of Names: `unknown` if it is right or not known. */
export type ExplainRef<
  Reference,
  Names extends string,
  What extends string,
> = Reference extends Names
  ? unknown
  : IsStringLiteral<Reference> extends true
    ? UndeclaredName<
        `${What} '${Reference & string}' is not declared${DidYouMean<Reference & string, Names>}`,
        Names
      >
    : unknown;

/**
 * T, in which the field F is a reference to one of Names: with the reference as it was written, if
 * it is right.
 */
export type WithReference<
  Wide,
  Field extends keyof Wide,
  Reference,
  Names extends string,
  What extends string,
> =
  unknown extends ExplainRef<Reference, Names, What>
    ? Wide
    : Omit<Wide, Field> & { readonly [f in Field]: ExplainRef<Reference, Names, What> };
