import type { ListedPort, Port } from '../spec/port.js';
import type { NotAllowedMessage } from './applied-standard.js';
import type { IsDigits } from './name.js';
import type { ExplainPortNumber, InvalidPortNumber } from './port-number.js';
import type { FieldMessage, TypeErrorMessage } from './type-error-message.js';
import type { KnownKeys, KnownLiteral, TextOf, UnknownArray } from './type-utils.js';

// ---- Fast path

interface WithName {
  readonly name: unknown;
}
interface WithContainerPort {
  readonly containerPort: unknown;
}
interface WithHostPort extends WithContainerPort {
  readonly hostPort: unknown;
}

/** The form of ports that TypeScript checks itself. An error in it is explained at its place. */
export type ValidPorts =
  | { readonly [name: string]: number | Port | undefined }
  | readonly (number | ListedPort)[]
  | undefined;

/** The name of a port in a list. */
export type PortNameOf<Entry> = Entry extends WithName ? Entry['name'] : never;

/**
 * The invalid numbers in ports. A wide number would hide the literal ones, so then each port is
 * checked.
 */
export type InvalidPortNumbers<GivenPorts, Numbers> = number extends Numbers
  ? InvalidEach<GivenPorts>
  : InvalidPortNumber<Numbers>;
/** The numbers in a port. A hostPort of 0 counts as not set. */
export type PortNumberOf<Entry> = Entry extends number
  ? Entry
  : Entry extends WithHostPort
    ? Entry['containerPort'] | Exclude<Entry['hostPort'], 0>
    : Entry extends WithContainerPort
      ? Entry['containerPort']
      : never;
type InvalidEach<GivenPorts> = GivenPorts extends UnknownArray
  ? { [I in keyof GivenPorts]: InvalidEntry<GivenPorts[I]> }[number]
  : { [K in keyof GivenPorts]: InvalidEntry<GivenPorts[K]> }[keyof GivenPorts];
type InvalidEntry<Entry> = Entry extends WithHostPort
  ? InvalidPortNumber<Entry['containerPort']> | InvalidPortNumber<Exclude<Entry['hostPort'], 0>>
  : InvalidPortNumber<PortNumberOf<Entry>>;

/**
 * The ports of a container whose hostPort differs from the containerPort, which hostNetwork does
 * not allow.
 */
export type MismatchedHostPort<Container> = Container extends { readonly ports: infer T }
  ? Mismatched<T[keyof T]>
  : never;
type Mismatched<Entry> = Entry extends WithHostPort
  ? Entry['hostPort'] extends Entry['containerPort'] | 0 | undefined
    ? never
    : Entry
  : never;

type Any8 = `${any}${any}${any}${any}${any}${any}${any}${any}`;
type NotPortName =
  | ''
  | `-${string}`
  | `${string}-`
  | `${string}${'--' | '_' | '.' | ' ' | '/' | ':'}${string}`
  | `${Any8}${Any8}${string}`;
type InvalidPortNamesIn<Name> =
  | Extract<Name, NotPortName>
  | KnownLiteral<Exclude<TextOf<Name>, Lowercase<string>>>;
/** The invalid port names. Names in a list are checked at synth only. */
type InvalidPortName<Name> = InvalidPortNamesIn<Name> | Extract<Name, `${bigint}`>;
/** The invalid names among the keys of ports. */
export type InvalidPortNames<GivenPorts> = InvalidPortName<
  string extends keyof GivenPorts ? KnownKeys<GivenPorts> : keyof GivenPorts
>;

interface WithoutHostPort {
  readonly containerPort: number;
  readonly hostPort?: 0 | undefined;
}
/** Ports without a hostPort. */
export type PortsWithoutHostPort =
  | { readonly [name: string]: number | WithoutHostPort }
  | readonly (number | WithoutHostPort)[];

// ---- Slow path. HostNetwork: true if the container shares the network of its node.

export type ExplainPorts<GivenPorts, Level, HostNetwork> = GivenPorts extends UnknownArray
  ? { [I in keyof GivenPorts]: ExplainPort<GivenPorts[I], ListedPort, Level, HostNetwork> }
  : GivenPorts extends object
    ? {
        [K in keyof GivenPorts]: WithValidPortName<
          K,
          ExplainPort<GivenPorts[K], Port, Level, HostNetwork>
        >;
      }
    : unknown;

/** The error in a port name; `Then` if it is valid. */
type WithValidPortName<Name, Then> =
  IsDigits<Name> extends true
    ? InvalidPortNameMessage<Name>
    : [InvalidPortNamesIn<Name>] extends [never]
      ? Then
      : InvalidPortNameMessage<Name>;
type InvalidPortNameMessage<Name> =
  `port name '${Name & (string | number)}' is not valid: use 1–15 characters of a-z, 0-9 and '-', with at least one letter and no '-' at an end or next to another '-'`;

type ExplainPort<Entry, Wide, Level, HostNetwork> = Entry extends number
  ? ExplainPortNumber<Entry>
  : Entry extends WithHostPort
    ? Wide &
        FieldMessage<'containerPort', ExplainPortNumber<Entry['containerPort']>> &
        FieldMessage<'hostPort', ExplainHostPort<Entry, Level, HostNetwork>>
    : Entry extends WithContainerPort
      ? Wide & FieldMessage<'containerPort', ExplainPortNumber<Entry['containerPort']>>
      : Entry extends undefined
        ? undefined
        : number | Wide;

type ExplainHostPort<
  Entry extends WithHostPort,
  Level,
  HostNetwork,
> = number extends Entry['hostPort']
  ? unknown
  : Entry['hostPort'] extends 0 | undefined
    ? unknown
    : [Level] extends ['baseline' | 'restricted']
      ? TypeErrorMessage<NotAllowedMessage<Level, 'hostPort', 'leave it out'>>
      : [HostNetwork] extends [true]
        ? SamePort<Entry['hostPort'], Entry['containerPort']>
        : ExplainPortNumber<Entry['hostPort']>;
type SamePort<OnHost, InContainer> = [OnHost] extends [InContainer]
  ? ExplainPortNumber<OnHost>
  : TypeErrorMessage<`with hostNetwork, hostPort must equal containerPort, which is ${InContainer & number}`>;
