import type { NamedConstruct } from '../spec/named-object.js';
import type { BothMessages } from './form.js';
import type { TextsNotOf } from './invalid-text.js';
import type { TypeErrorMessage } from './type-error-message.js';
import type { KnownLiteral, OrUndefined, TextOf, UnknownArray } from './type-utils.js';

// Errors that the type of an object shows, written in two kinds of tables: shapes of objects whose
// fields contradict each other, and texts that are invalid as the value of a field.

/** A shape of invalid objects, the field that gets the message, and the message. */
export interface InvalidShape<Field extends string, Shape, Sentence extends string> {
  readonly field: Field;
  readonly shape: Shape;
  readonly sentence: Sentence;
}
export type AnyInvalidShape = InvalidShape<string, unknown, string>;

/**
 * The texts that are invalid in a field, and the end of the sentence about them. Numbers are
 * compared as strings. In a list or record, each string and number is compared.
 */
export interface InvalidText<Text extends string, Predicate extends string> {
  readonly text: Text;
  readonly predicate: Predicate;
}
/** A format that no pattern describes, and the end of the sentence about texts of another form. */
export interface InvalidFormat<Format extends keyof TextsNotOf<string>, Predicate extends string> {
  readonly format: Format;
  readonly predicate: Predicate;
}
/** The invalid keys and the invalid values of a record. */
export interface InvalidEntry<KeyRow, ValueRow> {
  readonly key: KeyRow;
  readonly value: ValueRow;
}
/** A table of values without rows. */
export type NoValues = {};

// ---- Fast path

/** The fields whose objects have any strings as keys, and no objects in them. */
type RecordOfTexts = 'annotations' | 'labels' | 'matchLabels';
/** The fields that have the name of an object, or the object itself. */
export type NameField = 'name' | 'secretName' | 'claimName' | 'serviceAccountName' | 'serviceName';

/** All objects in a value, itself included. */
export type ObjectsIn<Given> = unknown extends Given
  ? never
  : Given extends UnknownArray
    ? ObjectsIn<Given[number]>
    : Given extends NamedConstruct
      ? Given
      : Given extends object
        ? Given | ObjectsIn<Given[Exclude<keyof Given, RecordOfTexts | NameField>]>
        : never;

/** The invalid objects and values among objects and what they contain; never if there are none. */
export type InvalidIn<Given, Shapes extends AnyInvalidShape, Values = NoValues> = InvalidAmong<
  ObjectsIn<Given>,
  Shapes,
  Values
>;
/** The invalid objects of several, and invalid values of their fields; never if there are none. */
export type InvalidAmong<Objects, Shapes extends AnyInvalidShape, Values> =
  | Extract<Objects, Shapes['shape']>
  | InvalidValueOf<Objects, Values>;

/** The invalid values of the fields of an object, as strings; never if there are none. */
export type InvalidValueOf<Given, Values> = Given extends unknown
  ? {
      [F in keyof Given & keyof Values]: InvalidTextsIn<Given[F], Values[F]>;
    }[keyof Given & keyof Values]
  : never;
type InvalidTextsIn<Given, Row> =
  Row extends InvalidEntry<infer KeyRow, infer ValueRow>
    ? Given extends UnknownArray
      ? never
      : InvalidKeyOf<Given, KeyRow> | InvalidTextsIn<Given, ValueRow>
    : InvalidAmongTexts<TextsIn<Given>, Row>;
type InvalidKeyOf<Given, Row> = KnownLiteral<InvalidAmongTexts<TextOf<keyof Given>, Row>>;
type InvalidAmongTexts<Text, Row> =
  Row extends InvalidText<infer Invalid, string>
    ? Extract<Text, Invalid>
    : Row extends InvalidFormat<infer Format, string>
      ? TextsNotOf<Text>[Format]
      : never;
/** The strings and numbers in a value, as strings. */
type TextsIn<Given> = unknown extends Given
  ? never
  : Given extends string | number
    ? `${Given}`
    : Given extends UnknownArray
      ? TextsIn<Given[number]>
      : Given extends NamedConstruct
        ? never
        : Given extends object
          ? TextsIn<Given[keyof Given]>
          : never;

// ---- Slow path

// These types are mapped over the fields of what was written, and nothing else: a comparison of two
// patterns whose Pods are type parameters compares them, too, and took minutes with more.

/** The messages about a value and the objects in it, at their fields; `unknown` elsewhere. */
export type ExplainIn<
  Given,
  Shapes extends AnyInvalidShape,
  Values = NoValues,
