import type { FieldPath } from '../api/field-path.js';
import type { ApiType } from './api-types.js';

/**
 * Returns the steps from the parent of a node to the node as Kubernetes' validation writes them, or
 * `undefined` if Kubernetes writes the real ones.
 */
export type FieldPathOverride = (node: Node) => FieldPath | undefined;

/** A bit that is set in the field mask of every node. */
export const ANY_FIELD = 1 << 30;

/** An object of the manifest. Its path is built only when a rule reports a finding. */
export class Node {
  /** Whether a validation rule reported an error for this node or a node below it. */
  hasErrors = false;
  /** The fields that are not validated, because a rule has already forbidden them. */
  skippedFields: readonly string[] | undefined = undefined;
  /** Whether this node is not validated: it is in, or below, a skipped field. */
  isSkipped = false;
  /** The bits of the fields that are set, and `ANY_FIELD`. */
  fieldMask = ANY_FIELD;

  constructor(
    readonly type: ApiType,
    readonly value: object,
    readonly parent: Node | undefined,
    /** The field of the parent that holds this node. Empty for the root. */
    readonly fieldName: string,
    /** The index in the field if the field is a list. No map of the API holds objects. */
    readonly index: number | undefined,
  ) {}

  /** The path in the manifest. */
  get path(): FieldPath {
    return this.pathFromRoot(undefined);
  }

  /** Returns the path as Kubernetes' validation writes it. */
  reportedPath(override: FieldPathOverride): FieldPath {
    return this.pathFromRoot(override);
  }

  /** Returns the nearest node of a type: this node or one above it. */
  nearest(name: string): Node | undefined {
    let node: Node | undefined = this;
    while (node !== undefined && node.type.name !== name) node = node.parent;
    return node;
  }

  /** The root of the manifest. */
  get root(): Node {
    return this.parent === undefined ? this : this.parent.root;
  }

  /** Marks this node and the nodes above it as nodes that have errors. */
  markError(): void {
    let node: Node | undefined = this;
    for (; node !== undefined && !node.hasErrors; node = node.parent) node.hasErrors = true;
  }

  /** Collects the steps from this node to the root, and reverses them. */
  private pathFromRoot(override: FieldPathOverride | undefined): FieldPath {
    const steps: (string | number)[] = [];
    for (let node: Node = this; node.parent !== undefined; node = node.parent) {
      const overridden = override?.(node);
      if (overridden !== undefined) steps.push(...overridden.toReversed());
      else if (node.index === undefined) steps.push(node.fieldName);
      else steps.push(node.index, node.fieldName);
    }
    return steps.reverse();
  }
}
