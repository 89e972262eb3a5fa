import type { Collection, Node } from './node.js';
import { Scanner } from './scanner.js';
import type { Token } from './token.js';
import { Unreadable } from './unreadable.js';

type Type = Token['type'];

/**
 * The first document of a text, as go-yaml parses it; nothing where there is none. What follows it is not looked at.
 *
 * @throws Unreadable where it is no YAML
 */
export const parse = (text: string): Node | undefined => new Parser(text).document();

const DIRECTIVES: readonly Type[] = ['version', 'tag directive'];
/** What ends a document that begins with a line of its own. */
const EMPTY: readonly Type[] = [...DIRECTIVES, '---', '...', 'end of stream'];

/** Goes through the tokens once. It does not call itself: what comes after is kept in a list of its own. */
class Parser {
  private readonly scanner: Scanner;
  /** What is to be read next, from the last. */
  private readonly next: (() => void)[] = [];
  private readonly open: Collection[] = [];
  private readonly anchors = new Map<string, Node>();
  private readonly handles = new Map<string, string>();
  private root: Node | undefined;
  /** Where the last token ended that is written. */
  private end = 0;

  constructor(text: string) {
    this.scanner = new Scanner(text);
  }

  document(): Node | undefined {
    if (this.is('end of stream')) return undefined;
    const isExplicit = this.is(...DIRECTIVES, '---');
    this.directives();
    if (isExplicit && !this.skip('---')) throw this.fault('did not find expected <document start>');
    if (isExplicit && this.is(...EMPTY)) this.empty(this.peek().start);
    else this.node(true, false);
    for (let step = this.next.pop(); step !== undefined; step = this.next.pop()) step();
    // What follows is cut into tokens, and no more.
    this.peek();
    return this.root;
  }

  private directives(): void {
    let version = '';
    for (; this.is(...DIRECTIVES); this.scanner.take()) {
      const { type, value, suffix } = this.peek();
      if (type === 'tag directive') {
        if (this.handles.has(value)) throw this.fault('found duplicate %TAG directive');
        this.handles.set(value, suffix);
        continue;
      }
      if (version !== '') throw this.fault('found duplicate %YAML directive');
      if (value !== '1.1') throw this.fault('found incompatible YAML document');
      version = value;
    }
    if (!this.handles.has('!')) this.handles.set('!', '!');
    if (!this.handles.has('!!')) this.handles.set('!!', 'tag:yaml.org,2002:');
  }

  /**
   * @param isBlock whether it may be a block
   * @param isIndentless whether it may be a list no further to the right than the map that holds it
   */
  private node(isBlock: boolean, isIndentless: boolean): void {
    const { start, end, value } = this.peek();
    if (this.skip('alias')) {
      const target = this.anchors.get(value);
      if (target === undefined) throw new Unreadable(`unknown anchor '${value}' referenced`, start);
      return this.add({ kind: 'alias', name: value, target, start, end });
    }
    const { tag, anchor } = this.properties();
    const { type, end: endOfToken, value: text, isPlain } = this.peek();
    if (isIndentless && type === '-') return this.list(start, anchor, () => this.indentless());
    if (this.skip('scalar')) {
      const isImplicit = (tag === '' && isPlain) || tag === '!';
      return this.add({ kind: 'scalar', text, tag, isImplicit, start, end: endOfToken }, anchor);
    }
    if (this.skip('[')) return this.list(start, anchor, () => this.flowItem(true));
    if (this.skip('{')) return this.map(start, anchor, () => this.flowKey(true));
    if (isBlock && this.skip('block sequence')) return this.list(start, anchor, () => this.blockItem());
    if (isBlock && this.skip('block mapping')) return this.map(start, anchor, () => this.blockKey());
    if (tag === '' && anchor === undefined) throw this.fault('did not find expected node content');
    this.add({ kind: 'scalar', text: '', tag, isImplicit: tag === '', start, end: this.peek().start }, anchor);
  }

  /** A tag and an anchor, in any order. */
  private properties(): { readonly tag: string; readonly anchor: string | undefined } {
    let anchor = this.anchor();
    const tag = this.is('tag') ? this.tag() : '';
    if (anchor === undefined && tag !== '') anchor = this.anchor();
    return { tag, anchor };
  }

  private anchor(): string | undefined {
    return this.is('anchor') ? this.scanner.take().value : undefined;
  }

