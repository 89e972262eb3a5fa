import type { IsStringLiteral, IsUnion, SetFields } from './type-utils.js';

declare const typeErrorMessage: unique symbol; // a symbol, which editors do not suggest as a field

/**
 * An error message. If a value of another type is expected, editors show the sentence as that type.
 */
export interface TypeErrorMessage<Sentence> {
  /**
   * The message. No value has this property: it makes the type differ from all others. It is the
   * type of a parameter, so that two messages about one value do not exclude each other.
   */
  readonly [typeErrorMessage]: (sentence: Sentence) => void;
}

/** A field whose type is its error message; `unknown` if there is none. */
export type FieldMessage<Field extends string, Message> = unknown extends Message
  ? unknown
  : { [f in Field]: Message };

/**
 * The names that are similar to a name: one contains the other, or both start and end with the same
 * letters.
 */
export type SimilarNames<Name extends string, Names> = Name extends ''
  ? never
  : Names extends `${string}${Name}${string}`
    ? Names
    : Name extends `${string}${Names & LongEnough}${string}`
      ? Names
      : SameEnds<Name, Names>;
/** A name that other words do not contain by chance, as `hostNetwrok` contains `os`. */
type LongEnough = `${any}${any}${any}${string}`;
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

/** `: did you mean 'logs'?` if exactly one name is similar. */
export type DidYouMean<Name extends string, Names> =
  IsUnion<SimilarNames<Name, Names>> extends true ? '' : Suggestion<SimilarNames<Name, Names>>;
type Suggestion<Name> = [Name] extends [never] ? '' : `: did you mean '${Name & string}'?`;

/** An error message at each field that the wide type does not have. */
export type NoSuchFields<Given, Wide, Subject extends string> = {
  [F in keyof Given as F extends keyof Wide
    ? never
    : IsStringLiteral<F> extends true
      ? F
      : never]: `${Subject} has no '${F & string}'${DidYouMean<F & string, keyof Wide>}`;
};

/**
 * The message at each field that an object sets of which it can have only one. The first of them in
 * `Order` has no message. A message about the whole object would print all of it.
 */
export type AtSecond<Given, Order, Sentence> = {
  readonly [F in AllButFirst<SetFields<Given>, Order>]: Sentence;
};
type AllButFirst<Fields, Order> = Order extends readonly [infer First, ...infer Rest]
  ? First extends Fields
    ? Extract<Rest[number], Fields> & string
    : AllButFirst<Fields, Rest>
  : never;

/** The messages by field; `Else` if there are none. */
export type MessagesOrElse<Messages, Else = unknown> = [keyof Messages] extends [never]
  ? Else
  : Messages;

/** An error message at each member of a list that should be a record. */
export type WriteByName<Given, Field extends string> = {
  [I in keyof Given]: `${Field} must be a record by name: { name: { … } }`;
};
