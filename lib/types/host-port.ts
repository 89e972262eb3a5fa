import type { InvalidAddress } from './format.js';
import type { SharedKey } from './mistake.js';
import type { TypeErrorMessage } from './type-error-message.js';
import type { IsUnion, PropertyOf } from './type-utils.js';

interface WithoutHostPort {
  readonly containerPort: number;
  readonly hostPort?: 0 | undefined;
}
/** Ports without a hostPort. */
export type PortsWithoutHostPort =
  | { readonly [name: string]: number | WithoutHostPort }
  | readonly (number | WithoutHostPort)[];

interface WithoutHostPorts {
  readonly [name: string]:
    | { readonly image: unknown; readonly ports?: PortsWithoutHostPort | undefined }
    | undefined;
}
/** The ports of the node that two containers, or two ports of a container, want. */
export type InvalidHostPorts<Containers> = Containers extends WithoutHostPorts
  ? never
  : RepeatedHostPort<Containers>;
type RepeatedHostPort<Containers> =
  | SharedKey<{ [C in keyof Containers as HostPortsOf<Containers[C]>]: C }>
  | { [C in keyof Containers]: RepeatedIn<PropertyOf<Containers[C], 'ports'>> }[keyof Containers];
type HostPortsOf<Container> =
  PropertyOf<Container, 'ports'> extends infer Ports
    ? { [P in keyof Ports]: HostPortOf<Ports[P]> }[keyof Ports] & string
    : never;
// A list also has the key `number`, whose value is the type of all entries.
type RepeatedIn<Ports> = SharedKey<{
  [P in keyof Ports as P extends number ? never : HostPortOf<Ports[P]>]: P;
}>;

/** The port of the node that a port takes, with its protocol and address. */
type HostPortOf<Port> = Port extends { readonly hostPort: infer H extends number }
  ? number extends H
    ? never
    : H extends 0
      ? never
      : IsUnion<PropertyOf<Port, 'protocol'>> extends true
        ? never
        : `${H}/${OrElse<PropertyOf<Port, 'protocol'>, 'TCP'>}/${OrElse<PropertyOf<Port, 'hostIP'>, ''>}`
  : never;
type OrElse<Text, Default extends string> = Text extends string
  ? string extends Text
    ? never
    : Text
  : Default;

/** `unknown`, or the error message of a hostPort that two ports want. */
export type ExplainSharedHostPort<Port, Containers> = [HostPortOf<Port>] extends [never]
  ? unknown
  : HostPortOf<Port> extends RepeatedHostPort<Containers>
    ? TypeErrorMessage<'another port of this pod has the same hostPort: remove it from one of them'>
    : unknown;

/** The ports with a hostIP that is no address. */
export type InvalidHostIp<Port> = Port extends { readonly hostIP: infer A }
  ? InvalidAddress<A>
  : never;
