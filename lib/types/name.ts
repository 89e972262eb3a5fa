import type { KnownLiteral, TextOf } from './type-utils.js';

// TypeScript matches template literal types without recursion. Each `${any}` except the last
// matches one character.
type Any4 = `${any}${any}${any}${any}`;
type Any16 = `${Any4}${Any4}${Any4}${Any4}`;

/** Strings that are certainly not DNS labels. */
type NotDnsLabel =
  | ''
  | `-${string}`
  | `${string}-`
  | `${string}${'_' | '.' | ' ' | '/' | ':' | '@' | ',' | '+'}${string}`
  | `${Any16}${Any16}${Any16}${Any16}${any}`;

type InvalidLabels<Name> = Extract<Name, NotDnsLabel> | NotLowercase<Name>;
type NotLowercase<Name> = KnownLiteral<Exclude<TextOf<Name>, Lowercase<string>>>;

/** The invalid names of containers or volumes; never if all are valid. */
export type InvalidName<Name> =
  | Extract<Name, NotDnsLabel | `${bigint}`>
  | ([Name] extends [Lowercase<string>] ? never : NotLowercase<Name>);

/** The error in a name of a container or volume; `Then` if it is valid. */
export type WithValidName<Name, Subject extends string, Then> =
  IsDigits<Name> extends true
    ? DigitsOnlyMessage<Name, Subject>
    : [InvalidLabels<Name>] extends [never]
      ? Then
      : InvalidNameMessage<Name, Subject>;

/** Whether a name consists of digits. `${bigint}` also matches other notations. */
export type IsDigits<Name> = Name extends number
  ? true
  : Name extends OtherNotation
    ? false
    : Name extends `${bigint}`
      ? true
      : false;
type OtherNotation = `0${'x' | 'b' | 'o'}${string}` | `-${string}`;

/** The message for a name that JavaScript would move to the front. */
export type DigitsOnlyMessage<
  Name,
  Subject extends string,
> = `${Subject} name '${Name & (string | number)}' is digits only: JavaScript would move it to the front, so start it with a letter`;
type InvalidNameMessage<
  Name,
  Subject extends string,
> = `${Subject} name '${Name & string}' is not valid: use 1–63 characters of a-z, 0-9 and '-', starting and ending with a letter or digit`;
