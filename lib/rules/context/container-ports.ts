import type { Api } from '../../api/api.js';
import type { Node } from '../../engine/node.js';

/**
 * The ports of all containers of a Pod, in the order in which the API server checks them. The
 * containers share one network.
 */
export class ContainerPorts {
  private readonly byNumber = new Map<number, Node[]>();
  private readonly byName = new Map<string, Node>();

  constructor(nodes: readonly Node[]) {
    for (const list of ['initContainers', 'containers'])
      for (const node of nodes)
        if (node.type.name === 'ContainerPort' && node.parent?.fieldName === list) this.add(node);
  }

  /** Returns the ports with the number of a port, including the port itself. */
  withSameNumber({ containerPort = 0 }: Api<'ContainerPort'>): readonly Node[] {
    return this.byNumber.get(containerPort) ?? [];
  }

  /** Returns the first port with a name, which Services and probes use. */
  firstNamed(name: string): Node | undefined {
    return this.byName.get(name);
  }

  private add(port: Node): void {
    const { name, containerPort = 0 } = port.value as Api<'ContainerPort'>;
    if (name && !this.byName.has(name)) this.byName.set(name, port);
    const alike = this.byNumber.get(containerPort);
    if (alike === undefined) this.byNumber.set(containerPort, [port]);
    else alike.push(port);
  }
}
