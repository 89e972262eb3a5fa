import { join } from './path.js';
import type { Type } from './type-table.js';

/** How Kubernetes' validation writes the step from a node's parent to the node, where it does not write it as it is. */
export type Quirk = (node: Node) => string | undefined;

/** A bit that every node has. */
export const ANY = 1 << 30;

/** An object of the manifest and its place in it. The place becomes text only when a finding asks for it. */
export class Node {
  /** Whether a rule refused something at or below this node. */
  faulty = false;
  /** The fields that are not to be judged, since a rule has already forbidden them whole. */
  closed: readonly string[] | undefined = undefined;
  /** Whether this node is at or below a closed field. */
  muted = false;
  /** The bits of the fields that are written, and `ANY`. */
  fields = ANY;

  constructor(
    readonly type: Type,
    readonly value: object,
    readonly parent: Node | undefined,
    /** The field of the parent that holds this node, and the place in it where the field is a list or a map. */
    readonly key: string,
    readonly at: number | string | undefined,
  ) {}

  /** Where it stands in the manifest. */
  get path(): string {
    return this.parent === undefined ? this.step : join(this.parent.path, this.step);
  }

  /** Where Kubernetes' validation says that it stands. */
  reported(quirk: Quirk): string {
    return this.parent === undefined ? this.step : join(this.parent.reported(quirk), quirk(this) ?? this.step);
  }

  /** The nearest node of a type, from this one upwards. */
  nearest(name: string): Node | undefined {
    let node: Node | undefined = this;
    while (node !== undefined && node.type.name !== name) node = node.parent;
    return node;
  }

  blame(): void {
    for (let node: Node | undefined = this; node !== undefined && !node.faulty; node = node.parent) node.faulty = true;
  }

  private get step(): string {
    return this.at === undefined ? this.key : `${this.key}[${this.at}]`;
  }
}
