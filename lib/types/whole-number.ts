import type { MessagesOrElse, TypeErrorMessage } from './type-error-message.js';

type Any8 = `${any}${any}${any}${any}${any}${any}${any}${any}`;

/** Numbers, as text, that are negative or fractions. */
type NotWhole = `-${string}` | `${string}.${string}` | `${string}e-${string}`;
/** Numbers of more than ten digits, and most of those with ten that exceed 2147483647. */
type OverInt32 = `${Any8}${any}${any}${number}` | `${3 | 4 | 5 | 6 | 7 | 8 | 9}${Any8}${number}`;

/** The numbers that are negative or not whole; never if all are valid. */
export type InvalidWhole<Given> = Extract<`${Given & number}`, NotWhole | OverInt32>;
/** The same for fields of 64 bits. */
export type InvalidWhole64<Given> = Extract<`${Given & number}`, NotWhole>;
/** The numbers that are not whole or less than 1, for fields of 64 bits. */
export type InvalidPositive<Given> = Extract<`${Given & number}`, NotWhole | '0'>;

/** The messages for the invalid numbers among the fields of an object; `unknown` if none is. */
export type ExplainWholes<Given, Fields> = MessagesOrElse<{
  [F in keyof Given & Fields as InvalidWhole<Given[F]> extends never
    ? never
    : F]: TypeErrorMessage<`${F & string} must be a whole number, 0 or more`>;
}>;
/** The same for numbers that must be 1 or more. */
export type ExplainPositives<Given, Fields> = MessagesOrElse<{
  [F in keyof Given & Fields as InvalidPositive<Given[F]> extends never
    ? never
    : F]: TypeErrorMessage<`${F & string} must be a whole number, 1 or more`>;
}>;
