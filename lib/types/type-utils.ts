/**
 * What can be known of a type. A check refuses only what is surely wrong: `string`, `number`, `any`
 * and wide records pass, and are left to synth.
 */

/** Anything by name. A list is none. */
export interface ByName {
  readonly [name: string]: unknown;
}
/** A list of anything. */
export type UnknownArray = readonly unknown[];

/** Whether a string is one known text: not `string`, not `web-${string}`. */
export type IsStringLiteral<Text> = Text extends string
  ? {} extends Record<Text, 1>
    ? false
    : true
  : false;

/** What the type T has at the field F; undefined if it has no such field. */
export type PropertyOf<T, Field extends string> = T extends { readonly [f in Field]?: infer V }
  ? V
  : undefined;

/** The keys of T, of each member of a union. */
export type UnionKeys<T> = T extends unknown ? keyof T & string : never;

/** The members of a union that are known: texts, and numbers. */
export type KnownLiteral<Literal> = Literal extends string
  ? IsStringLiteral<Literal> extends true
    ? Literal
    : never
  : number extends Literal
    ? never
    : Literal;
/** The keys of T that are known, also those that an index signature hides from keyof. */
export type KnownKeys<T> = T extends unknown
  ? KnownLiteral<keyof { [K in keyof T as string extends K ? never : K]: 1 }>
  : never;

/** The fields of T that are surely set. */
export type SetFields<T> = T extends unknown
  ? { [F in keyof T]-?: undefined extends T[F] ? never : F }[keyof T]
  : never;

/** Whether a union has two members or more. */
export type IsUnion<Union, All = Union> = [Union] extends [never]
  ? false
  : (Union extends unknown ? ([All] extends [Union] ? 1 : 2) : 0) extends 1
    ? false
    : true;

/** Whether each member of T surely sets two of the fields Names. */
export type SetsMany<T, Names> = [
  T extends unknown ? IsUnion<SetFields<T> & Names> : never,
] extends [true]
  ? true
  : false;

/**
 * Whether T surely sets none of the fields Names: a record with keys that are not known may set
 * any.
 */
export type SetsNone<T, Names> = [UnionKeys<T> & Names] extends [never]
  ? string extends keyof T
    ? false
    : true
  : false;

/**
 * Whether T surely sets no F: it has no such key, or undefined there. Of any, and of a record whose
 * keys are not known, nothing is sure.
 */
export type Lacks<T, Field extends string> = [LackedBy<T, Field>] extends [true] ? true : false;
type LackedBy<T, Field> = unknown extends T
  ? false
  : T extends object
    ? Field extends keyof T
      ? IsUndefined<T[Field]>
      : string extends keyof T
        ? false
        : true
    : T extends undefined
      ? true
      : false;
type IsUndefined<Value> = unknown extends Value
  ? false
  : [undefined, Value] extends [Value, undefined]
    ? true
    : false;

/**
 * Types that are alike only if K is the same: so a union of keys, or none, is like no single key.
 */
export interface Invariant<in out Key> {
  readonly key: (key: Key) => Key;
}

/** The names in T: its keys; in a list, the names of its members. */
export type NamesIn<T> = T extends UnknownArray ? ListedName<T[number]> : UnionKeys<T>;
type ListedName<Entry> = Entry extends { readonly name?: infer N } ? N & string : never;
