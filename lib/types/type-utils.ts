/**
 * Facts about types. A check rejects only what is certainly wrong: `string`, `number`, `any` and
 * wide records compile, and are checked at synth.
 */

/** A record of anything. A list is not one. */
export interface ByName {
  readonly [name: string]: unknown;
}
/** A list of anything. */
export type UnknownArray = readonly unknown[];

/** Whether a string is a literal, and neither `string` nor `web-${string}`. */
export type IsStringLiteral<Text> = Text extends string
  ? {} extends Record<Text, 1>
    ? false
    : true
  : false;

/** A name as plain text: a member of an enum is no literal for TypeScript. */
export type TextOf<Name> = Name extends string ? `${Name}` : Name;

/**
 * The explanation of a value that is no object: none, so `unknown`. That of `undefined` is
 * `undefined`, because `unknown` would swallow the explanations of other members of a union.
 */
export type OrUndefined<Given> = Given extends undefined ? undefined : unknown;

/** The type of a field; undefined if there is no such field. */
export type PropertyOf<T, Field extends string> = T extends { readonly [f in Field]?: infer V }
  ? V
  : undefined;

/** The type of an option, or of its default if it may be missing. */
export type OrDefault<Value, Default> = unknown extends Value
  ? Default
  : Exclude<Value, undefined> | (undefined extends Value ? Default : never);

/** The keys of all members of a union. */
export type UnionKeys<T> = T extends unknown ? keyof T & string : never;

/** The literal members of a union of strings or numbers. */
export type KnownLiteral<Literal> = Literal extends string
  ? IsStringLiteral<Literal> extends true
    ? Literal
    : never
  : number extends Literal
    ? never
    : Literal;
/** The literal keys, including those that an index signature hides from `keyof`. */
export type KnownKeys<T> = T extends unknown
  ? KnownLiteral<keyof { [K in keyof T as string extends K ? never : K]: 1 }>
  : never;

/** The fields that are certainly set. */
export type SetFields<T> = T extends unknown
  ? { [F in keyof T]-?: undefined extends T[F] ? never : F }[keyof T]
  : never;

/** Whether a union has two or more members. */
export type IsUnion<Union, All = Union> = [Union] extends [never]
  ? false
  : (Union extends unknown ? ([All] extends [Union] ? 1 : 2) : 0) extends 1
    ? false
    : true;

/** Whether every member of a union certainly sets two or more of the fields. */
export type SetsMany<T, Names> = [
  T extends unknown ? IsUnion<SetFields<T> & Names> : never,
] extends [true]
  ? true
  : false;

/** Whether a type certainly sets none of the fields. A record with unknown keys may set any. */
export type SetsNone<T, Names> = [UnionKeys<T> & Names] extends [never]
  ? string extends keyof T
    ? false
    : true
  : false;

/**
 * Whether a type certainly does not set the field: the key is missing, or its type is undefined.
 * For `any`, and for a record with unknown keys, it is not certain.
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
 * A type that is assignable only if its key is identical: a union of keys, or `never`, does not
 * match a single key.
 */
export interface Invariant<in out Key> {
  readonly key: (key: Key) => Key;
}

/** The names in a record (its keys) or in a list (the names of its members). */
export type NamesIn<T> = T extends UnknownArray ? ListedName<T[number]> : UnionKeys<T>;
type ListedName<Entry> = Entry extends { readonly name?: infer N } ? N & string : never;

/**
 * Without strictNullChecks, the type without the fields that are `undefined`, which would match
 * every shape. With it, the type itself.
 */
export type WithoutUndefined<T> = undefined extends 1
  ? { [F in keyof T as T[F] extends undefined ? never : F]: T[F] }
  : T;
