import { type Json, Members } from '../json.js';
import { Literal } from '../literal.js';
import type { Alias, Collection, Node, Scalar } from './node.js';
import { Figure } from './number.js';
import { type Resolved, resolve } from './resolve.js';
import { Unreadable } from './unreadable.js';

/** Deeper than this, Kubernetes' decoder reads no value. */
const DEEPEST = 10_000;
const MERGE = 'tag:yaml.org,2002:merge';

/**
 * What kubectl makes of a document: of a key that stands twice the last, of aliases and merged maps what they stand for, and of each key a string.
 *
 * @throws Unreadable where it makes nothing
 */
export function decode(root: Node | undefined): Json {
  const value = root === undefined ? null : new Decoder().decode(root);
  if (value instanceof Unreadable) throw value;
  return value instanceof Members && value.keys.filter((key) => HEADING.test(key)).length > 2 ? inOrder(value) : value;
}

/** What Kubernetes takes for the two keys that say what an object is. Where there are more than these, their order matters: it is Go's. */
const HEADING = /^(?:kind|apiversion)$/iu;

const inOrder = ({ keys, values }: Members): Members =>
  Members.of(keys.map((key, i) => [key, values[i] ?? null] as const).sort(([one], [other]) => (one < other ? -1 : 1)));

/** A value; or why JSON cannot say it, which does not matter where another takes its place. */
type Value = Json | Unreadable;

/** What stands before the colon: as a string, or why it cannot be one; and as what it is, by which Go tells `1`, `1.0` and `"1"` apart. */
interface Key {
  readonly text: string | Unreadable;
  readonly value: unknown;
}

type Entries = Map<unknown, { readonly key: string | Unreadable; readonly value: Value }>;

/** A list or a map whose children are being decoded. */
interface Frame {
  readonly node: Collection;
  /** Which child is next. */
  at: number;
  readonly items: Value[];
  /** Those of the map that it is merged into, where it is. */
  readonly entries: Entries;
  readonly isMerged: boolean;
  key: Key;
  /** The maps that are to be merged before its next child. */
  merging: readonly Node[];
  /** The alias that led to it. */
  readonly alias: Alias | undefined;
}

const NO_KEY: Key = { text: '', value: '' };

/** Goes through a document once. It does not call itself, so the depth of the document is no matter. */
class Decoder {
  private readonly frames: Frame[] = [];
  /** Those that are being followed. */
  private readonly aliases = new Set<Alias>();
  /** As go-yaml counts: what has been decoded, and what of it behind an alias. */
  private decoded = 1;
  private aliased = 0;
  private depth = 0;

  decode(root: Node): Value {
    let value = this.enter(root);
    for (let frame = this.frames.at(-1); frame !== undefined; frame = this.frames.at(-1)) {
      if (value !== undefined) take(frame, value);
      value = this.step(frame);
    }
    return value ?? null;
  }

  /** Goes on with a list or a map: gives the value of its next child, opens that, or gives its own. */
  private step(frame: Frame): Value | undefined {
    const { node, merging } = frame;
    const [merged, ...others] = merging;
    if (merged !== undefined) {
      frame.merging = others;
      return this.enter(merged, frame);
    }
    const child = node.children[frame.at++];
    if (child === undefined) return this.leave();
    if (node.kind === 'list' || frame.at % 2 === 0) return this.enter(child);
    if (isMerge(child)) frame.merging = mapsIn(node.children[frame.at++] as Node);
    else frame.key = this.key(child);
    return this.step(frame);
  }

  /** Gives the value of a scalar, or opens what is none. */
  private enter(node: Node, into?: Frame): Value | undefined {
    this.count(node);
    if (node.kind !== 'alias') return this.open(node, into, undefined);
    this.follow(node);
    const value = this.open(node.target, into, node);
    if (value !== undefined) this.aliases.delete(node);
    return value;
  }

