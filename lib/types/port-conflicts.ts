import type { RecordAt } from './composed-pod.js';
import type { IsUnion, UnknownArray } from './type-utils.js';

/**
 * An error at each port of a new native sidecar on which another container of the Pod listens, or
 * one of `Others`, which are added together with it; `unknown` if there is none. Regular init
 * containers are not compared: most of them end before the sidecar starts.
 */
export type PortConflicts<Ports, Pod, Others> = Ports extends UnknownArray
  ? unknown
  : Conflicts<Ports, ListenersOf<Pod, Others>>;
type Conflicts<Ports, Listeners> = ConflictsOrUnknown<{
  readonly [P in keyof Ports as [ListenedPort<Ports[P]>] extends [never]
    ? never
    : ListenedPort<Ports[P]> extends keyof Listeners
      ? P
      : never]: ConflictMessage<
    ListenedPort<Ports[P]>,
    Listeners[ListenedPort<Ports[P]> & keyof Listeners]
  >;
}>;
type ConflictMessage<
  Port extends string,
  Name,
> = `port ${Port} is already used by container '${Name & string}': containers of a pod share one network`;
type ConflictsOrUnknown<Messages> = [keyof Messages] extends [never] ? unknown : Messages;

/** The names of containers by the port on which they listen, such as `8080/TCP`. */
type ListenersOf<Pod, Others> = ByPort<RecordAt<Pod, 'containers'>> &
  ByPort<SidecarsIn<RecordAt<Pod, 'initContainers'>>> &
  ByPort<Others>;
type SidecarsIn<InitContainers> = {
  readonly [K in keyof InitContainers as InitContainers[K] extends {
    readonly restartPolicy: 'Always';
  }
    ? K
    : never]: InitContainers[K];
};
type ByPort<Containers> = string extends keyof Containers
  ? {}
  : { readonly [K in keyof Containers as PortsOf<Containers[K]>]: K };
type PortsOf<Container> = Container extends { readonly ports: infer Ports }
  ? Ports extends UnknownArray
    ? ListenedPort<Ports[number]>
    : ListenedPort<Ports[keyof Ports]>
  : never;

/** A port such as `8080/TCP`; never if its number or protocol is not known. */
type ListenedPort<Port> = Port extends number
  ? number extends Port
    ? never
    : `${Port}/TCP`
  : Port extends { readonly containerPort: infer Number extends number }
    ? number extends Number
      ? never
      : `${Number}/${ProtocolOf<Port>}`
    : never;
type ProtocolOf<Port> = Port extends { readonly protocol?: infer Protocol }
  ? unknown extends Protocol
    ? 'TCP'
    : [Protocol] extends [undefined]
      ? 'TCP'
      : IsUnion<Protocol> extends true
        ? never
        : Protocol & string
  : 'TCP';
