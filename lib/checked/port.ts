import type { ListedPort, Port } from '../spec/port.js';
import type { ByName, IsText, List } from './known.js';
import type { Field, Mistake } from './mistake.js';

// ---- What is wrong, quickly: never, if nothing is

type Any4 = `${any}${any}${any}${any}`;
type Digit9 = 7 | 8 | 9;
type Digit6 = 6 | Digit9;
type NoNatural = '0' | `-${string}` | `${string}.${string}` | `${string}e${string}`;
type Over65535 =
  | `${Any4}${any}${number}`
  | `${Digit9}${any}${any}${any}${number}`
  | `6${Digit6}${any}${any}${number}`
  | `65${Digit6}${any}${number}`
  | `655${4 | 5 | Digit6}${number}`
  | `6553${Digit6}`;
type BadText<S> = S extends NoNatural ? S : S extends `${Any4}${number}` ? (S extends Over65535 ? S : never) : never;

/** The numbers among N that are no port, as texts. */
export type BadPort<N> = BadText<`${N & number}`>;

interface Named {
  readonly ports: ByName;
}
interface Listed {
  readonly ports: List;
}
interface OnContainer {
  readonly containerPort: unknown;
}
interface OnHost extends OnContainer {
  readonly hostPort: unknown;
}
interface WithName {
  readonly name: unknown;
}

/** What stands in the ports of the container C. */
export type PortsOf<C> = C extends Named ? C['ports'][keyof C['ports']] : C extends Listed ? C['ports'][number] : never;
/** The names of the ports of the container C. */
export type PortNames<C> = C extends Named ? keyof C['ports'] : C extends Listed ? NameOf<C['ports'][number]> : never;
type NameOf<E> = E extends WithName ? E['name'] : never;

/** The numbers in a port; 0 on the host is none. */
export type NumberOf<E> = E extends number
  ? E
  : E extends OnHost
    ? E['containerPort'] | Exclude<E['hostPort'], 0>
    : E extends OnContainer
      ? E['containerPort']
      : never;

interface NotOnHost {
  readonly containerPort: number;
  readonly hostPort?: 0 | undefined;
}
/** Ports without one on the host. */
export type NoHostPorts = { readonly [name: string]: number | NotOnHost } | readonly (number | NotOnHost)[];

// ---- What is wrong with a wrong one. L: the Pod Security level; HostNetwork: whether the container stands in its host's network.

/** `unknown`, or a sentence at a number that is no port. */
export type ExplainNumber<N> = number extends N ? unknown : [BadPort<N>] extends [never] ? unknown : Mistake<`port ${N & number} is not in 1–65535`>;

export type ExplainPorts<T, L, HostNetwork> = T extends List
  ? { [I in keyof T]: ExplainPort<T[I], ListedPort, L, HostNetwork> }
  : T extends object
    ? { [K in keyof T]: ExplainPort<T[K], Port, L, HostNetwork> }
    : unknown;
type ExplainPort<E, Wide, L, HostNetwork> = E extends number
  ? ExplainNumber<E>
  : E extends OnContainer
    ? Wide & Field<'containerPort', ExplainNumber<E['containerPort']>> & (E extends OnHost ? Field<'hostPort', ExplainHostPort<E, L, HostNetwork>> : unknown)
    : number | Wide;
type ExplainHostPort<E extends OnHost, L, HostNetwork> = number extends E['hostPort']
  ? unknown
  : E['hostPort'] extends 0 | undefined
    ? unknown
    : [L] extends ['baseline' | 'restricted']
      ? Mistake<`podSecurity '${L}' does not allow hostPort`>
      : [HostNetwork, number] extends [true, E['containerPort']] | [false | undefined, unknown]
        ? ExplainNumber<E['hostPort']>
        : [HostNetwork, E['containerPort']] extends [true, E['hostPort']] ? ExplainNumber<E['hostPort']>
        : [HostNetwork] extends [true] ? Mistake<`under hostNetwork hostPort must be the containerPort, ${E['containerPort'] & number}`> : unknown;
