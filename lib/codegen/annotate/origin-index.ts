import type { FieldPath } from '../../api/field-path.js';
import { PathMap } from '../../engine/path-map.js';
import type { ValueTree } from '../value-tree.js';

/** The nodes of a tree by the paths in the manifest that they come from. */
export class OriginIndex {
  private readonly nodes = new PathMap<ValueTree>();

  constructor(private readonly tree: ValueTree) {
    this.add(tree);
  }

  /** Returns the node that comes from a path; `undefined` if there is none. */
  find(path: FieldPath): ValueTree | undefined {
    const { node, isExact } = this.findNearest(path);
    return isExact ? node : undefined;
  }

  /** Returns the node that comes from a path, or else from the nearest path above it. */
  findNearest(path: FieldPath): { readonly node: ValueTree; readonly isExact: boolean } {
    const found = this.nodes.findNearest(path);
    return { node: found?.value ?? this.tree, isExact: found?.length === path.length };
  }

  private add(node: ValueTree): void {
    for (const origin of node.origins) this.nodes.set(origin, node);
    if (node.kind !== 'leaf') for (const { value } of node.entries) this.add(value);
  }
}
