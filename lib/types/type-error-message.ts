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
export type FieldMessage<Field extends string, Message> = unknown extends Message
  ? unknown
  : { [f in Field]: Message };

/**
 * The names that are like N: one contains the other, or both begin and end with the same letter.
 */
export type SimilarNames<Name extends string, Names> = Name extends ''
  ? never
  : Names extends `${string}${Name}${string}`
    ? Names
    : Name extends `${string}${Names & string}${string}`
      ? Names
      : SameEnds<Name, Names>;
type SameEnds<Name, Names> = Name extends `${infer First}${string}`
  ? Names extends `${First}${infer Rest}`
    ? LastOf<Name> extends LastOf<Rest>
      ? Names
      : never
    : never
  : never;
type LastOf<Text> = Text extends `${infer _}${infer Rest}`
  ? Rest extends ''
    ? Text
    : LastOf<Rest>
  : never;

/** `: did you mean 'logs'?`, if one name is like N. */
export type DidYouMean<Name extends string, Names> =
  IsUnion<SimilarNames<Name, Names>> extends true ? '' : Suggestion<SimilarNames<Name, Names>>;
type Suggestion<Name> = [Name] extends [never] ? '' : `: did you mean '${Name & string}'?`;

/** A sentence at each field of V that T does not have. */
export type NoSuchFields<Given, Wide, What extends string> = {
  [F in keyof Given as F extends keyof Wide
    ? never
    : IsStringLiteral<F> extends true
      ? F
      : never]: `${What} has no '${F & string}'${DidYouMean<F & string, keyof Wide>}`;
};

/** What was told of fields: `unknown`, if of none. */
export type MessagesOrElse<Messages, Else = unknown> = [keyof Messages] extends [never]
  ? Else
  : Messages;

/** A sentence at each member of a list T that is to be written by name. */
export type WriteByName<Given, Field extends string> = {
  [I in keyof Given]: `${Field} must be a record by name: { name: { … } }`;
};
