import { MAX_VALUES, MAX_VALUES_ON_LINE, tooManyValuesMessage } from '../limits.js';
import { findExcessValue } from './find-excess-value.js';
import { TagDirectives } from './tag-directives.js';
import { TokenReader } from './token-reader.js';
import { ValueCounter } from './value-counter.js';
import type { CollectionNode, YamlNode } from './yaml-node.js';
import { YamlParseError } from './yaml-parse-error.js';

/**
 * Parses the first document of a text as go-yaml does. Returns `undefined` if there is none.
 *
 * @param maxValues - the maximum number of values and keys
 * @param maxOnLine - the maximum number of values and keys on one line
 * @throws YamlParseError if the text is not YAML, or has too many values
 */
export function parseYaml(
  text: string,
  maxValues: number = MAX_VALUES,
  maxOnLine: number = MAX_VALUES_ON_LINE,
): YamlNode | undefined {
  const excess = findExcessValue(text, maxValues);
  if (excess !== undefined) throw new YamlParseError(tooManyValuesMessage(maxValues), excess);
  return new YamlParser(
    new TokenReader(text),
    new ValueCounter(text, maxValues, maxOnLine),
  ).document();
}

/** Reads the tokens once. Not recursive: a stack holds the steps that are left. */
class YamlParser {
  private readonly tagDirectives: TagDirectives;
  /** The steps that are left; the last one is next. */
  private readonly steps: (() => void)[] = [];
  private readonly open: CollectionNode[] = [];
  private readonly anchors = new Map<string, YamlNode>();
  private root: YamlNode | undefined;

  constructor(
    private readonly tokens: TokenReader,
    private readonly counter: ValueCounter,
  ) {
    this.tagDirectives = new TagDirectives(tokens);
  }

