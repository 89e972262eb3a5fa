import type { AnyContainerName } from './pattern-types.js';
import type {
  DidYouMean,
  MessagesOrElse,
  NoSuchFields,
  TypeErrorMessage,
} from './type-error-message.js';
import type { IsStringLiteral, IsUnion, KnownLiteral, TextOf, UnionKeys } from './type-utils.js';

// The errors in the options of patterns: `unknown` if there are none.

/**
 * The type of options that contain errors, with an error message at each; `unknown` if there are
 * none. `Options` is their wide type, and `Errors` has the errors by option, which are computed
 * only for the options that are given.
 */
export type OptionErrors<Given, Options, Subject extends string, Errors> = Given extends object
  ? WithErrors<
      Options,
      UnknownOptions<Given, Options, Subject> &
        InvalidOptions<Given, Options, Errors> &
        MissingOptions<Given, Options, Subject>
    >
  : unknown;
type WithErrors<Options, Errors> = unknown extends Errors
  ? unknown
  : Omit<Options, keyof Errors> & Errors;

/** An error at each option that does not exist. */
export type UnknownOptions<Given, Options, Subject extends string> = [keyof Given] extends [
  UnionKeys<Options>,
]
  ? unknown
  : MessagesOrElse<
      NoSuchFields<
        { [F in keyof Given as [Given[F]] extends [undefined] ? never : F]: 1 },
        { [K in UnionKeys<Options>]: 1 },
        Subject
      >
    >;

/** The type of each option whose value is invalid. */
type InvalidOptions<Given, Options, Errors> = MessagesOrElse<{
  readonly [F in keyof Errors & keyof Given as [Exclude<Given[F], undefined>] extends [Errors[F]]
    ? never
    : F]: WithMessage<F extends keyof Options ? Options[F] : unknown, Given[F], Errors[F]>;
}>;
/**
 * The message itself; errors inside of an option are combined with its type, unless they include
 * it. A union is left out, because TypeScript would repeat a message for each of its members.
 */
type WithMessage<Option, Given, Errors> = [
  Extract<Errors, string | TypeErrorMessage<never>>,
] extends [never]
  ? [Given, IsUnion<Exclude<Option, undefined>>] extends [object, true]
    ? { readonly [F in keyof Given]: F extends keyof Errors ? Errors[F] : unknown }
    : [keyof Exclude<Option, undefined>] extends [keyof Errors]
      ? Errors
      : Option & Errors
  : Errors;

/** An error at the first given option if a required one is missing. */
type MissingOptions<Given, Options, Subject extends string> = [RequiredKeys<Options>] extends [
  keyof Given,
]
  ? unknown
  : {
      readonly [F in FirstOf<keyof Given>]: TypeErrorMessage<
        MissingSentence<Subject, Exclude<RequiredKeys<Options>, keyof Given> & string>
      >;
    };
type MissingSentence<Subject extends string, Name extends string> = `${Subject} needs ${Name}`;
type RequiredKeys<Options> = {
  [F in keyof Options]-?: {} extends Pick<Options, F> ? never : F;
}[keyof Options];
/** The option that has the error of a missing one, which has no place of its own. */
type FirstOf<Name, Order = PlacesOfErrors> = Order extends readonly [infer First, ...infer Rest]
  ? First extends Name
    ? First & string
    : FirstOf<Name, Rest>
  : never;
type PlacesOfErrors = [
  'name',
  'app',
  'root',
  'worker',
  'container',
  'image',
  'drainSeconds',
  'stopSeconds',
  'volume',
  'port',
  'host',
  'maxReplicas',
  'minReplicas',
];

/** The errors by field, without the fields that have none. */
export type ErrorsIn<Errors> = MessagesOrElse<{
  readonly [F in keyof Errors as unknown extends Errors[F] ? never : F]: Errors[F];
}>;

/** The errors at a path in the errors of a Pod. */
export type ErrorsAt<Path extends readonly string[], Errors> = unknown extends Errors
  ? unknown
  : Path extends readonly [infer Field extends string, ...infer Rest extends readonly string[]]
    ? Errors extends { readonly [f in Field]: infer FieldErrors }
      ? ErrorsAt<Rest, FieldErrors>
      : unknown
    : Errors;

/** The error message as a type that no editor suggests as a value. */
export type ErrorMessage<Message> =
  IsStringLiteral<Message> extends true ? TypeErrorMessage<Message> : unknown;

/** The error in a key that is the name of a container; `Then` if there is such a container. */
export type AtContainer<Name, Pod, Then> =
  Name extends AnyContainerName<Pod>
    ? Then
    : TextOf<Name> extends AnyContainerName<Pod>
      ? Then
      : IsStringLiteral<Name> extends true
        ? `container '${Name & string}' is not declared${DidYouMean<Name & string, AnyContainerName<Pod>>}`
        : unknown;

/** The error in a path that is relative. */
export type RelativePathError<Path> = [RelativePath<Path>] extends [never]
  ? unknown
  : TypeErrorMessage<`path '${RelativePath<Path>}' must be absolute: write '/${RelativePath<Path>}'`>;
type RelativePath<Path> = KnownLiteral<Exclude<Path & string, `/${string}`>>;

/** The error in a number that is not a number of whole seconds. */
export type SecondsError<Seconds, Option extends string> = [
  KnownLiteral<Seconds & number>,
] extends [never]
  ? unknown
  : `${Seconds & number}` extends `-${string}` | `${string}.${string}`
    ? TypeErrorMessage<`${Option} must be a whole number of seconds, 0 or more`>
    : unknown;
