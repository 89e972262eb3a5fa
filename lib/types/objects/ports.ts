import type { UnknownArray } from '../type-utils.js';

interface WithContainers {
  readonly containers: unknown;
}
interface WithInitContainers {
  readonly initContainers: unknown;
}
interface WithPorts {
  readonly ports: unknown;
}
interface NamedPort {
  readonly name: string;
}
interface PortOfObject {
  readonly containerPort: number;
}
interface Sidecar {
  readonly restartPolicy: 'Always';
}

/** The names and numbers of the ports of a Pod; any, if they are not known. */
export type PortsOf<Pod> = Pod extends WithContainers
  ?
      | PortsIn<Pod['containers'][keyof Pod['containers']]>
      | (Pod extends WithInitContainers
          ? PortsIn<Extract<Pod['initContainers'][keyof Pod['initContainers']], Sidecar>>
          : never)
  : string | number;
// A container whose type is as wide as Container may have any port.
type PortsIn<Container> = Container extends WithPorts
  ? PortsAmong<Container['ports']>
  : 'ports' extends keyof Container
    ? string | number
    : never;
type PortsAmong<Ports> = Ports extends UnknownArray
  ? PortIn<Ports[number]>
  : `${keyof Ports & string}` | NumberOf<Ports[keyof Ports]>;
type PortIn<Port> = NumberOf<Port> | (Port extends NamedPort ? `${Port['name']}` : never);
type NumberOf<Port> = Port extends number
  ? Port
  : Port extends PortOfObject
    ? Port['containerPort']
    : never;
