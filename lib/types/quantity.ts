import type { TypeErrorMessage } from './type-error-message.js';
import type { KnownLiteral } from './type-utils.js';

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

type NonZeroDigit = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
/** Quantities below zero. */
type Negative = `-${string}${NonZeroDigit}${string}`;
/** Quantities that are certainly fractions, such as 500m and 0.5. */
export type Fraction =
  | `${string}${NonZeroDigit}${'' | '0' | '00'}m`
  | `${string}.${string}${NonZeroDigit}`;

/**
 * Strings that JavaScript accepts as numbers and Kubernetes does not: with blanks, 0x10, 0b1, 0o7,
 * and an exponent with a suffix.
 */
type NotQuantityText =
  | `${string}${' ' | '\t' | '\n' | 'x' | 'X' | 'b' | 'B' | 'o' | 'O'}${string}`
  | `${string}${'e' | 'E'}${number}${Suffix}`;

/** The invalid quantities; never if all are valid. */
export type InvalidQuantity<Given> = Given extends QuantityText
  ? Given extends NotQuantityText | Negative
    ? Given
    : never
  : Given extends string
    ? KnownLiteral<Given>
    : Given extends number
      ? Extract<`${Given}`, Negative>
      : never;

/** `unknown`, or the error message of an invalid quantity. */
export type ExplainQuantity<Given> = [InvalidTrimmed<Given>] extends [never]
  ? unknown
  : InvalidTrimmed<Given> extends Negative
    ? TypeErrorMessage<'a quantity must not be negative'>
    : `'${InvalidTrimmed<Given> & string}' is not a quantity: write a number and a suffix, such as 500m, 1.5, 256Mi, 1Gi or 2G`;
/** The invalid quantities without the whitespace around them, which the API server removes. */
type InvalidTrimmed<Given> = Given extends ` ${infer Rest}` | `${infer Rest} `
  ? InvalidTrimmed<Rest>
  : InvalidQuantity<Given>;