> = unknown extends Given
  ? unknown
  : Given extends NamedConstruct
    ? unknown
    : Given extends object
      ? { readonly [F in keyof Given]: ExplainField<F, Given, Given[F], Shapes, Values> }
      : OrUndefined<Given>;
type ExplainField<
  Field,
  Given,
  Value,
  Shapes extends AnyInvalidShape,
  Values,
> = Field extends keyof Values
  ? BothMessages<
      ExplainValue<Field, Value, Values[Field]>,
      ExplainShape<Field, Given, Value, Shapes, unknown>
    >
  : ExplainShape<
      Field,
      Given,
      Value,
      Shapes,
      Field extends RecordOfTexts ? unknown : ExplainIn<Value, Shapes, Values>
    >;
type ExplainShape<Field, Given, Value, Shapes, Else> = [
  SentenceFor<Field, WithoutAny<Given>, Shapes>,
] extends [never]
  ? Else
  : MessageFor<Value, SentenceFor<Field, WithoutAny<Given>, Shapes>>;

/** The messages about the fields of one object only. */
export type ExplainFieldsOf<
  Given,
  Shapes extends AnyInvalidShape,
  Values = NoValues,
> = Given extends object
  ? {
      readonly [F in keyof Given]: ExplainOwnField<F, Given, Given[F], Shapes, Values>;
    }
  : OrUndefined<Given>;
type ExplainOwnField<Field, Given, Value, Shapes, Values> = Field extends keyof Values
  ? BothMessages<
      ExplainValue<Field, Value, Values[Field]>,
      ExplainShape<Field, Given, Value, Shapes, unknown>
    >
  : ExplainShape<Field, Given, Value, Shapes, unknown>;

/** The sentences of the rows about a field that apply to an object, or to one of several. */
type SentenceFor<Field, Given, Row> =
  Row extends InvalidShape<infer F, infer Shape, infer Sentence>
    ? Field extends F
      ? Given extends Shape
        ? Sentence
        : never
      : never
    : never;
/** `any` matches every shape, so it is replaced in an object, and in the objects in its fields. */
type WithoutAny<Given> = Given extends unknown
  ? { readonly [F in keyof Given]: WithoutAnyField<Given[F]> }
  : never;
type WithoutAnyField<Given> = unknown extends Given
  ? unknown
  : Given extends UnknownArray
    ? Given
    : Given extends object
      ? { readonly [F in keyof Given]: unknown extends Given[F] ? unknown : Given[F] }
      : Given;

/** The messages about an invalid value, or about each one in a list or record. */
type ExplainValue<Field, Given, Row> = Given extends UnknownArray
  ? Row extends InvalidEntry<unknown, unknown>
    ? unknown
    : { readonly [I in keyof Given]: ExplainValue<Field, Given[I], Row> }
  : Given extends NamedConstruct
    ? unknown
    : Given extends object
      ? { readonly [K in keyof Given]: ExplainEntry<K, Given[K], Row> }
      : ExplainText<Field, Given, InvalidTextsIn<Given, Row>, Row>;
type ExplainEntry<Key, Given, Row> =
  Row extends InvalidEntry<infer KeyRow, infer ValueRow>
    ? [KnownLiteral<InvalidAmongTexts<TextOf<Key>, KeyRow>>] extends [never]
      ? ExplainValue<Key, Given, ValueRow>
      : ExplainText<Key, Key, Key, KeyRow>
    : ExplainValue<Key, Given, Row>;
type ExplainText<Field, Given, Text, Row> = [Text] extends [never]
  ? OrUndefined<Given>
  : Row extends { readonly predicate: infer Predicate }
    ? Given extends number
      ? TypeErrorMessage<`${Field & string} ${Text & string} is ${Predicate & string}`>
      : MessageFor<Given, `'${Text & string}' is ${Predicate & string}`>
    : unknown;

/** The message in a form that is not `never` together with the type of the field. */
type MessageFor<Given, Sentence> = [Exclude<Given, undefined>] extends [number | boolean | Keyword]
  ? TypeErrorMessage<Sentence>
  : Sentence;
/** The values of fields that take only certain values. */
type Keyword =
  | 'ClusterFirst'
  | 'ClusterFirstWithHostNet'
  | 'Default'
  | 'DoesNotExist'
  | 'Equal'
  | 'Exists'
  | 'FailIndex'
  | 'Gt'
  | 'In'
  | 'Localhost'
  | 'Lt'
  | 'NoExecute'
  | 'NoSchedule'
  | 'None'
  | 'NotIn'
  | 'OnFailure'
  | 'PreferNoSchedule'
  | 'RuntimeDefault'
  | 'ScheduleAnyway'
  | 'TerminatingOrFailed'
  | 'Unconfined';
