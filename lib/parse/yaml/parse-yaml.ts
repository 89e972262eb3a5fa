import { MAX_VALUES, tooManyValuesMessage } from '../limits.js';
import { TagDirectives } from './tag-directives.js';
import { TokenReader } from './token-reader.js';
import type { CollectionNode, YamlNode } from './yaml-node.js';
import { YamlParseError } from './yaml-parse-error.js';

/**
 * The first document of a text, as go-yaml parses it; nothing where there is none. What follows it
 * is not looked at.
 *
 * @throws Unreadable where it is no YAML, or too much
 */
export const parseYaml = (text: string, most: number = MAX_VALUES): YamlNode | undefined =>
  new YamlParser(new TokenReader(text), most).document();

/**
 * Goes through the tokens once. It does not call itself: what comes after is kept in a list of its
 * own.
 */
class YamlParser {
  private readonly tagDirectives: TagDirectives;
  /** What is to be read next, from the last. */
  private readonly next: (() => void)[] = [];
  private readonly open: CollectionNode[] = [];
  private readonly anchors = new Map<string, YamlNode>();
  private root: YamlNode | undefined;
  private count = 0;

  constructor(
    private readonly tokens: TokenReader,
    private readonly most: number,
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
    for (let step = this.next.pop(); step !== undefined; step = this.next.pop()) step();
    // What follows is cut into tokens, and no more.
    tokens.peek();
    return this.root;
  }

  /**
   * @param isBlock whether it may be a block
   * @param isIndentless whether it may be a list no further to the right than the map that holds it
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
    // A tag and an anchor, in any order.
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
    this.next.push(() => this.blockItem());
    if (tokens.is('-', 'end of block')) this.empty(tokens.end);
    else this.node(true, false);
  }

  private indentless(): void {
    const { tokens } = this;
    if (!tokens.skip('-')) return this.close();
    this.next.push(() => this.indentless());
    if (tokens.is('-', 'key', 'value', 'end of block')) this.empty(tokens.end);
    else this.node(true, false);
  }

  private blockKey(): void {
    const { tokens } = this;
    if (tokens.skip('end of block')) return this.close();
    if (!tokens.skip('key')) throw tokens.error('did not find expected key');
    this.next.push(() => this.blockValue());
    if (tokens.is('key', 'value', 'end of block')) this.empty(tokens.end);
    else this.node(true, true);
  }

  private blockValue(): void {
    const { tokens } = this;
    this.next.push(() => this.blockKey());
    if (!tokens.skip('value') || tokens.is('key', 'value', 'end of block')) this.empty(tokens.end);
    else this.node(true, true);
  }

  private flowItem(isFirst: boolean): void {
    const { tokens } = this;
    if (!tokens.is(']') && !isFirst && !tokens.skip(','))
      throw tokens.error("did not find expected ',' or ']'");
    if (tokens.skip(']')) return this.close();
    this.next.push(() => this.flowItem(false));
    const { start } = tokens.peek();
    // A pair in a list is a map of its own.
    if (tokens.skip('key')) this.collection('map', start, undefined, () => this.pairKey());
    else this.node(false, false);
  }

  private pairKey(): void {
    const { tokens } = this;
    this.next.push(() => this.pairValue());
    if (!tokens.is('value', ',', ']')) return this.node(false, false);
    // go-yaml goes over what follows, whatever it is.
    tokens.take();
    this.empty(tokens.end);
  }

  private pairValue(): void {
    const { tokens } = this;
    this.next.push(() => this.close());
    if (!tokens.skip('value') || tokens.is(',', ']')) this.empty(tokens.end);
    else this.node(false, false);
  }

  private flowKey(isFirst: boolean): void {
    const { tokens } = this;
    if (!tokens.is('}') && !isFirst && !tokens.skip(','))
      throw tokens.error("did not find expected ',' or '}'");
    if (tokens.skip('}')) return this.close();
    const isKey = tokens.skip('key');
    this.next.push(() => this.flowValue(isKey));
    if (isKey && tokens.is('value', ',', '}')) this.empty(tokens.end);
    else this.node(false, false);
  }

  private flowValue(isKey: boolean): void {
    const { tokens } = this;
    this.next.push(() => this.flowKey(false));
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
    this.next.push(first);
  }

  private close(): void {
    const closed = this.open.pop();
    if (closed !== undefined) closed.end = this.tokens.end;
  }

  private empty(at: number): void {
    this.add({ kind: 'scalar', text: '', tag: '', isImplicit: true, start: at, end: at });
  }

  private add(node: YamlNode, anchor?: string): void {
    if (++this.count > this.most)
      throw new YamlParseError(tooManyValuesMessage(this.most), node.start);
    if (anchor !== undefined) this.anchors.set(anchor, node);
    const holder = this.open.at(-1);
    if (holder === undefined) this.root = node;
    else holder.children.push(node);
  }
}
