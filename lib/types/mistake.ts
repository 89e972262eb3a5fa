import type { MessagesOrElse, TypeErrorMessage } from './type-error-message.js';
import type { IsUnion } from './type-utils.js';

/**
 * A table of mistakes: the field at which a mistake is reported, its message, and the shape of the
 * objects that have it. The fast path compares an object with all shapes at once, which costs
 * nothing if it lacks their fields. Write shapes with required fields only: a wide type such as
 * `string` must not match.
 */
type Mistakes<Table> = { readonly [F in keyof Table]: object };

/** The shapes of all mistakes of a table. */
export type MistakenShape<Table extends Mistakes<Table>> = ValueOf<{
  [F in keyof Table]: ValueOf<Table[F]>;
}>;
type ValueOf<T> = T[keyof T];

/** The object if it certainly has a mistake of the shapes; else never. */
export type Mistaken<Given, Shapes> = Given extends Shapes
  ? HasNone<Given> extends true
    ? never
    : Given
  : never;
/** Whether an object has no mistake, though it matches: `any`, and `undefined` without strict. */
type HasNone<Given> = [Given] extends [undefined] ? true : HasAny<Given>;
/** Whether a field is `any`, which matches every shape. */
type HasAny<Given> = unknown extends Given
  ? true
  : ValueOf<{ [F in keyof Given]: unknown extends Given[F] ? 1 : never }> extends never
    ? false
    : true;

/** The messages of the mistakes in an object, by field; `unknown` if it has none. */
export type ExplainMistakes<Given, Table extends Mistakes<Table>> = MessagesOrElse<{
  [F in keyof Table as MessageOf<Given, Table[F]> extends never ? never : F]: TypeErrorMessage<
    MessageOf<Given, Table[F]>
  >;
}>;
type MessageOf<Given, Shapes> = ValueOf<{
  [Message in keyof Shapes]: Given extends Shapes[Message]
    ? HasNone<Given> extends true
      ? never
      : Message
    : never;
}>;

/** The literal strings, except for the empty one, that a list contains twice. A list that is not known has none. */
export type Repeated<List> = List extends readonly [infer First, ...infer Rest]
  ?
      | (string extends Rest[number] ? never : Exclude<Extract<First, Rest[number]>, ''>)
      | Repeated<Rest>
  : never;
/** The values of one field of the members of a list. */
export type Column<List, Field extends string> = {
  [I in keyof List]: List[I] extends { readonly [f in Field]: infer V } ? V : never;
};

/** The keys whose value is a union: several entries had the same key. */
export type SharedKey<Entries> = {
  [K in keyof Entries]: IsUnion<Entries[K]> extends true ? K : never;
}[keyof Entries];

/** `unknown`, or the error message of a field whose value a list contains twice. */
export type ExplainRepeated<List, Entry, Field extends string> = Entry extends {
  readonly [f in Field]: infer V;
}
  ? V extends Repeated<Column<List, Field>>
    ? TypeErrorMessage<`${Field} '${V & string}' occurs twice in this list: change one of them`>
    : unknown
  : unknown;
