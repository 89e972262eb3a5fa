/** A node of the syntax tree of a document, with its offsets in the text. */
export type YamlNode = ScalarNode | CollectionNode | AliasNode;

interface NodeRange {
  readonly start: number;
  end: number;
}

export interface ScalarNode extends NodeRange {
  readonly kind: 'scalar';
  readonly text: string;
  readonly tag: string;
  /** Whether the text determines the type: a plain scalar without a tag, or with the tag `!`. */
  readonly isImplicit: boolean;
}

/** A list, or a map: its children are its keys, each followed by its value. */
export interface CollectionNode extends NodeRange {
  readonly kind: 'list' | 'map';
  readonly children: YamlNode[];
}

export interface AliasNode extends NodeRange {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: YamlNode;
}
