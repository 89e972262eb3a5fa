import type { TypeErrorMessage } from './type-error-message.js';

type Any4 = `${any}${any}${any}${any}`;
type Digit9 = 7 | 8 | 9;
type Digit6 = 6 | Digit9;

type NotNatural = '0' | `-${string}` | `${string}.${string}` | `${string}e${string}`;
/** Of five digits, and more. */
type LongNumber = `${Any4}${number}`;
/** Of long ones. */
type Over65535 =
  | `${Any4}${any}${number}`
  | `${Digit9}${any}${any}${any}${number}`
  | `6${Digit6}${any}${any}${number}`
  | `65${Digit6}${any}${number}`
  | `655${4 | 5 | Digit6}${number}`
  | `6553${Digit6}`;

// In two steps: most ports are short, and the second step is the long one.
type InvalidPortText<Text> = Text extends NotNatural
  ? Text
  : Text extends LongNumber
    ? Text extends Over65535
      ? Text
      : never
    : never;

/** The numbers among N that are no port, as texts; never, if there is none. */
export type InvalidPortNumber<Port> = InvalidPortText<`${Port & number}`>;

/** `unknown`, or a sentence at a number that is no port. */
export type ExplainPortNumber<Port> = number extends Port
  ? unknown
  : [InvalidPortNumber<Port>] extends [never]
    ? unknown
    : TypeErrorMessage<`port ${Port & number} is not in the range 1–65535`>;
