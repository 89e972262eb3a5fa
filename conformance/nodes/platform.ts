// The nodes of a platform. The labels and taints are those that its documentation and public issues
// show, and the amounts are those that nodes have reported.

/** What the nodes of one kind have in common. */
export interface NodeTemplate {
  readonly arch?: string;
  readonly os?: string;
  /** What the name of a node has before its hostname. */
  readonly prefix?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly taints?: readonly object[];
  readonly allocatable: Readonly<Record<string, string>>;
}

/** The nodes of a platform, and what Pods write to run on some of them. */
export interface Platform {
  readonly title: string;
  /** The region, if the nodes have labels of their region and zone. */
  readonly region?: string;
  readonly zones?: readonly string[];
  /** The name of a node. */
  readonly nodeName: (i: number) => string;
  /** The label `kubernetes.io/hostname`, if it is not the name. */
  readonly hostname?: (i: number) => string;
  readonly nodes: readonly NodeTemplate[];
  /** The first one selects only nodes that have taints. */
  readonly selectors: readonly Readonly<Record<string, string>>[];
  readonly tolerations: readonly object[];
  /** Resources of devices. */
  readonly devices?: readonly string[];
}

export const taint = (key: string, value?: string, effect = 'NoSchedule'): object => ({
  key,
  ...(value !== undefined && { value }),
  effect,
});

export const allocatable = (
  cpu: string,
  memory: string,
  storage: string,
  pods: string,
  others: Readonly<Record<string, string>> = {},
): NodeTemplate['allocatable'] => ({
  cpu,
  memory,
  'ephemeral-storage': storage,
  pods,
  'hugepages-1Gi': '0',
  'hugepages-2Mi': '0',
  ...others,
});
