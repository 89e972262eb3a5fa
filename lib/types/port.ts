import type { ListedPort, Port } from '../spec/port.js';
import type { NotAllowedMessage } from './applied-standard.js';
import type { IsDigits } from './name.js';
import type { ExplainPortNumber, InvalidPortNumber } from './port-number.js';
import type { FieldMessage, TypeErrorMessage } from './type-error-message.js';
import type { KnownKeys, KnownLiteral, UnknownArray } from './type-utils.js';

// ---- What is wrong, quickly

interface WithName {
  readonly name: unknown;
}
interface WithContainerPort {
  readonly containerPort: unknown;
}
interface WithHostPort extends WithContainerPort {
  readonly hostPort: unknown;
}

/** What TypeScript checks by itself; a mistake in it is then explained in its place. */
export type ValidPorts =
  | { readonly [name: string]: number | Port | undefined }
  | readonly (number | ListedPort)[]
  | undefined;

/** The name of the port E in a list. */
export type PortNameOf<E> = E extends WithName ? E['name'] : never;

/**
 * The bad numbers in the ports T, of which N are the numbers. One that is not known hides the
 * others: then each is looked at.
 */
export type InvalidPortNumbers<T, N> = number extends N ? InvalidEach<T> : InvalidPortNumber<N>;
/** The numbers in the port E. 0 on the host is none. */
export type PortNumberOf<E> = E extends number
  ? E
  : E extends WithHostPort
    ? E['containerPort'] | Exclude<E['hostPort'], 0>
    : E extends WithContainerPort
      ? E['containerPort']
      : never;
type InvalidEach<T> = T extends UnknownArray
  ? { [I in keyof T]: InvalidEntry<T[I]> }[number]
  : { [K in keyof T]: InvalidEntry<T[K]> }[keyof T];
type InvalidEntry<E> = E extends WithHostPort
  ? InvalidPortNumber<E['containerPort']> | InvalidPortNumber<Exclude<E['hostPort'], 0>>
  : InvalidPortNumber<PortNumberOf<E>>;

/**
 * The ports of the container C of which the number on the host is another: under hostNetwork both
 * are the same.
 */
export type MismatchedHostPort<C> = C extends { readonly ports: infer T }
  ? Mismatched<T[keyof T]>
  : never;
type Mismatched<E> = E extends WithHostPort
  ? E['hostPort'] extends E['containerPort'] | 0 | undefined
    ? never
    : E
  : never;

type Any8 = `${any}${any}${any}${any}${any}${any}${any}${any}`;
type NotPortName =
  | ''
  | `-${string}`
  | `${string}-`
  | `${string}${'--' | '_' | '.' | ' ' | '/' | ':'}${string}`
  | `${Any8}${Any8}${string}`;
type InvalidPortNamesIn<K> = Extract<K, NotPortName> | KnownLiteral<Exclude<K, Lowercase<string>>>;
/** The names among K that are no names of ports. What a list names is left to synth. */
type InvalidPortName<K> = InvalidPortNamesIn<K> | Extract<K, `${bigint}`>;
/** The names of the ports T that are none. */
export type InvalidPortNames<T> = InvalidPortName<string extends keyof T ? KnownKeys<T> : keyof T>;

interface WithoutHostPort {
  readonly containerPort: number;
  readonly hostPort?: 0 | undefined;
}
/** Ports without one on the host. */
export type PortsWithoutHostPort =
  | { readonly [name: string]: number | WithoutHostPort }
  | readonly (number | WithoutHostPort)[];

// ---- What is wrong with a wrong one. L: the Pod Security level; HostNetwork: true, if the
// container shares the network of its host.

export type ExplainPorts<T, L, HostNetwork> = T extends UnknownArray
  ? { [I in keyof T]: ExplainPort<T[I], ListedPort, L, HostNetwork> }
  : T extends object
    ? { [K in keyof T]: WithValidPortName<K, ExplainPort<T[K], Port, L, HostNetwork>> }
    : unknown;

/** What is wrong with the name K of a port; else Then. */
type WithValidPortName<K, Then> =
  IsDigits<K> extends true
    ? InvalidPortNameMessage<K>
    : [InvalidPortNamesIn<K>] extends [never]
      ? Then
      : InvalidPortNameMessage<K>;
type InvalidPortNameMessage<K> =
  `port name '${K & (string | number)}' is not valid: 1–15 of a-z, 0-9 and '-', with a letter, and no '-' at an end or beside another`;

type ExplainPort<E, Wide, L, HostNetwork> = E extends number
  ? ExplainPortNumber<E>
  : E extends WithHostPort
    ? Wide &
        FieldMessage<'containerPort', ExplainPortNumber<E['containerPort']>> &
        FieldMessage<'hostPort', ExplainHostPort<E, L, HostNetwork>>
    : E extends WithContainerPort
      ? Wide & FieldMessage<'containerPort', ExplainPortNumber<E['containerPort']>>
      : number | Wide;

type ExplainHostPort<E extends WithHostPort, L, HostNetwork> = number extends E['hostPort']
  ? unknown
  : E['hostPort'] extends 0 | undefined
    ? unknown
    : [L] extends ['baseline' | 'restricted']
      ? TypeErrorMessage<NotAllowedMessage<L, 'hostPort', 'leave it out'>>
      : [HostNetwork] extends [true]
        ? SamePort<E['hostPort'], E['containerPort']>
        : ExplainPortNumber<E['hostPort']>;
type SamePort<H, N> = [H] extends [N]
  ? ExplainPortNumber<H>
  : TypeErrorMessage<`under hostNetwork hostPort must be the containerPort, ${N & number}`>;
