import type { KnownLiteral } from './type-utils.js';

// Patterns are matched natively, without recursion. Each `${any}` but the last takes one letter.
type Any4 = `${any}${any}${any}${any}`;
type Any16 = `${Any4}${Any4}${Any4}${Any4}`;

/** Names that are surely no DNS label. */
type NotDnsLabel =
  | ''
  | `-${string}`
  | `${string}-`
  | `${string}${'_' | '.' | ' ' | '/' | ':' | '@' | ',' | '+'}${string}`
  | `${Any16}${Any16}${Any16}${Any16}${any}`;

type InvalidLabels<Name> =
  | Extract<Name, NotDnsLabel>
  | KnownLiteral<Exclude<Name, Lowercase<string>>>;

/** The names among K that are not right for containers and volumes; never, if all are. */
export type InvalidName<Name> = InvalidLabels<Name> | Extract<Name, `${bigint}`>;

/** What is wrong with the name K of a container or volume; else Then. */
export type WithValidName<Name, What extends string, Then> =
  IsDigits<Name> extends true
    ? DigitsOnlyMessage<Name, What>
    : [InvalidLabels<Name>] extends [never]
      ? Then
      : InvalidNameMessage<Name, What>;

/** Whether a name is digits alone. `${bigint}` takes other notations, too. */
export type IsDigits<Name> = Name extends number
  ? true
  : Name extends OtherNotation
    ? false
    : Name extends `${bigint}`
      ? true
      : false;
type OtherNotation = `0${'x' | 'b' | 'o'}${string}` | `-${string}`;

/** A name that JavaScript would move to the front. */
export type DigitsOnlyMessage<
  Name,
  What extends string,
> = `${What} name '${Name & (string | number)}' is digits only: JavaScript would move it to the front, so start it with a letter`;
type InvalidNameMessage<
  Name,
  What extends string,
> = `${What} name '${Name & string}' is not valid: use 1–63 characters of a-z, 0-9 and '-', starting and ending with a letter or digit`;
