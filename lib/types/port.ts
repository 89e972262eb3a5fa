import type { ListedPort, Port } from '../spec/port.js';
import type { NotAllowedMessage } from './applied-standard.js';
import type { ExplainSharedHostPort, InvalidHostIp } from './host-port.js';
import type { Column, ExplainRepeated, Repeated } from './mistake.js';
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
  | { readonly [name: string]: number | PortOfName | undefined }
  | readonly (number | ListedPort)[]
  | undefined;

interface PortOfName extends Port {
  readonly name?: undefined;
}

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

interface UsualPort {
  readonly containerPort: number;
  readonly hostPort?: number | undefined;
  readonly hostIP?: undefined;
  readonly name?: undefined;
}
/** Ports of which only the names and numbers need a closer look. */
export type UsualPorts =
  | { readonly [name: string]: number | UsualPort | undefined }
  | readonly (number | UsualPort)[]
  | undefined;
/** The invalid parts of unusual ports, except for numbers and the names of a record. */
export type InvalidPortEntries<GivenPorts> = GivenPorts extends UnknownArray
  ?
      | InvalidHostIp<GivenPorts[number]>
      | InvalidPortName<Exclude<PortNameOf<GivenPorts[number]>, '' | undefined>>
      | Repeated<Column<GivenPorts, 'name'>>
  : InvalidHostIp<GivenPorts[keyof GivenPorts]>;

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
type InvalidPortNamesIn<Name> = Extract<Name, NotPortName> | NotLowercase<Name>;
type NotLowercase<Name> = KnownLiteral<Exclude<TextOf<Name>, Lowercase<string>>>;
/** The invalid port names. */
type InvalidPortName<Name> =
  | Extract<Name, NotPortName | `${bigint}`>
  | ([Name] extends [Lowercase<string>] ? never : NotLowercase<Name>);
/** The invalid names among the keys of ports. */
export type InvalidPortNames<GivenPorts> = InvalidPortName<
  string extends keyof GivenPorts ? KnownKeys<GivenPorts> : keyof GivenPorts
>;

// ---- Slow path. HostNetwork: true if the container shares the network of its node.

export type ExplainPorts<GivenPorts, Level, HostNetwork, Containers> =
  GivenPorts extends UnknownArray
    ? {
        [I in keyof GivenPorts]: ExplainPort<
          GivenPorts[I],
          ListedPort,
          Level,
          HostNetwork,
          Containers
        > &
          ExplainListedName<GivenPorts, GivenPorts[I]>;
      }
    : GivenPorts extends object
      ? {
          [K in keyof GivenPorts]: WithValidPortName<
            K,
            ExplainPort<GivenPorts[K], Port, Level, HostNetwork, Containers>
          >;
        }
      : unknown;
type ExplainListedName<GivenPorts, Entry> = Entry extends WithName
  ? FieldMessage<
      'name',
      ExplainRepeated<GivenPorts, Entry, 'name'> &
        (Entry['name'] extends '' | undefined ? unknown : WithValidPortName<Entry['name'], unknown>)
    >
  : unknown;

/** The error in a port name; `Then` if it is valid. */
type WithValidPortName<Name, Then> =
  IsDigits<Name> extends true
    ? InvalidPortNameMessage<Name>
    : [InvalidPortNamesIn<Name>] extends [never]
      ? Then
      : InvalidPortNameMessage<Name>;
type InvalidPortNameMessage<Name> =
  `port name '${Name & (string | number)}' is not valid: use 1–15 characters of a-z, 0-9 and single '-' between them, at least one of them a letter`;

type ExplainPort<Entry, Wide, Level, HostNetwork, Containers> = [Entry] extends [number | undefined]
  ? ExplainPortNumber<Entry>
  : Entry extends WithContainerPort
    ? Wide &
        FieldMessage<'containerPort', ExplainPortNumber<Entry['containerPort']>> &
        FieldMessage<'hostPort', ExplainHostPort<Entry, Level, HostNetwork, Containers>> &
        ([InvalidHostIp<Entry>] extends [never]
          ? unknown
          : {
              hostIP: `'${InvalidHostIp<Entry> & string}' is not an IP address: write one such as 127.0.0.1 or ::1`;
            })
    : Entry extends undefined
      ? undefined
      : number | Wide;

type ExplainHostPort<Entry, Level, HostNetwork, Containers> = Entry extends WithHostPort
  ? number extends Entry['hostPort']
    ? unknown
    : Entry['hostPort'] extends 0 | undefined
      ? unknown
      : [Level] extends ['baseline' | 'restricted']
        ? TypeErrorMessage<NotAllowedMessage<Level, 'hostPort', 'leave it out'>>
        : ([HostNetwork] extends [true]
            ? SamePort<Entry['hostPort'], Entry['containerPort']>
            : ExplainPortNumber<Entry['hostPort']>) &
            ExplainSharedHostPort<Entry, Containers>
  : unknown;
type SamePort<OnHost, InContainer> = [OnHost] extends [InContainer]
  ? ExplainPortNumber<OnHost>
  : TypeErrorMessage<`with hostNetwork, hostPort must equal containerPort, which is ${InContainer & number}`>;
