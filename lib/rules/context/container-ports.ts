import type { Api } from '../../api/api.js';
import type { Node } from '../../engine/node.js';
import { OrderedNodes } from './ordered-nodes.js';

type Port = Api<'ContainerPort'>;

/** The ports that have the same number and protocol as a port, and conflict with it. */
export interface PortConflicts {
  /** The first ones, in the order in which the API server checks them. */
  readonly first: readonly Node[];
  readonly count: number;
}

/**
 * The ports of all containers of a Pod, in the order in which the API server checks them. The
 * containers share one network.
 */
export class ContainerPorts {
  private readonly byName = new Map<string, Node>();
  private readonly ports: Node[] = [];
  private readonly numbers = new Set<number>();
  /** Whether two ports have the same number: otherwise none conflict. */
  private hasEqualNumbers = false;
  private cachedGroups: PortGroups | undefined;

  /** @param hostPortOf - returns the port of the node that a port uses, 0 if it uses none */
  constructor(
    nodes: readonly Node[],
    private readonly hostPortOf: (port: Port) => number,
  ) {
    const ports = nodes.filter(({ type }) => type.name === 'ContainerPort');
    for (const list of ['initContainers', 'containers'])
      for (const node of ports) if (node.parent?.fieldName === list) this.add(node);
  }

  /** Returns the first port with a name, which Services and probes use. */
  firstNamed(name: string): Node | undefined {
    return this.byName.get(name);
  }

  /**
   * Returns the ports before a port that conflict with it: those that also use no port of the node,
   * or the same one. If only one of the two uses a port of the node, they conflict too.
   *
   * @param limit - the maximum number of ports to return; the rest is counted
   */
  conflictsBefore(node: Node, limit: number): PortConflicts {
    if (!this.hasEqualNumbers) return NO_CONFLICTS;
    this.cachedGroups ??= this.groups();
    const { positions, all } = this.cachedGroups;
    const position = positions.get(node);
    if (position === undefined) return NO_CONFLICTS;
    const { conflicting } = groupsOf(node.value, this.hostPortOf(node.value));
    const groups = conflicting.flatMap((key) => all.get(key) ?? []);
    const first = groups.flatMap((group) => group.before(position, limit));
    return {
      first: first
        .sort((a, b) => a.position - b.position)
        .slice(0, limit)
        .map((each) => each.node),
      count: groups.reduce((sum, group) => sum + group.countBefore(position), 0),
    };
  }

  private add(node: Node): void {
    const { name, containerPort = 0 }: Port = node.value;
    this.ports.push(node);
    if (name && !this.byName.has(name)) this.byName.set(name, node);
    if (this.numbers.has(containerPort)) this.hasEqualNumbers = true;
    else this.numbers.add(containerPort);
  }

  /** Returns the ports by the groups that they belong to. */
  private groups(): PortGroups {
    const positions = new Map<Node, number>();
    const all = new Map<string, OrderedNodes>();
    for (const [position, node] of this.ports.entries()) {
      positions.set(node, position);
      for (const key of groupsOf(node.value, this.hostPortOf(node.value)).own)
        all.set(key, (all.get(key) ?? new OrderedNodes()).add(node, position));
    }
    return { positions, all };
  }
}

/** The ports by the groups that they belong to. */
interface PortGroups {
  readonly positions: ReadonlyMap<Node, number>;
  readonly all: ReadonlyMap<string, OrderedNodes>;
}

const NO_CONFLICTS: PortConflicts = { first: [], count: 0 };

/** Returns the groups that a port belongs to, and those whose ports conflict with it. */
function groupsOf(
  { containerPort = 0, protocol, hostIP }: Port,
  hostPort: number,
): { readonly own: readonly string[]; readonly conflicting: readonly string[] } {
  // An empty protocol counts as not set.
  const name = protocol || 'TCP';
  const all = `all ${containerPort} ${name}`;
  const withoutHostPort = `none ${containerPort} ${name}`;
  if (hostPort === 0) return { own: [all, withoutHostPort], conflicting: [all] };
  const onHost = `host ${containerPort} ${hostPort} ${name}`;
  const onAllAddresses = `any ${containerPort} ${hostPort} ${name}`;
  if (!hostIP)
    return { own: [all, onHost, onAllAddresses], conflicting: [withoutHostPort, onHost] };
  const onAddress = `address ${JSON.stringify([containerPort, hostPort, name, hostIP])}`;
  return {
    own: [all, onHost, onAddress],
    conflicting: [withoutHostPort, onAllAddresses, onAddress],
  };
}
