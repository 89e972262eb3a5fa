import type { ClusterState } from './cluster-state.js';
import type { NodeInfo } from './node-info.js';
import { pluginsAfterClaims, pluginsBeforeClaims } from './plugins/default-plugins.js';
import { type Filter, isRefusal, type Plugin } from './plugins/plugin.js';
import type { PodInfo } from './pod-info.js';
import { type Refusal, unresolvable } from './refusal.js';

/** The filters of a Pod, or why no node can fit. */
export interface PreFilterResult {
  readonly filters: readonly Filter[];
  /** Why no node can fit. */
  readonly refusal?: Refusal;
  /** The only nodes that are filtered, and the plugins that say so. */
  readonly only?: { readonly nodes: ReadonlySet<string>; readonly plugins: readonly string[] };
  /**
   * Whether the plugin DynamicResources took part. If it did not, its part in preemption fails, and
   * no other plugin is asked.
   */
  readonly hasReachedClaims: boolean;
}

/** Source: kube-scheduler framework RunPreFilterPlugins. */
export function runPreFilters(pod: PodInfo, cluster: ClusterState): PreFilterResult {
  const state = new PreFilterState(pod, cluster);
  const refusal = state.run(pluginsBeforeClaims(cluster.minor));
  const { filters } = state;
  if (refusal !== undefined) return { filters, refusal, hasReachedClaims: false };
  const lateRefusal = state.run(pluginsAfterClaims(cluster.minor));
  return {
    filters,
    hasReachedClaims: true,
    ...(lateRefusal && { refusal: lateRefusal }),
    ...(state.nodes && { only: { nodes: state.nodes, plugins: [...state.plugins].sort() } }),
  };
}

class PreFilterState {
  readonly filters: Filter[] = [];
  /** The plugins that name the only nodes. */
  readonly plugins: string[] = [];
  nodes: ReadonlySet<string> | undefined;

  constructor(
    private readonly pod: PodInfo,
    private readonly cluster: ClusterState,
  ) {}

  /** Returns why no node can fit. */
  run(plugins: readonly Plugin[]): Refusal | undefined {
    for (const plugin of plugins) {
      const result = plugin(this.pod, this.cluster);
      if (result === undefined) continue;
      if (isRefusal(result)) return result;
      this.filters.push(result);
      const refusal = this.#limitNodes(result);
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  }

  #limitNodes({ plugin, onlyNodes }: Filter): Refusal | undefined {
    if (onlyNodes === undefined) return undefined;
    this.plugins.push(plugin);
    const { nodes } = this;
    this.nodes =
      nodes === undefined ? onlyNodes : new Set([...nodes].filter((name) => onlyNodes.has(name)));
    if (this.nodes.size > 0) return undefined;
    const [first, ...others] = [...this.plugins].sort();
    const reason =
      others.length === 0
        ? `node(s) didn't satisfy plugin ${first}`
        : `node(s) didn't satisfy plugin(s) [${[first, ...others].join(' ')}] simultaneously`;
    return unresolvable('', reason);
  }
}

/** Returns why a node does not fit: the first filter that refuses it decides. */
export function runFilters(filters: readonly Filter[], node: NodeInfo): Refusal | undefined {
  for (const filter of filters) {
    const refusal = filter.filter(node);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}
