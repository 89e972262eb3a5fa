/**
 * An object that others create. It stands in place of its name, as a construct does, but nothing is
 * written for it, and its namespace is not known.
 */
export abstract class ExternalObject {
  abstract readonly kind: string;
  /** Only constructs have a node. */
  readonly node = undefined;

  constructor(readonly name: string) {}
}
