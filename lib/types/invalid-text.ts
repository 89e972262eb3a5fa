import type { KnownLiteral } from './type-utils.js';

// Patterns of texts that are certainly invalid as values of some kind. A pattern never matches
// `string`, nor a text that the API server accepts.

/** A text that is certainly not empty. */
export type NonEmpty = `${any}${string}`;

/** The texts that are certainly not of a format. */
export interface TextsNotOf<Text> {
  readonly address: InvalidAddress<Text>;
}

// ---- Numbers, as strings

/** Numbers that are no integers, so that the API server cannot decode them. */
export type NotInteger = `${string}.${string}` | `${string}e-${string}`;
/** Numbers that are no natural numbers. */
export type NotNatural = `-${string}` | NotInteger;
/** Numbers that are no positive integers. */
export type NotPositive = '0' | NotNatural;
export type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
/** Numbers that are not between 1 and 100. */
export type NotWeight =
  | NotPositive
  | `10${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `1${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}${Digit}`
  | `${2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}${Digit}${Digit}`
  | `${Any4}${string}`;
type Any4 = `${any}${any}${any}${any}`;
/** Integers over 2147483647. */
export type Over31Bits =
  | `${Any4}${Any4}${any}${any}${any}${string}`
  | `${3 | 4 | 5 | 6 | 7 | 8 | 9}${Any4}${Any4}${any}${any}`;
/** Numbers that are no ID of a user or group. */
export type NotId = NotNatural | Over31Bits;

// ---- Names

type Letter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | LetterAfterF;
type LetterAfterF =
  | 'g'
  | 'h'
  | 'i'
  | 'j'
  | 'k'
  | 'l'
  | 'm'
  | 'n'
  | 'o'
  | 'p'
  | 'q'
  | 'r'
  | 's'
  | 't'
  | 'u'
  | 'v'
  | 'w'
  | 'x'
  | 'y'
  | 'z';
type Upper = Uppercase<Letter>;
/** A text with a letter. */
export type WithLetter = `${string}${Letter | Upper}${string}`;
type NotHex = LetterAfterF | Uppercase<LetterAfterF> | Exclude<Sign, ':'> | '/';
type Sign = ' ' | '!' | '$' | '&' | '(' | ')' | '*' | '+' | ',' | ':' | '=' | '?' | '@' | '{' | '}';
type Any16 = `${Any4}${Any4}${Any4}${Any4}`;
export type Over63 = `${Any16}${Any16}${Any16}${Any16}${string}`;
/** Texts that are no DNS label. */
export type NotLabel = NotSubdomain | `${string}.${string}` | Over63;
/** Texts that are no DNS subdomain. */
export type NotSubdomain =
  | ''
  | `${string}${Upper | Sign | '/' | '_'}${string}`
  | `${'-' | '.'}${string}`
  | `${string}${'-' | '.'}`
  | `${string}${'..' | '.-' | '-.'}${string}`;
/** Texts that no name starts with. */
export type NotNamePrefix =
  | `${string}${Upper | Sign | '/' | '_'}${string}`
  | `${'-' | '.'}${string}`;
/** Texts that are no domain to search names in. */
export type NotSearchDomain = '' | `${string}${Upper | Sign | '/'}${string}` | `-${string}`;
/** Texts that are no value of a label. */
export type NotLabelValue =
  | `${string}${Sign | '/'}${string}`
  | `${'-' | '_' | '.'}${string}`
  | `${string}${'-' | '_' | '.'}`
  | Over63;
/** Texts that are no key of a label. */
export type NotLabelKey =
  | ''
  | `${string}${Sign}${string}`
  | `${'-' | '_' | '.' | '/'}${string}`
  | `${string}${'-' | '_' | '.' | '/'}`
  | `${string}/${string}/${string}`;

// ---- Addresses

type Octet =
  | Digit
  | `${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}${Digit}`
  | `1${Digit}${Digit}`
  | `2${0 | 1 | 2 | 3 | 4}${Digit}`
  | `25${0 | 1 | 2 | 3 | 4 | 5}`;
/** A number of an IPv4 address. Some versions of Kubernetes accept leading zeros. */
type OctetText = `${Octet}` | `0${bigint}`;
type IPv4 = readonly [OctetText, OctetText, OctetText, OctetText];
type InvalidAddress<Text> = Text extends `${string}:${string}:${string}`
  ? Extract<Text, `${string}${NotHex}${string}`>
  : Text extends `${infer A}.${infer B}.${infer C}.${infer D}`
    ? [A, B, C, D] extends IPv4
      ? never
      : KnownLiteral<Text>
    : KnownLiteral<Text>;

// ---- Paths

/** Paths with the element `..`. */
export type PathWithBackstep = '..' | `../${string}` | `${string}/..` | `${string}/../${string}`;
/** Paths that are not relative, or start with two dots. */
export type NotFilePath = '' | `/${string}` | `..${string}` | PathWithBackstep;
/** Numbers over 511, which is 0777. */
export type NotMode =
  | NotNatural
  | `${6 | 7 | 8 | 9}${Digit}${Digit}`
  | `5${2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}${Digit}`
  | `51${2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `${Any4}${string}`;
/** Paths that do not start with a slash. */
export type RelativePath = '' | `${Letter | Upper | Digit | '.' | '_' | '-' | '~'}${string}`;

// ---- Other values

/** Texts that are no name of a CSI driver, which may have upper case. */
export type NotDriverName =
  | ''
  | `${string}${Sign | '/' | '_'}${string}`
  | `${'-' | '.'}${string}`
  | `${string}${'-' | '.'}`
  | Over63;
/** Numbers below 600. */
export type Under600 =
  | NotNatural
  | `${Digit}`
  | `${Digit}${Digit}`
  | `${1 | 2 | 3 | 4 | 5}${Digit}${Digit}`;
