import type { TypeErrorMessage } from './type-error-message.js';

type Any4 = `${any}${any}${any}${any}`;
type Digit9 = 7 | 8 | 9;
type Digit6 = 6 | Digit9;

type NotNatural = '0' | `-${string}` | `${string}.${string}` | `${string}e${string}`;
/** Numbers with five digits or more. */
type LongNumber = `${Any4}${number}`;
/** The numbers over 65535 among those. */
type Over65535 =
  | `${Any4}${any}${number}`
  | `${Digit9}${any}${any}${any}${number}`
  | `6${Digit6}${any}${any}${number}`
  | `65${Digit6}${any}${number}`
  | `655${4 | 5 | Digit6}${number}`
  | `6553${Digit6}`;

// In two steps, because most ports are short and the second step is expensive.
type InvalidPortText<Text> = Text extends NotNatural
  ? Text
  : Text extends LongNumber
    ? Text extends Over65535
      ? Text
      : never
    : never;

/** The invalid numbers as strings; never if all are valid. */
export type InvalidPortNumber<Port> = InvalidPortText<`${Port & number}`>;

/** `unknown`, or the error message of an invalid number. */
export type ExplainPortNumber<Port> = number extends Port
  ? unknown
  : [InvalidPortNumber<Port>] extends [never]
    ? unknown
    : TypeErrorMessage<`port ${InvalidPortNumber<Port>} is not in the range 1–65535`>;