  private open(node: Node, into: Frame | undefined, alias: Alias | undefined): Value | undefined {
    if (node.kind === 'alias' || node.kind === 'scalar') return jsonOf(node as Scalar);
    if (into === undefined && ++this.depth > DEEPEST) throw new Unreadable('exceeded max depth', node.start);
    const entries: Entries = into?.entries ?? new Map();
    this.frames.push({ node, at: 0, items: [], entries, isMerged: into !== undefined, key: NO_KEY, merging: [], alias });
    return undefined;
  }

  /** Ends the list or the map that is open: gives it, where it is no part of another map. */
  private leave(): Value | undefined {
    const { node, items, entries, isMerged, alias } = this.frames.pop() as Frame;
    if (alias !== undefined) this.aliases.delete(alias);
    if (isMerged) return undefined;
    this.depth--;
    return node.kind === 'list' ? listOf(items) : membersOf(entries);
  }

  private key(node: Node): Key {
    this.count(node);
    if (node.kind === 'alias') {
      this.follow(node);
      this.aliases.delete(node);
    }
    const scalar = node.kind === 'alias' ? node.target : node;
    if (scalar.kind !== 'scalar') throw new Unreadable('invalid map key', node.start);
    const value = resolve(scalar);
    const text = textOf(value) ?? new Unreadable(`unsupported map key: ${scalar.text === '' ? 'null' : scalar.text}`, node.start);
    return { text, value: value instanceof Figure ? value.identity : value };
  }

  private follow(alias: Alias): void {
    if (this.aliases.has(alias)) throw new Unreadable(`anchor '${alias.name}' value contains itself`, alias.start);
    this.aliases.add(alias);
    this.count(alias.target);
  }

  private count(node: Node): void {
    this.decoded++;
    if (this.aliases.size > 0) this.aliased++;
    if (this.aliased > 100 && this.decoded > 1000 && this.aliased / this.decoded > allowed(this.decoded))
      throw new Unreadable('document contains excessive aliasing', node.start);
  }
}

/** How much of what is decoded may stand behind aliases: nearly all of a small document, a tenth of a great one. */
const allowed = (decoded: number): number => 0.99 - 0.89 * Math.min(1, Math.max(0, (decoded - 400_000) / 3_600_000));

function take(frame: Frame, value: Value): void {
  if (frame.node.kind === 'list') frame.items.push(value);
  else frame.entries.set(frame.key.value, { key: frame.key.text, value });
}

/** What a scalar is as a key; nothing where it cannot be one. */
export const keyOf = (scalar: Scalar): string | undefined => textOf(resolve(scalar));

const textOf = (value: Resolved): string | undefined => (value instanceof Figure ? value.key : value === null ? undefined : String(value));

export const isMerge = (node: Node): boolean => node.kind === 'scalar' && node.text === '<<' && (node.isImplicit || node.tag === MERGE);

/** The maps that a merge names, the last first: what is merged later takes the place of what is there. */
export function mapsIn(node: Node): readonly Node[] {
  const maps = node.kind === 'list' ? [...node.children].reverse() : [node];
  const wrong = maps.find((each) => (each.kind === 'alias' ? each.target : each).kind !== 'map');
  if (wrong !== undefined) throw new Unreadable('map merge requires map or sequence of maps as the value', wrong.start);
  return maps;
}

function jsonOf(scalar: Scalar): Value {
  const value = resolve(scalar);
  if (!(value instanceof Figure)) return value;
  const isBeyond = value.json instanceof Literal && !Number.isFinite(value.json.value);
  return isBeyond ? new Unreadable(`unsupported value: ${scalar.text}`, scalar.start) : value.json;
}

function listOf(items: readonly Value[]): Value {
  const wrong = items.find((item) => item instanceof Unreadable);
  return wrong ?? (items as Json[]);
}

/** Of two keys that become one string, the last holds; what JSON cannot say is wrong in each. */
function membersOf(entries: Entries): Value {
  const held = new Map<string, Json>();
  for (const { key, value } of entries.values()) {
    if (key instanceof Unreadable) return key;
    if (value instanceof Unreadable) return value;
    held.set(key, value);
  }
  return Members.of([...held]);
}
