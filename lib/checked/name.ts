import type { IsText, Known } from './known.js';

// Patterns are matched natively, without recursion. Each `${any}` but the last takes one letter.
type Any4 = `${any}${any}${any}${any}`;
type Any16 = `${Any4}${Any4}${Any4}${Any4}`;

/** Names that are surely no DNS label, and names of digits alone. */
type BadLabel =
  | ''
  | `-${string}`
  | `${string}-`
  | `${string}${'_' | '.' | ' ' | '/' | ':' | '@' | ',' | '+'}${string}`
  | `${Any16}${Any16}${Any16}${Any16}${any}`
  | `${bigint}`;

/** The names among K that are not right for containers and volumes; never, if all are. */
export type BadName<K> = Extract<K, BadLabel> | Known<Exclude<K, Lowercase<string>>>;

/** `${bigint}` takes these too, which are no digits alone. */
export type OtherNotation = `0${'x' | 'b' | 'o'}${string}`;

/** What is wrong with the name K of a container or volume; else Then. */
export type Labelled<K, What extends string, Then> = K extends number
  ? number extends K
    ? Then
    : DigitsOnly<K, What>
  : IsText<K> extends false
    ? Then
    : K extends OtherNotation
      ? Then
      : K extends `${bigint}`
        ? DigitsOnly<K, What>
        : [BadName<K>] extends [never]
          ? Then
          : NotValid<K, What>;

/** A name that JavaScript would move to the front. */
export type DigitsOnly<
  K,
  What extends string,
> = `${What} name '${K & (string | number)}' is digits only: JavaScript would move it to the front; begin it with a letter`;
type NotValid<
  K,
  What extends string,
> = `${What} name '${K & string}' is not valid: 1–63 of a-z, 0-9 and '-', starting and ending with a letter or digit`;
