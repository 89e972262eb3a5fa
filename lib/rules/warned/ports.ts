import type { Api } from '../../api/types.js';

/** A port of a container, with its defaults, and where it stands. */
export interface PlacedPort {
  readonly place: string;
  readonly value: Api<'ContainerPort'>;
}

/** The ports of all containers of a Pod: they share one network. */
export class Ports {
  readonly all: readonly PlacedPort[];
  private readonly byNumber = new Map<number, PlacedPort[]>();
  private readonly byName = new Map<string, PlacedPort>();

  constructor(containers: readonly { readonly place: string; readonly value: Api<'Container'> }[], isOnHost: boolean) {
    const all: PlacedPort[] = [];
    for (const { place, value } of containers) {
      const isDefaulted = isOnHost && !place.includes('.ephemeral');
      value.ports?.forEach((port, i) => {
        all.push({ place: `${place}.ports[${i}]`, value: defaulted(port, isDefaulted) });
      });
    }
    this.all = all;
    for (const port of all) {
      const { name, containerPort = 0 } = port.value;
      if (name && !this.byName.has(name)) this.byName.set(name, port);
      const alike = this.byNumber.get(containerPort);
      if (alike === undefined) this.byNumber.set(containerPort, [port]);
      else alike.push(port);
    }
  }

  /** Those that have the number of a port, itself among them. */
  alike({ containerPort = 0 }: Api<'ContainerPort'>): readonly PlacedPort[] {
    return this.byNumber.get(containerPort) ?? [];
  }

  /** The first that has a name: the one that Services and probes find. */
  named(name: string): PlacedPort | undefined {
    return this.byName.get(name);
  }
}

/** On the network of its node, a port is a host port. */
function defaulted(port: Api<'ContainerPort'>, isOnHost: boolean): Api<'ContainerPort'> {
  const { name = '', protocol = 'TCP', hostPort = 0, containerPort = 0, hostIP = '' } = port;
  // An empty protocol is none.
  return { name, protocol: protocol || 'TCP', hostPort: hostPort || (isOnHost ? containerPort : 0), containerPort, hostIP };
}
