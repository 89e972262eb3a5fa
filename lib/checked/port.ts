import type { ListedPort, Port } from '../spec/port.js';
import type { Known, KnownKeyOf, List } from './known.js';
import type { Field, Mistake } from './mistake.js';
import type { IsDigits } from './name.js';
import type { BadPort, ExplainNumber } from './port-number.js';
import type { Not } from './standard.js';

// ---- What is wrong, quickly

interface WithName {
  readonly name: unknown;
}
interface OnContainer {
  readonly containerPort: unknown;
}
interface OnHost extends OnContainer {
  readonly hostPort: unknown;
}

/** What TypeScript checks by itself; a mistake in it is then explained in its place. */
export type RightPorts = { readonly [name: string]: number | Port | undefined } | readonly (number | ListedPort)[] | undefined;

/** The name of the port E in a list. */
export type NameOf<E> = E extends WithName ? E['name'] : never;

/** The bad numbers in the ports T, of which N are the numbers. One that is not known hides the others: then each is looked at. */
export type BadNumbers<T, N> = number extends N ? BadEach<T> : BadPort<N>;
/** The numbers in the port E. 0 on the host is none. */
export type NumberOf<E> = E extends number
  ? E
  : E extends OnHost
    ? E['containerPort'] | Exclude<E['hostPort'], 0>
    : E extends OnContainer
      ? E['containerPort']
      : never;
type BadEach<T> = T extends List ? { [I in keyof T]: BadEntry<T[I]> }[number] : { [K in keyof T]: BadEntry<T[K]> }[keyof T];
type BadEntry<E> = E extends OnHost ? BadPort<E['containerPort']> | BadPort<Exclude<E['hostPort'], 0>> : BadPort<NumberOf<E>>;

/** The ports of the container C of which the number on the host is another: under hostNetwork both are the same. */
export type MovedPort<C> = C extends { readonly ports: infer T } ? Moved<T[keyof T]> : never;
type Moved<E> = E extends OnHost ? (E['hostPort'] extends E['containerPort'] | 0 | undefined ? never : E) : never;

type Any8 = `${any}${any}${any}${any}${any}${any}${any}${any}`;
type NoPortName = '' | `-${string}` | `${string}-` | `${string}${'--' | '_' | '.' | ' ' | '/' | ':'}${string}` | `${Any8}${Any8}${string}`;
type NotPortNames<K> = Extract<K, NoPortName> | Known<Exclude<K, Lowercase<string>>>;
/** The names among K that are no names of ports. What a list names is left to synth. */
type BadPortName<K> = NotPortNames<K> | Extract<K, `${bigint}`>;
/** The names of the ports T that are none. */
export type BadPortNames<T> = BadPortName<string extends keyof T ? KnownKeyOf<T> : keyof T>;

interface NotOnHost {
  readonly containerPort: number;
  readonly hostPort?: 0 | undefined;
}
/** Ports without one on the host. */
export type NoHostPorts = { readonly [name: string]: number | NotOnHost } | readonly (number | NotOnHost)[];

// ---- What is wrong with a wrong one. L: the Pod Security level; HostNetwork: true, if the container shares the network of its host.

export type ExplainPorts<T, L, HostNetwork> = T extends List
  ? { [I in keyof T]: ExplainPort<T[I], ListedPort, L, HostNetwork> }
  : T extends object
    ? { [K in keyof T]: NamedPort<K, ExplainPort<T[K], Port, L, HostNetwork>> }
    : unknown;

/** What is wrong with the name K of a port; else Then. */
type NamedPort<K, Then> = IsDigits<K> extends true ? BadName<K> : [NotPortNames<K>] extends [never] ? Then : BadName<K>;
type BadName<K> =
  `port name '${K & (string | number)}' is not valid: 1–15 of a-z, 0-9 and '-', with a letter, and no '-' at an end or beside another`;

type ExplainPort<E, Wide, L, HostNetwork> = E extends number
  ? ExplainNumber<E>
  : E extends OnHost
    ? Wide & Field<'containerPort', ExplainNumber<E['containerPort']>> & Field<'hostPort', ExplainHostPort<E, L, HostNetwork>>
    : E extends OnContainer
      ? Wide & Field<'containerPort', ExplainNumber<E['containerPort']>>
      : number | Wide;

type ExplainHostPort<E extends OnHost, L, HostNetwork> = number extends E['hostPort']
  ? unknown
  : E['hostPort'] extends 0 | undefined
    ? unknown
    : [L] extends ['baseline' | 'restricted']
      ? Mistake<Not<L, 'hostPort', 'leave it out'>>
      : [HostNetwork] extends [true]
        ? SamePort<E['hostPort'], E['containerPort']>
        : ExplainNumber<E['hostPort']>;
type SamePort<H, N> = [H] extends [N] ? ExplainNumber<H> : Mistake<`under hostNetwork hostPort must be the containerPort, ${N & number}`>;
