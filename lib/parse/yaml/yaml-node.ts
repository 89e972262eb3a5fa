/** A part of a document, and where it stands in the text. */
export type YamlNode = ScalarNode | CollectionNode | AliasNode;

interface NodeRange {
  readonly start: number;
  end: number;
}

export interface ScalarNode extends NodeRange {
  readonly kind: 'scalar';
  readonly text: string;
  readonly tag: string;
  /** Whether what it is, is told by how it is written. */
  readonly isImplicit: boolean;
}

/** A list, or a map: its keys, each followed by its value. */
export interface CollectionNode extends NodeRange {
  readonly kind: 'list' | 'map';
  readonly children: YamlNode[];
}

export interface AliasNode extends NodeRange {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: YamlNode;
}
