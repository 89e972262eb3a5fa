import type { NamedConstruct } from '../spec/named-object.js';
import type { FieldHints, ObjectForms, SubjectAt, TextKeys } from './form-messages.js';
import type { ExplainNamed } from './objects/named.js';
import type { DidYouMean, TypeErrorMessage } from './type-error-message.js';
import type { IsStringLiteral, TextOf, UnionKeys, UnknownArray } from './type-utils.js';

// Slow path: the errors in the form of a value, such as an unknown field, or a list where a record
// is expected. `Wide` is the type of the value in lib/spec. `Place` is the name of its field; that
// of an entry of a record or list is the field with `[]`.

/**
 * The errors in the form of a value; `unknown` if there are none. If only some members of a union
 * are wrong, the others stay as they are: `unknown` would hide the errors.
 */
export type ExplainForm<Given, Wide, Place extends string> = unknown extends Given
  ? unknown
  : [Given] extends [ExplainEach<Given, Exclude<Wide, undefined>, Place>]
    ? unknown
    : ExplainEach<Given, Exclude<Wide, undefined>, Place>;
type ExplainEach<Given, Wide, Place extends string> = Given extends unknown
  ? unknown extends ExplainOne<Given, Wide, Place>
    ? Given
    : ExplainOne<Given, Wide, Place>
  : never;

type Primitive = string | number | bigint | boolean | symbol | null | undefined;
type ListIn<Wide> = Extract<Wide, UnknownArray>;
type ObjectIn<Wide> = Exclude<Wide, UnknownArray | Primitive>;

type ExplainOne<Given, Wide, Place extends string> = [Wide] extends [never]
  ? unknown
  : Given extends UnknownArray
    ? [ListIn<Wide>] extends [never]
      ? [ObjectIn<Wide>] extends [never]
        ? unknown
        : { [I in keyof Given]: NotListMessage<ObjectIn<Wide>, Place> }
      : ExplainEntries<
          Given,
          ListIn<Wide>[number],
          [ObjectIn<Wide>] extends [never] ? `${Place}[]` : `${Place}[] in a list`
        >
    : Given extends NamedConstruct
      ? ExplainNamed<Given, Wide, Place>
      : Given extends object
        ? [ObjectIn<Wide>] extends [never]
          ? [ListIn<Wide>] extends [never]
            ? ExplainObjectAsText<Given, Place>
            : `${SubjectAt<Place>} is a list: write [{ … }]`
          : ExplainObject<Given, ObjectIn<Wide>, Place>
        : Given extends undefined | null
          ? unknown
          : ExplainPrimitive<Given, Wide, Place>;

type ExplainObjectAsText<Given, Place extends string> = Place extends keyof TextKeys
  ? Given extends { readonly [K in TextKeys[Place]]: infer Text extends string }
    ? `write '${Text}', without ${TextKeys[Place]}`
    : unknown
  : unknown;
type NotListMessage<Wide, Place extends string> =
  IsRecord<Wide> extends true
    ? `${Place} must be a record by name: { name: … }`
    : `${Place} is an object: write { … }`;

type ExplainPrimitive<Given, Wide, Place extends string> = [Extract<Wide, Primitive>] extends [
  never,
]
  ? [ObjectIn<Wide>] extends [never]
    ? Given extends string
      ? `${SubjectAt<Place>} is a list: write ['${Given}']`
      : `${SubjectAt<Place>} is a list: write [ … ]`
    : `${SubjectAt<Place>} is an object: write ${ObjectForm<Place, Given>}`
  : [Wide] extends [string | UnknownArray | object]
    ? Given extends number | boolean
      ? string extends Wide
        ? `${SubjectAt<Place>} is a string: write '${Given}'`
        : unknown
      : unknown
    : [Wide] extends [number | object]
      ? Given extends `${infer N extends number}`
        ? `${SubjectAt<Place>} is a number: write ${N}`
        : unknown
      : unknown;
type ObjectForm<Place extends string, Given> = Place extends keyof ObjectForms<unknown>
  ? ObjectForms<Given>[Place]
  : '{ … }';

type ExplainEntries<Given extends UnknownArray, Wide, Place extends string> = OrNone<
  {
    [I in keyof Given]: ExplainForm<Given[I], Wide, Place>;
  },
  Given[number] extends infer E ? ExplainForm<E, Wide, Place> : never
>;
type OrNone<Messages, Errors> = unknown extends Errors ? unknown : Messages;

/**
 * The errors in an object. Those in a constant are one sentence for the whole object, because
 * TypeScript reports them where the constant is used.
 */
type ExplainObject<Given, Wide, Place extends string> = MessagesIn<
  Given,
  IsRecord<Wide> extends true
    ? RecordMessages<Given, Wide, Place>
    : ObjectMessages<Given, Wide, Place>
>;
type MessagesIn<Given, Messages> = [keyof Messages] extends [never]
  ? unknown
  : IsMutable<Given, keyof Messages & keyof Given> extends true
    ? SentencesIn<Messages>
    : Messages;
