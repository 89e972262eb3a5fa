import type { FieldPath } from '../api/field-path.js';
import { scalarKeyOf } from '../parse/yaml/decode-yaml.js';
import type { YamlNode } from '../parse/yaml/yaml-node.js';
import { textAt, tryParseYaml } from './yaml-nodes.js';

/** The word at the caret, and its position in the document. */
export interface CaretContext {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Whether the word is the key of a field, or its value. */
  readonly target: 'key' | 'value';
  /** The path of the object that has the key, or of the value. */
  readonly path: FieldPath;
  /** The keys that the object already has. */
  readonly siblings: ReadonlySet<string>;
  /** The `kind` of the document; empty if it has none. */
  readonly kind: string;
  readonly root: YamlNode;
  /** The indentation of a key. */
  readonly indent: string;
  /** Whether the word is in brackets or braces. */
  readonly isFlow: boolean;
  /** Whether a colon follows the word. */
  readonly hasColon: boolean;
}

/** Stands for the word while the document is parsed. No manifest contains it. */
const PLACEHOLDER = 'cdk8sPodsCaret';
/** Length, in characters, of the longest document with completions. */
const MAX_LENGTH = 500_000;

/**
 * Returns the word at an offset of a document of YAML and its position. The document is parsed with
 * a placeholder instead of the word; if that fails, only up to the line of the word. Returns
 * `undefined` in a comment, or if the text before the word is not valid YAML.
 */
export function caretContextAt(text: string, offset: number): CaretContext | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const nextBreak = text.indexOf('\n', offset);
  const lineEnd = nextBreak < 0 ? text.length : nextBreak;
  const [before] = /[\w./-]*$/.exec(text.slice(lineStart, offset)) ?? [''];
  const [after] = /^[\w./-]*/.exec(text.slice(offset, lineEnd)) ?? [''];
  // A dash alone begins an item.
  const word = before === '-' ? '' : before;
  const [from, to] = [offset - word.length, offset + after.length];
  const ahead = text.slice(lineStart, from);
  if (/(?:^|\s)#/.test(ahead)) return undefined;
  const hasColon = /^\s*:(?:\s|$)/.test(text.slice(to, lineEnd));
  for (const end of [text.length, lineEnd])
    for (const inserted of hasColon ? [PLACEHOLDER] : [`${PLACEHOLDER}: `, PLACEHOLDER]) {
      const root = tryParseYaml(text.slice(0, from) + inserted + text.slice(to, end));
      const found = root && findPlaceholder(root);
      if (root === undefined || found === undefined) continue;
      return {
        ...found,
        word,
        from,
        to,
        root,
        kind: textAt(root, 'kind'),
        indent: ' '.repeat(/^(?:\s|- )*/.exec(ahead)?.[0].length ?? 0),
        isFlow: /[{[]/.test(ahead),
        hasColon,
      };
    }
  return undefined;
}

type Position = Pick<CaretContext, 'target' | 'path' | 'siblings'>;

function findPlaceholder(root: YamlNode): Position | undefined {
  const pending: { readonly node: YamlNode; readonly path: FieldPath }[] = [
    { node: root, path: [] },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, path } = next;
    if (node.kind === 'scalar' && node.text === PLACEHOLDER)
      return { target: 'value', path, siblings: new Set() };
    if (node.kind === 'list')
      node.children.forEach((child, i) => void pending.push({ node: child, path: [...path, i] }));
    if (node.kind !== 'map') continue;
    const siblings = new Set<string>();
    let isHere = false;
    for (let i = 0; i + 1 < node.children.length; i += 2) {
      const [key, value] = [node.children[i] as YamlNode, node.children[i + 1] as YamlNode];
      const name = key.kind === 'scalar' ? scalarKeyOf(key) : undefined;
      if (name === PLACEHOLDER) isHere = true;
      else if (name !== undefined) {
        siblings.add(name);
        pending.push({ node: value, path: [...path, name] });
      }
    }
    if (isHere) return { target: 'key', path, siblings };
  }
  return undefined;
}
