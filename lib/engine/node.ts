import type { ApiType } from './api-types.js';
import { joinPath } from './field-path.js';

/**
 * How Kubernetes' validation writes the step from a node's parent to the node, where it does not
 * write it as it is.
 */
export type FieldPathOverride = (node: Node) => string | undefined;

/** A bit that every node has. */
export const ANY_FIELD = 1 << 30;

/**
 * An object of the manifest and its place in it. The place becomes text only when a finding asks
 * for it.
 */
export class Node {
  /** Whether a rule refused something at or below this node. */
  hasErrors = false;
  /** The fields that are not to be judged, since a rule has already forbidden them whole. */
  skippedFields: readonly string[] | undefined = undefined;
  /** Whether this node is at or below a closed field. */
  isSkipped = false;
  /** The bits of the fields that are written, and `ANY`. */
  fieldMask = ANY_FIELD;

  constructor(
    readonly type: ApiType,
    readonly value: object,
    readonly parent: Node | undefined,
    /**
     * The field of the parent that holds this node, and the place in it where the field is a list
     * or a map.
     */
    readonly fieldName: string,
    readonly indexOrKey: number | string | undefined,
  ) {}

  /** Where it stands in the manifest. */
  get path(): string {
    return this.parent === undefined ? this.pathStep : joinPath(this.parent.path, this.pathStep);
  }

  /** Where Kubernetes' validation says that it stands. */
  reportedPath(quirk: FieldPathOverride): string {
    return this.parent === undefined
      ? this.pathStep
      : joinPath(this.parent.reportedPath(quirk), quirk(this) ?? this.pathStep);
  }

  /** The nearest node of a type, from this one upwards. */
  nearest(name: string): Node | undefined {
    let node: Node | undefined = this;
    while (node !== undefined && node.type.name !== name) node = node.parent;
    return node;
  }

  markError(): void {
    for (
      let node: Node | undefined = this;
      node !== undefined && !node.hasErrors;
      node = node.parent
    )
      node.hasErrors = true;
  }

  private get pathStep(): string {
    return this.indexOrKey === undefined ? this.fieldName : `${this.fieldName}[${this.indexOrKey}]`;
  }
}
