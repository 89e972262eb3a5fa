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

/** A number as JavaScript reads it, and a suffix. */
type QuantityText = `${number}` | `${number}${Suffix}`;

/**
 * What JavaScript takes for a number and Kubernetes does not: blanks, 0x10, 0b1, 0o7; and an
 * exponent with a suffix.
 */
type NotQuantityText =
  | `${string}${' ' | '\t' | '\n' | 'x' | 'X' | 'b' | 'B' | 'o' | 'O'}${string}`
  | `${string}${'e' | 'E'}${number}${Suffix}`;

/** The strings among some quantities that are none; never if all are right. */
export type InvalidQuantity<Q> = Q extends string
  ? Q extends QuantityText
    ? Q extends NotQuantityText
      ? Q
      : never
    : KnownLiteral<Q>
  : never;

/** `unknown`, or a sentence. */
export type ExplainQuantity<Q> =
  IsStringLiteral<Q> extends false
    ? unknown
    : Q extends ` ${infer Rest}` | `${infer Rest} `
      ? ExplainQuantity<Rest> // the API server trims
      : [InvalidQuantity<Q>] extends [never]
        ? unknown
        : `'${Q & string}' is not a quantity: write a number and a suffix, as 500m, 1.5, 256Mi, 1Gi or 2G`;
