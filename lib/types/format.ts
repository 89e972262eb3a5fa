import type { KnownLiteral } from './type-utils.js';

// Strings that certainly do not have a format of Kubernetes. They are compared with literals one by
// one, without recursion.

type Upper =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'E'
  | 'F'
  | 'G'
  | 'H'
  | 'I'
  | 'J'
  | 'K'
  | 'L'
  | 'M'
  | 'N'
  | 'O'
  | 'P'
  | 'Q'
  | 'R'
  | 'S'
  | 'T'
  | 'U'
  | 'V'
  | 'W'
  | 'X'
  | 'Y'
  | 'Z';
type Whitespace = ' ' | '\t' | '\n';
/** Characters that occur in no name, key or label. */
type Sign = Whitespace | '/' | ':' | '@' | ',' | '+' | '=' | '$' | '(' | '{' | '*' | '#' | '%';

/** Strings that do not start a DNS subdomain. */
export type NotDnsPrefix =
  | `${'-' | '.'}${string}`
  | `${string}${Upper | Sign | '_' | '..' | '.-' | '-.'}${string}`;
/** Strings that are no DNS subdomains, except for the empty one. */
export type NotDnsSubdomain = NotDnsPrefix | `${string}${'-' | '.'}`;
/** Strings that are no keys of a ConfigMap or Secret. */
export type NotConfigKey = '' | '.' | `..${string}` | `${string}${Sign}${string}`;
/** Strings that are no names of variables. */
export type NotVariableName = '' | `${string}${'=' | '\t' | '\n'}${string}`;
/** Strings that are no names of HTTP headers. */
export type NotHeaderName = '' | `${string}${Sign | '_' | '.'}${string}`;

/** Paths with a step `..`. */
export type PathWithBackstep = '..' | `../${string}` | `${string}/../${string}` | `${string}/..`;
/** Paths that are not within a directory. */
export type NotDescendingPath = `/${string}` | PathWithBackstep;

/** A number of an IP address. Some versions of Kubernetes accept leading zeros. */
type Octet = `${bigint}` | `0${bigint}`;
/** Strings that may be IP addresses, or mean none. */
type MaybeAddress = '' | `${Octet}.${Octet}.${Octet}.${Octet}` | `${string}:${string}`;
/** The strings that are no IP addresses; never if all may be some. */
export type InvalidAddress<Address> = KnownLiteral<Exclude<Address, MaybeAddress | undefined>>;
