import type { InvalidText } from './invalid-shape.js';
import type { Digit, NotNatural, WithLetter } from './invalid-text.js';
import type { KnownLiteral } from './type-utils.js';

// The own fields of CronJobs.

/** The invalid values of the fields of a CronJob. */
export interface ScheduleValues {
  readonly timeZone: InvalidText<
    NotTimeZone,
    "not the name of a time zone: write one such as 'Europe/Paris' or 'Etc/UTC'"
  >;
  readonly startingDeadlineSeconds: NotCount;
  readonly successfulJobsHistoryLimit: NotCount;
  readonly failedJobsHistoryLimit: NotCount;
}
type NotCount = InvalidText<NotNatural, 'not valid: write a whole number, 0 or more'>;

/** Texts that are certainly no names of time zones. */
type NotTimeZone =
  | ''
  | 'Local'
  | 'utc'
  | `${string}${' ' | ':'}${string}`
  | `UTC${'+' | '-'}${string}`
  | `GMT${'+' | '-'}${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}${string}`
  | `${'africa' | 'america' | 'asia' | 'atlantic' | 'australia' | 'etc' | 'europe' | 'pacific'}/${string}`
  | 'BST'
  | 'CDT'
  | 'CEST'
  | 'CST'
  | 'EDT'
  | 'IST'
  | 'JST'
  | 'MDT'
  | 'PDT'
  | 'PST'
  // Large cities that have no time zone of their own.
  | `Europe/${'Barcelona' | 'Cologne' | 'Frankfurt' | 'Geneva' | 'Hamburg' | 'Milan' | 'Munich'}`
  | `Asia/${'Bangalore' | 'Beijing' | 'Delhi' | 'Mumbai' | 'Osaka' | 'Shenzhen'}`
  | `America/${'Atlanta' | 'Austin' | 'Boston' | 'Miami' | 'San_Francisco' | 'Seattle' | 'Washington'}`;

// ---- Schedules

/** The message about an invalid schedule; `unknown` if there is none. */
export type ExplainSchedule<Given> = Given extends { readonly schedule: infer Text }
  ? [InvalidSchedule<Text>] extends [never]
    ? unknown
    : {
        readonly schedule: `'${InvalidSchedule<Text> & string}' is not a schedule: ${Advice<Text>}`;
      }
  : unknown;

type Advice<Text> = Text extends `${string}TZ${string}`
  ? 'set the time zone in timeZone'
  : "write minute, hour, day, month and weekday, such as '0 3 * * *'";

/** The literals that are certainly no schedules. Schedules with unusual spaces are not checked. */
export type InvalidSchedule<Text> = Text extends UnusualSpaces
  ? never
  : Text extends `${string}TZ${string}`
    ? KnownLiteral<Text>
    : Text extends `@${string}`
      ? Text extends Descriptor | `@every ${string}`
        ? never
        : KnownLiteral<Text>
      : Text extends `${infer Minute} ${infer Hour} ${infer Day} ${infer Month} ${infer Weekday}`
        ? [
            | InvalidNumbers<Minute, UpTo59>
            | InvalidNumbers<Hour, UpTo23>
            | InvalidNumbers<Day, From1To31>
            | InvalidNames<Month, From1To12, MonthName>
            | InvalidNames<Weekday, UpTo6, WeekdayName>,
          ] extends [never]
          ? never
          : KnownLiteral<Text>
        : KnownLiteral<Text>;
type UnusualSpaces = ` ${string}` | `${string} ` | `${string}${'  ' | '\t' | '\n' | '\r'}${string}`;
type Descriptor =
  | '@annually'
  | '@daily'
  | '@hourly'
  | '@midnight'
  | '@monthly'
  | '@weekly'
  | '@yearly';

type UpTo59 = `${Digit}` | `${1 | 2 | 3 | 4 | 5}${Digit}`;
type UpTo23 = `${Digit}` | `1${Digit}` | `2${0 | 1 | 2 | 3}`;
type From1To31 = `${Exclude<Digit, 0>}` | `${1 | 2}${Digit}` | '30' | '31';
type From1To12 = `${Exclude<Digit, 0>}` | '10' | '11' | '12';
type UpTo6 = `${0 | 1 | 2 | 3 | 4 | 5 | 6}`;
type MonthName =
  | 'jan'
  | 'feb'
  | 'mar'
  | 'apr'
  | 'may'
  | 'jun'
  | 'jul'
  | 'aug'
  | 'sep'
  | 'oct'
  | 'nov'
  | 'dec';
type WeekdayName = 'sun' | 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat';

/** The field if it is a number out of range, or contains a letter. */
type InvalidNumbers<Field, InRange> = Extract<Field, WithLetter> | OutOfRange<Field, InRange>;
type OutOfRange<Field, InRange> = Field extends InRange | `0${bigint}`
  ? never
  : Extract<Field, `${bigint}` | `${string} ${string}` | ''>;
/** The field if it is a number out of range, or a single word that is no name. */
type InvalidNames<Field, InRange, Name> = Field extends WithLetter
  ? Field extends `${string}${',' | '-' | '/'}${string}`
    ? Extract<Field, `${string} ${string}`>
    : Lowercase<Field> extends Name
      ? never
      : Field
  : OutOfRange<Field, InRange>;
