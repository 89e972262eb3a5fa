import type { Node } from '../../engine/node.js';

/** A node, and its position in an order. */
interface OrderedNode {
  readonly node: Node;
  readonly position: number;
}

/** Nodes in the order of their positions. */
export class OrderedNodes {
  private readonly all: OrderedNode[] = [];

  /** Adds a node with a greater position than all others. */
  add(node: Node, position: number): this {
    this.all.push({ node, position });
    return this;
  }

  /** Returns the first nodes before a position. */
  before(position: number, limit: number): readonly OrderedNode[] {
    return this.all.slice(0, Math.min(limit, this.countBefore(position)));
  }

  /** Returns the number of nodes before a position, by binary search. */
  countBefore(position: number): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle] as OrderedNode).position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
