import type { IsStringLiteral, IsUnion } from './type-utils.js';

declare const typeErrorMessage: unique symbol; // a symbol, so that no editor offers it as a field

/**
 * A mistake, in a sentence: where a value is no free text, the editor shows it as the type that was
 * expected there.
 */
export interface TypeErrorMessage<Sentence> {
  readonly [typeErrorMessage]: Sentence;
}

/** A field whose type says what is wrong with it; unknown if nothing is. */
export type FieldMessage<F extends string, E> = unknown extends E ? unknown : { [f in F]: E };

/**
 * The names that are like N: one contains the other, or both begin and end with the same letter.
 */
export type SimilarNames<N extends string, Names> = N extends ''
  ? never
  : Names extends `${string}${N}${string}`
    ? Names
    : N extends `${string}${Names & string}${string}`
      ? Names
      : SameEnds<N, Names>;
type SameEnds<N, Names> = N extends `${infer First}${string}`
  ? Names extends `${First}${infer Rest}`
    ? LastOf<N> extends LastOf<Rest>
      ? Names
      : never
    : never
  : never;
type LastOf<S> = S extends `${infer _}${infer Rest}` ? (Rest extends '' ? S : LastOf<Rest>) : never;

/** `: did you mean 'logs'?`, if one name is like N. */
export type DidYouMean<N extends string, Names> =
  IsUnion<SimilarNames<N, Names>> extends true ? '' : Suggestion<SimilarNames<N, Names>>;
type Suggestion<Name> = [Name] extends [never] ? '' : `: did you mean '${Name & string}'?`;

/** A sentence at each field of V that T does not have. */
export type NoSuchFields<V, T, What extends string> = {
  [F in keyof V as F extends keyof T
    ? never
    : IsStringLiteral<F> extends true
      ? F
      : never]: `${What} has no '${F & string}'${DidYouMean<F & string, keyof T>}`;
};

/** What was told of fields: `unknown`, if of none. */
export type MessagesOrElse<T, Else = unknown> = [keyof T] extends [never] ? Else : T;

/** A sentence at each member of a list T that is to be written by name. */
export type WriteByName<T, Field extends string> = {
  [I in keyof T]: `${Field} are written by name: { name: { … } }`;
};
