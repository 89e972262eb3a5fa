import type { UnknownArray } from '../type-utils.js';

/** The names and numbers of the ports of a Pod; any, if they are not known. */
export type PortsOf<Pod> = Pod extends { readonly containers: infer Containers }
  ? PortsIn<Containers[keyof Containers]> | SidecarPorts<Pod>
  : string | number;
type SidecarPorts<Pod> = Pod extends { readonly initContainers: infer Containers }
  ? PortsIn<Extract<Containers[keyof Containers], { readonly restartPolicy: 'Always' }>>
  : never;
// Of a container whose type is as wide as Container, any port may be there.
type PortsIn<Container> = Container extends { readonly ports: infer Ports }
  ? PortsAmong<Ports>
  : 'ports' extends keyof Container
    ? string | number
    : never;
type PortsAmong<Ports> = Ports extends UnknownArray
  ? NameOf<Ports[number]> | NumberOf<Ports[number]>
  : (keyof Ports & string) | NumberOf<Ports[keyof Ports]>;
type NameOf<Port> = Port extends { readonly name: infer Name extends string } ? Name : never;
type NumberOf<Port> = Port extends number
  ? Port
  : Port extends { readonly containerPort: infer Value extends number }
    ? Value
    : never;