  document(): YamlNode | undefined {
    const { tokens } = this;
    if (tokens.is('end of stream')) return undefined;
    const isExplicit = tokens.is('version', 'tag directive', '---');
    this.tagDirectives.readDirectives();
    if (isExplicit && !tokens.skip('---'))
      throw tokens.error('did not find expected <document start>');
    if (isExplicit && tokens.is('version', 'tag directive', '---', '...', 'end of stream'))
      this.empty(tokens.peek().start);
    else this.node(true, false);
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) step();
    // The next token must be valid, but is not parsed.
    tokens.peek();
    return this.root;
  }

  /**
   * @param isBlock - whether the node may be a block collection
   * @param isIndentless - whether it may be a list with the indentation of the map that holds it
   */
  private node(isBlock: boolean, isIndentless: boolean): void {
    const { tokens } = this;
    const { start, end, value } = tokens.peek();
    if (tokens.skip('alias')) {
      const target = this.anchors.get(value);
      if (target === undefined)
        throw new YamlParseError(`unknown anchor '${value}' referenced`, start);
      return this.add({ kind: 'alias', name: value, target, start, end });
    }
    // An anchor and a tag, in any order.
    const first = this.anchor();
    const tag = this.tagDirectives.readTag();
    const anchor = first ?? (tag === '' ? undefined : this.anchor());
    const { type, end: endOfToken, value: text, isPlain } = tokens.peek();
    if (isIndentless && type === '-')
      return this.collection('list', start, anchor, () => this.indentless());
    if (tokens.skip('scalar')) {
      const isImplicit = (tag === '' && isPlain) || tag === '!';
      return this.add({ kind: 'scalar', text, tag, isImplicit, start, end: endOfToken }, anchor);
    }
    if (tokens.skip('[')) return this.collection('list', start, anchor, () => this.flowItem(true));
    if (tokens.skip('{')) return this.collection('map', start, anchor, () => this.flowKey(true));
    if (isBlock && tokens.skip('block sequence'))
      return this.collection('list', start, anchor, () => this.blockItem());
    if (isBlock && tokens.skip('block mapping'))
      return this.collection('map', start, anchor, () => this.blockKey());
    if (tag === '' && anchor === undefined)
      throw tokens.error('did not find expected node content');
    this.add(
      { kind: 'scalar', text: '', tag, isImplicit: tag === '', start, end: tokens.end },
      anchor,
    );
  }

  private anchor(): string | undefined {
    return this.tokens.is('anchor') ? this.tokens.take().value : undefined;
  }

  private blockItem(): void {
    const { tokens } = this;
    if (tokens.skip('end of block')) return this.close();
    if (!tokens.skip('-')) throw tokens.error("did not find expected '-' indicator");
    this.steps.push(() => this.blockItem());
    if (tokens.is('-', 'end of block')) this.empty(tokens.end);
    else this.node(true, false);
  }

  private indentless(): void {
    const { tokens } = this;
    if (!tokens.skip('-')) return this.close();
    this.steps.push(() => this.indentless());
    if (tokens.is('-', 'key', 'value', 'end of block')) this.empty(tokens.end);
    else this.node(true, false);
  }

  private blockKey(): void {
    const { tokens } = this;
    if (tokens.skip('end of block')) return this.close();
    if (!tokens.skip('key')) throw tokens.error('did not find expected key');
    this.steps.push(() => this.blockValue());
    if (tokens.is('key', 'value', 'end of block')) this.empty(tokens.end);
    else this.node(true, true);
  }

  private blockValue(): void {
    const { tokens } = this;
    this.steps.push(() => this.blockKey());
    if (!tokens.skip('value') || tokens.is('key', 'value', 'end of block')) this.empty(tokens.end);
    else this.node(true, true);
  }

  private flowItem(isFirst: boolean): void {
    const { tokens } = this;
    if (!tokens.is(']') && !isFirst && !tokens.skip(','))
      throw tokens.error("did not find expected ',' or ']'");
    if (tokens.skip(']')) return this.close();
    this.steps.push(() => this.flowItem(false));
    const { start } = tokens.peek();
    // A `key: value` pair in a flow list is a map.
    if (tokens.skip('key')) this.collection('map', start, undefined, () => this.pairKey());
    else this.node(false, false);
  }

  private pairKey(): void {
    const { tokens } = this;
    this.steps.push(() => this.pairValue());
    if (!tokens.is('value', ',', ']')) return this.node(false, false);
    // go-yaml skips the next token, whatever it is.
    tokens.take();
    this.empty(tokens.end);
  }

  private pairValue(): void {
    const { tokens } = this;
    this.steps.push(() => this.close());
    if (!tokens.skip('value') || tokens.is(',', ']')) this.empty(tokens.end);
    else this.node(false, false);
  }

  private flowKey(isFirst: boolean): void {
    const { tokens } = this;
    if (!tokens.is('}') && !isFirst && !tokens.skip(','))
      throw tokens.error("did not find expected ',' or '}'");
    if (tokens.skip('}')) return this.close();
    const isKey = tokens.skip('key');
    this.steps.push(() => this.flowValue(isKey));
    if (isKey && tokens.is('value', ',', '}')) this.empty(tokens.end);
    else this.node(false, false);
  }

  private flowValue(isKey: boolean): void {
    const { tokens } = this;
    this.steps.push(() => this.flowKey(false));
    if (!isKey || !tokens.skip('value') || tokens.is(',', '}')) this.empty(tokens.end);
    else this.node(false, false);
  }

  private collection(
    kind: CollectionNode['kind'],
    start: number,
    anchor: string | undefined,
    first: () => void,
  ): void {
    const collection: CollectionNode = { kind, children: [], start, end: start };
    this.add(collection, anchor);
    this.open.push(collection);
    this.steps.push(first);
  }

  private close(): void {
    const closed = this.open.pop();
    if (closed !== undefined) closed.end = this.tokens.end;
  }

  private empty(at: number): void {
    this.add({ kind: 'scalar', text: '', tag: '', isImplicit: true, start: at, end: at });
  }

  private add(node: YamlNode, anchor?: string): void {
    this.counter.count(node.start);
    if (anchor !== undefined) this.anchors.set(anchor, node);
    const parent = this.open.at(-1);
    if (parent === undefined) this.root = node;
    else parent.children.push(node);
  }
}