/** Keys that the record does not allow are explained elsewhere. */
type RecordMessages<Given, Wide, Place extends string> = {
  [K in keyof Given as TextOf<K> extends keyof Wide
    ? unknown extends ExplainForm<Given[K], Wide[keyof Wide], `${Place}[]`>
      ? never
      : K
    : never]: ExplainForm<Given[K], Wide[keyof Wide], `${Place}[]`>;
};
/** Whether the keys of a type are any strings, or any of one pattern. */
type IsRecord<Wide> = {} extends Record<keyof Wide & string, 1> ? true : false;
type ObjectMessages<Given, Wide, Place extends string> = {
  [F in keyof Given as unknown extends ExplainField<F, Given[F], Wide, Place>
    ? never
    : F]: ExplainField<F, Given[F], Wide, Place>;
};
type ExplainField<Field, Given, Wide, Place extends string> =
  TextOf<Field> extends infer F extends string
    ? F extends UnionKeys<Wide>
      ? [Exclude<FieldIn<Wide, F>, undefined>] extends [never]
        ? [Given] extends [undefined]
          ? unknown
          : UnknownFieldMessage<F, Wide, Place>
        : ExplainForm<Given, FieldIn<Wide, F>, F>
      : [Given] extends [undefined]
        ? unknown
        : IsStringLiteral<F> extends true
          ? UnknownFieldMessage<F, Wide, Place>
          : unknown
    : unknown;
type FieldIn<Wide, Field> = Wide extends unknown
  ? Field extends keyof Wide
    ? Wide[Field]
    : never
  : never;

/** The message that an object has no such field. */
export type UnknownFieldMessage<
  Field extends string,
  Wide,
  Place extends string,
> = Place extends keyof FieldHints
  ? Field extends keyof FieldHints[Place]
    ? FieldHints[Place][Field]
    : NoSuchFieldMessage<Field, Wide, Place>
  : NoSuchFieldMessage<Field, Wide, Place>;
type NoSuchFieldMessage<
  Field extends string,
  Wide,
  Place extends string,
> = `${SubjectAt<Place>} has no '${Field}'${DidYouMean<Field, UnionKeys<Wide>>}`;

/**
 * Whether a field is optional or not readonly. Fields of a literal in the call are neither, so the
 * object is a constant, or the field comes from a condition.
 */
export type IsMutable<Given, Fields extends keyof Given> =
  IsIdentical<Pick<Given, Fields>, Readonly<Required<Pick<Given, Fields>>>> extends true
    ? false
    : true;
type IsIdentical<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type SentencesIn<Messages> = Messages extends string
  ? Messages
  : Messages extends UnknownArray
    ? SentencesIn<Messages[number]>
    : Messages extends object
      ? SentencesIn<Messages[keyof Messages]>
      : never;

/** The message, unless the object has unknown fields, which its form explains. */
export type OnlyIfKnown<Given, Wide, Message> = [Exclude<keyof Given, UnionKeys<Wide>>] extends [
  never,
]
  ? Message
  : unknown;

/**
 * The messages of two checks of one value. A sentence about a whole value hides the messages about
 * its parts. An intersection of both would not: the compiler prints its members one by one.
 */
export type BothMessages<First, Second> = unknown extends Second
  ? First
  : unknown extends First
    ? Second
    : [Extract<Second, Sentence>] extends [never]
      ? [Extract<First, Sentence>] extends [never]
        ? MergedMessages<First, Second>
        : First
      : Second;
type MergedMessages<First, Second> = Second extends unknown
  ? First extends UnknownArray
    ? { [I in keyof First]: I extends keyof Second ? BothMessages<First[I], Second[I]> : First[I] }
    : {
        [K in keyof First]: K extends keyof Second ? BothMessages<First[K], Second[K]> : First[K];
      } & Omit<Second, keyof First>
  : never;
type Sentence = string | TypeErrorMessage<never>;

/**
 * The type of a value that is explained: the wide type, in which each field with an error has the
 * message as its type. An intersection of both would show the wide type, too. `Complete` are fields
 * whose messages include the wide type.
 */
export type WithMessages<Wide, Messages, Complete = never> = [Exclude<Wide, undefined>] extends [
  never,
]
  ? Messages
  : [Exclude<Wide, undefined>] extends [Messages]
    ? Wide
    : WithMessage<Wide, Messages, Complete>;
type WithMessage<Wide, Messages, Complete> = [Messages] extends [TypeErrorMessage<infer Sentence>]
  ? OneMessage<Wide, Messages, Sentence>
  : Messages extends Primitive | TypeErrorMessage<never>
    ? Messages
    : Messages extends UnknownArray
      ? ListWithMessages<ListIn<Wide>, Messages>
      : [ObjectIn<Wide>] extends [never]
        ? Messages
        : IsRecord<ObjectIn<Wide>> extends true
          ? ObjectIn<Wide> & {
              [K in keyof Messages]: WithMessages<
                ObjectIn<Wide>[keyof ObjectIn<Wide>],
                Messages[K]
              >;
            }
          : ObjectWithMessages<ObjectIn<Wide>, Messages, Complete>;
/**
 * The message without the type of its field, and one message if there are several. Where an object
 * is expected, the plain sentence is shorter.
 */
type OneMessage<Wide, Messages, Sentence> = [Messages] extends [never]
  ? never
  : [Extract<Wide, Exclude<Primitive, null | undefined>>] extends [never]
    ? Sentence
    : TypeErrorMessage<Sentence>;
type ObjectWithMessages<Wide, Messages, Complete> = Wide extends unknown
  ? Omit<Wide, keyof Messages> & {
      [F in keyof Messages]: F extends Exclude<keyof Wide, Complete>
        ? WithMessages<Wide[F], Messages[F]>
        : Messages[F];
    }
  : never;
type ListWithMessages<Wide, Messages> = [Wide] extends [UnknownArray]
  ? [Wide] extends [never]
    ? Messages
    : { [I in keyof Messages]: WithMessages<Wide[number], Messages[I]> }
  : Messages;
