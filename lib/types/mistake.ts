import type { MessagesOrElse, TypeErrorMessage } from './type-error-message.js';

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

/** The messages of the mistakes in an object, by field; `unknown` if it has none. */
export type ExplainMistakes<Given, Table extends Mistakes<Table>> = MessagesOrElse<{
  [F in keyof Table as MessageOf<Given, Table[F]> extends never ? never : F]: TypeErrorMessage<
    MessageOf<Given, Table[F]>
  >;
}>;
type MessageOf<Given, Shapes> = ValueOf<{
  [Message in keyof Shapes]: Given extends Shapes[Message] ? Message : never;
}>;

/** The literal strings that a list contains twice. A list that is not known has none. */
export type Repeated<List> = List extends readonly [infer First, ...infer Rest]
  ? (string extends Rest[number] ? never : Extract<First, Rest[number]>) | Repeated<Rest>
  : never;
/** The values of one field of the members of a list. */
export type Column<List, Field extends string> = {
  [I in keyof List]: List[I] extends { readonly [f in Field]: infer V } ? V : never;
};