  private tag(): string {
    const { value, suffix, start } = this.scanner.take();
    const prefix = value === '' ? '' : this.handles.get(value);
    const tag = prefix === undefined ? '' : prefix + suffix;
    if (tag === '') throw new Unreadable('found undefined tag handle', start);
    return tag;
  }

  private blockItem(): void {
    if (this.skip('end of block')) return this.close();
    const { end } = this.peek();
    if (!this.skip('-')) throw this.fault("did not find expected '-' indicator");
    this.next.push(() => this.blockItem());
    if (this.is('-', 'end of block')) this.empty(end);
    else this.node(true, false);
  }

  private indentless(): void {
    const { end } = this.peek();
    if (!this.skip('-')) return this.close();
    this.next.push(() => this.indentless());
    if (this.is('-', 'key', 'value', 'end of block')) this.empty(end);
    else this.node(true, false);
  }

  private blockKey(): void {
    if (this.skip('end of block')) return this.close();
    const { end } = this.peek();
    if (!this.skip('key')) throw this.fault('did not find expected key');
    this.next.push(() => this.blockValue());
    if (this.is('key', 'value', 'end of block')) this.empty(end);
    else this.node(true, true);
  }

  private blockValue(): void {
    const { start, end } = this.peek();
    this.next.push(() => this.blockKey());
    if (!this.skip('value')) this.empty(start);
    else if (this.is('key', 'value', 'end of block')) this.empty(end);
    else this.node(true, true);
  }

  private flowItem(isFirst: boolean): void {
    if (!this.is(']') && !isFirst && !this.skip(',')) throw this.fault("did not find expected ',' or ']'");
    if (this.skip(']')) return this.close();
    this.next.push(() => this.flowItem(false));
    const { start } = this.peek();
    if (this.skip('key')) this.map(start, undefined, () => this.pairKey());
    else this.node(false, false);
  }

  /** A pair in a list is a map of its own. */
  private pairKey(): void {
    this.next.push(() => this.pairValue());
    if (this.is('value', ',', ']')) this.empty(this.peek().start);
    else this.node(false, false);
  }

  private pairValue(): void {
    this.next.push(() => this.close());
    if (!this.skip('value') || this.is(',', ']')) this.empty(this.peek().start);
    else this.node(false, false);
  }

  private flowKey(isFirst: boolean): void {
    if (!this.is('}') && !isFirst && !this.skip(',')) throw this.fault("did not find expected ',' or '}'");
    if (this.skip('}')) return this.close();
    const isKey = this.skip('key');
    this.next.push(() => this.flowValue(isKey));
    if (isKey && this.is('value', ',', '}')) this.empty(this.peek().start);
    else this.node(false, false);
  }

  private flowValue(isKey: boolean): void {
    this.next.push(() => this.flowKey(false));
    if (!isKey || !this.skip('value') || this.is(',', '}')) this.empty(this.peek().start);
    else this.node(false, false);
  }

  private list(start: number, anchor: string | undefined, first: () => void): void {
    this.begin({ kind: 'list', children: [], start, end: start }, anchor, first);
  }

  private map(start: number, anchor: string | undefined, first: () => void): void {
    this.begin({ kind: 'map', children: [], start, end: start }, anchor, first);
  }

  private begin(collection: Collection, anchor: string | undefined, first: () => void): void {
    this.add(collection, anchor);
    this.open.push(collection);
    this.next.push(first);
  }

  private close(): void {
    const closed = this.open.pop();
    if (closed !== undefined) closed.end = Math.max(closed.start, this.end);
  }

  private empty(at: number): void {
    this.add({ kind: 'scalar', text: '', tag: '', isImplicit: true, start: at, end: at });
  }

  private add(node: Node, anchor?: string): void {
    if (anchor !== undefined) this.anchors.set(anchor, node);
    const holder = this.open.at(-1);
    if (holder === undefined) this.root = node;
    else holder.children.push(node);
  }

  private peek(): Token {
    return this.scanner.peek();
  }

  private is(...types: readonly Type[]): boolean {
    return types.includes(this.peek().type);
  }

  private skip(type: Type): boolean {
    const { type: found, end } = this.peek();
    if (found !== type) return false;
    this.scanner.take();
    if (type !== 'end of block') this.end = end;
    return true;
  }

  private fault(message: string): Unreadable {
    const { type, start } = this.peek();
    return new Unreadable(message, type === 'end of stream' ? this.end : start);
  }
}
