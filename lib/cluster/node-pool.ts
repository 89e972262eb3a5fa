import type { Quantity } from '../spec/quantity.js';

/** Nodes that are alike, for a cluster of which no node exists yet. */
export interface NodePool {
  /**
   * The name of the pool. The nodes are named `NAME-1`, `NAME-2` and so on.
   *
   * @default 'node'
   */
  readonly name?: string;
  /** The number of nodes, at most 15,000. */
  readonly count: number;
  /**
   * The CPUs that each node has for Pods, as `kubectl describe node` shows them under
   * `Allocatable`. That is less than the machine has.
   */
  readonly cpu: Quantity;
  /** The memory that each node has for Pods, in bytes. */
  readonly memory: Quantity;
  /**
   * The maximum number of Pods on each node.
   *
   * @default 110
   */
  readonly pods?: number;
  /** The zones of the nodes: the first node is in the first zone, and so on. */
  readonly zones?: readonly string[];
  /** Labels of each node, besides `kubernetes.io/hostname`, `os`, `arch` and the zone. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Taints of each node. */
  readonly taints?: readonly NodeTaint[];
}

/** A taint, which keeps Pods that do not tolerate it from a node. */
export interface NodeTaint {
  /** The key, such as `dedicated`. */
  readonly key: string;
  /**
   * The value, which a toleration can compare.
   *
   * @default ''
   */
  readonly value?: string;
  /**
   * `NoSchedule` keeps new Pods away, `NoExecute` also evicts those that run, and
   * `PreferNoSchedule` lowers the score of the node.
   */
  readonly effect: (typeof TAINT_EFFECTS)[number];
}

/** The effects of taints. */
export const TAINT_EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'] as const;

/** The maximum number of nodes of a pool: three times what Kubernetes supports in a cluster. */
const MAX_NODES = 15_000;

/** Returns the nodes of a pool, as the API has them. */
export function nodesOfPool(pool: NodePool): readonly object[] {
  const { name = 'node', count, cpu, memory, pods = 110, zones = [], labels, taints } = pool;
  if (!Number.isInteger(count) || count < 0 || count > MAX_NODES)
    throw new Error(
      `Node pool ${name}: count: ${JSON.stringify(count)} is not an integer from 0 to 15000.`,
    );
  for (const [field, value] of Object.entries({ cpu, memory }))
    if (value === undefined)
      throw new Error(`Node pool ${name} has no ${field}. Write what is allocatable on a node.`);
  return Array.from({ length: count }, (_, i) => {
    const node = `${name}-${i + 1}`;
    const zone = zones[i % zones.length];
    return {
      metadata: {
        name: node,
        labels: {
          'kubernetes.io/hostname': node,
          'kubernetes.io/os': 'linux',
          'kubernetes.io/arch': 'amd64',
          ...(zone !== undefined && { 'topology.kubernetes.io/zone': zone }),
          ...labels,
        },
      },
      ...(taints && { spec: { taints } }),
      status: { allocatable: { cpu, memory, pods } },
    };
  });
}
