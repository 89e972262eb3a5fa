/** A part of a document, and where it stands in the text. */
export type Node = Scalar | Collection | Alias;

interface Placed {
  readonly start: number;
  end: number;
}

export interface Scalar extends Placed {
  readonly kind: 'scalar';
  readonly text: string;
  readonly tag: string;
  /** Whether what it is, is told by how it is written. */
  readonly isImplicit: boolean;
}

/** A list, or a map: its keys, each followed by its value. */
export interface Collection extends Placed {
  readonly kind: 'list' | 'map';
  readonly children: Node[];
}

export interface Alias extends Placed {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: Node;
}
