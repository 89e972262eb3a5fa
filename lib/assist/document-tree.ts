import { FieldPath } from '../api/field-path.js';
import { scalarKeyOf } from '../parse/yaml/decode-yaml.js';
import type { CollectionNode, YamlNode } from '../parse/yaml/yaml-node.js';
import type { OffsetRange } from './line-index.js';
import { textAt, tryParseYaml } from './yaml-nodes.js';

/** A field of a document, and the part of the text that its key and its value take. */
export interface FieldRange extends OffsetRange {
  readonly path: FieldPath;
}

/** The depth to which fields are located. */
const MAX_DEPTH = 40;

/** Finds the text of a path in a document of YAML, and the path at an offset of the text. */
export class DocumentTree {
  /** The `kind` of the document; empty if it has none. */
  readonly kind: string;
  private readonly ranges = new Map<string, FieldRange>();

  constructor(text: string) {
    const root = tryParseYaml(text);
    this.kind = root === undefined ? '' : textAt(root, 'kind');
    if (root === undefined) return;
    const pending: Visit[] = [{ node: root, path: [], start: root.start }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { node, path, start } = next;
      const end = start + text.slice(start, node.end).trimEnd().length;
      this.ranges.set(FieldPath.toJsonPointer(path), { path, start, end });
      if (path.length < MAX_DEPTH && (node.kind === 'list' || node.kind === 'map'))
        pending.push(...childrenOf(node, path));
    }
  }

  /** Returns the text of a path, or of the nearest field above it. */
  rangeOf(path: FieldPath): FieldRange | undefined {
    for (let length = path.length; length >= 0; length--) {
      const found = this.ranges.get(FieldPath.toJsonPointer(path.slice(0, length)));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Returns the innermost field at an offset. */
  fieldAt(offset: number): FieldRange | undefined {
    let found: FieldRange | undefined;
    for (const range of this.ranges.values())
      if (
        range.start <= offset &&
        offset <= range.end &&
        (found === undefined || range.end - range.start <= found.end - found.start)
      )
        found = range;
    return found;
  }
}

interface Visit {
  readonly node: YamlNode;
  readonly path: FieldPath;
  /** The start of the key, if the node has one. */
  readonly start: number;
}

function childrenOf({ kind, children }: CollectionNode, path: FieldPath): readonly Visit[] {
  if (kind === 'list')
    return children.map((node, i) => ({ node, path: [...path, i], start: node.start }));
  const visits: Visit[] = [];
  for (let i = 0; i + 1 < children.length; i += 2) {
    const [key, value] = [children[i] as YamlNode, children[i + 1] as YamlNode];
    const name = key.kind === 'scalar' ? scalarKeyOf(key) : undefined;
    if (name === undefined) continue;
    // An empty value begins before its key ends.
    const node = value.end >= key.end ? value : { ...value, end: key.end };
    visits.push({ node, path: [...path, name], start: key.start });
  }
  return visits;
}
