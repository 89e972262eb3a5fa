import type { IsStringLiteral, KnownLiteral } from './type-utils.js';

type Suffix =
  | 'm'
  | 'u'
  | 'n'
  | 'k'
  | 'M'
  | 'G'
  | 'T'
  | 'P'
  | 'E'
  | 'Ki'
  | 'Mi'
  | 'Gi'
  | 'Ti'
  | 'Pi'
  | 'Ei';

/** A number as JavaScript writes it, with an optional suffix. */
type QuantityText = `${number}` | `${number}${Suffix}`;

/**
 * Strings that JavaScript accepts as numbers and Kubernetes does not: with blanks, 0x10, 0b1, 0o7,
 * and an exponent with a suffix.
 */
type NotQuantityText =
  | `${string}${' ' | '\t' | '\n' | 'x' | 'X' | 'b' | 'B' | 'o' | 'O'}${string}`
  | `${string}${'e' | 'E'}${number}${Suffix}`;

/** The invalid quantities; never if all are valid. */
export type InvalidQuantity<Given> = Given extends string
  ? Given extends QuantityText
    ? Given extends NotQuantityText
      ? Given
      : never
    : KnownLiteral<Given>
  : never;

/** `unknown`, or the error message of an invalid quantity. */
export type ExplainQuantity<Given> =
  IsStringLiteral<Given> extends false
    ? unknown
    : Given extends ` ${infer Rest}` | `${infer Rest} `
      ? ExplainQuantity<Rest> // the API server trims
      : [InvalidQuantity<Given>] extends [never]
        ? unknown
        : `'${Given & string}' is not a quantity: write a number and a suffix, such as 500m, 1.5, 256Mi, 1Gi or 2G`;
