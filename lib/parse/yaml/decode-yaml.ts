import { JsonLiteral } from '../json/json-literal.js';
import { type Json, JsonObject } from '../json/parse-json.js';
import { MAX_DECODE_DEPTH } from '../limits.js';
import { type ResolvedScalar, resolveScalarNode } from './resolve-scalar.js';
import type { AliasNode, CollectionNode, ScalarNode, YamlNode } from './yaml-node.js';
import { YamlNumber } from './yaml-number.js';
import { YamlParseError } from './yaml-parse-error.js';

const MERGE_TAG = 'tag:yaml.org,2002:merge';

/**
 * What kubectl makes of a document: of a key that stands twice the last, of aliases and merged maps
 * what they stand for, and of each key a string.
 *
 * @throws Unreadable where it makes nothing
 */
export function decodeYaml(root: YamlNode | undefined): Json {
  const value = root === undefined ? null : new YamlDecoder().decode(root);
  if (value instanceof YamlParseError) throw value;
  return value instanceof JsonObject &&
    value.keys.filter((key) => TYPE_META_KEY.test(key)).length > 2
    ? withTypeMetaFirst(value)
    : value;
}

/**
 * What Kubernetes takes for the two keys that say what an object is. Where there are more than
 * these, their order matters: it is Go's.
 */
const TYPE_META_KEY = /^(?:kind|apiversion)$/iu;

const withTypeMetaFirst = ({ keys, values }: JsonObject): JsonObject =>
  JsonObject.fromEntries(
    keys
      .map((key, i) => [key, values[i] ?? null] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** A value; or why JSON cannot say it, which does not matter where another takes its place. */
type DecodedValue = Json | YamlParseError;

/**
 * What stands before the colon: as a string, or why it cannot be one; and as what it is, by which
 * Go tells `1`, `1.0` and `"1"` apart.
 */
interface DecodedKey {
  readonly text: string | YamlParseError;
  readonly value: unknown;
}

type DecodedEntries = Map<
  unknown,
  { readonly key: string | YamlParseError; readonly value: DecodedValue }
>;

/** A list or a map whose children are being decoded. */
interface DecodeFrame {
  readonly node: CollectionNode;
  /** Which child is next. */
  at: number;
  readonly items: DecodedValue[];
  /** Those of the map that it is merged into, where it is. */
  readonly entries: DecodedEntries;
  readonly isMerged: boolean;
  key: DecodedKey;
  /** The maps that are to be merged before its next child. */
  merging: readonly YamlNode[];
  /** The alias that led to it. */
  readonly alias: AliasNode | undefined;
}

const NO_KEY: DecodedKey = { text: '', value: '' };

/**
 * Goes through a document once. It does not call itself, so the depth of the document is no matter.
 */
class YamlDecoder {
  private readonly frames: DecodeFrame[] = [];
  /** Those that are being followed. */
  private readonly aliases = new Set<AliasNode>();
  /** As go-yaml counts: what has been decoded, and what of it behind an alias. */
  private decoded = 1;
  private aliased = 0;
  private depth = 0;

  decode(root: YamlNode): DecodedValue {
    let value = this.enter(root);
    for (let frame = this.frames.at(-1); frame !== undefined; frame = this.frames.at(-1)) {
      if (value !== undefined) addToFrame(frame, value);
      value = this.step(frame);
    }
    return value ?? null;
  }

  /**
   * Goes on with a list or a map: gives the value of its next child, opens that, or gives its own.
   */
  private step(frame: DecodeFrame): DecodedValue | undefined {
    const { node, merging } = frame;
    const [merged, ...others] = merging;
    if (merged !== undefined) {
      frame.merging = others;
      return this.enter(merged, frame);
    }
    const child = node.children[frame.at++];
    if (child === undefined) return this.leave();
    if (node.kind === 'list' || frame.at % 2 === 0) return this.enter(child);
    if (isMergeKey(child)) frame.merging = mergeSources(node.children[frame.at++] as YamlNode);
    else frame.key = this.key(child);
    return this.step(frame);
  }

  /** Gives the value of a scalar, or opens what is none. */
  private enter(node: YamlNode, into?: DecodeFrame): DecodedValue | undefined {
    this.count(node);
    if (node.kind !== 'alias') return this.open(node, into, undefined);
    this.follow(node);
    const value = this.open(node.target, into, node);
    if (value !== undefined) this.aliases.delete(node);
    return value;
  }

  private open(
    node: YamlNode,
    into: DecodeFrame | undefined,
    alias: AliasNode | undefined,
  ): DecodedValue | undefined {
    if (node.kind === 'alias' || node.kind === 'scalar') return scalarToJson(node as ScalarNode);
    if (into === undefined && ++this.depth > MAX_DECODE_DEPTH)
      throw new YamlParseError('exceeded max depth', node.start);
    const entries: DecodedEntries = into?.entries ?? new Map();
    this.frames.push({
      node,
      at: 0,
      items: [],
      entries,
      isMerged: into !== undefined,
      key: NO_KEY,
      merging: [],
      alias,
    });
    return undefined;
  }

  /** Ends the list or the map that is open: gives it, where it is no part of another map. */
  private leave(): DecodedValue | undefined {
    const { node, items, entries, isMerged, alias } = this.frames.pop() as DecodeFrame;
    if (alias !== undefined) this.aliases.delete(alias);
    if (isMerged) return undefined;
    this.depth--;
    return node.kind === 'list' ? entriesToList(items) : entriesToObject(entries);
  }

  private key(node: YamlNode): DecodedKey {
    this.count(node);
    if (node.kind === 'alias') {
      this.follow(node);
      this.aliases.delete(node);
    }
    const scalar = node.kind === 'alias' ? node.target : node;
    if (scalar.kind !== 'scalar') throw new YamlParseError('invalid map key', node.start);
    const value = resolveScalarNode(scalar);
    const text =
      resolvedToString(value) ??
      new YamlParseError(
        `unsupported map key: ${scalar.text === '' ? 'null' : scalar.text}`,
        node.start,
      );
    return { text, value: value instanceof YamlNumber ? value.identity : value };
  }

  private follow(alias: AliasNode): void {
    if (this.aliases.has(alias))
      throw new YamlParseError(`anchor '${alias.name}' value contains itself`, alias.start);
    this.aliases.add(alias);
    this.count(alias.target);
  }

  private count(node: YamlNode): void {
    this.decoded++;
    if (this.aliases.size > 0) this.aliased++;
    if (
      this.aliased > 100 &&
      this.decoded > 1000 &&
      this.aliased / this.decoded > allowedAliasRatio(this.decoded)
    )
      throw new YamlParseError('document contains excessive aliasing', node.start);
  }
}

/**
 * How much of what is decoded may stand behind aliases: nearly all of a small document, a tenth of
 * a great one.
 */
const allowedAliasRatio = (decoded: number): number =>
  0.99 - 0.89 * Math.min(1, Math.max(0, (decoded - 400_000) / 3_600_000));

function addToFrame(frame: DecodeFrame, value: DecodedValue): void {
  if (frame.node.kind === 'list') frame.items.push(value);
  else frame.entries.set(frame.key.value, { key: frame.key.text, value });
}

/** What a scalar is as a key; nothing where it cannot be one. */
export const scalarKeyOf = (scalar: ScalarNode): string | undefined =>
  resolvedToString(resolveScalarNode(scalar));

const resolvedToString = (value: ResolvedScalar): string | undefined =>
  value instanceof YamlNumber ? value.key : value === null ? undefined : String(value);

export const isMergeKey = (node: YamlNode): boolean =>
  node.kind === 'scalar' && node.text === '<<' && (node.isImplicit || node.tag === MERGE_TAG);

/**
 * The maps that a merge names, the last first: what is merged later takes the place of what is
 * there.
 */
export function mergeSources(node: YamlNode): readonly YamlNode[] {
  const maps = node.kind === 'list' ? [...node.children].reverse() : [node];
  const wrong = maps.find((each) => (each.kind === 'alias' ? each.target : each).kind !== 'map');
  if (wrong !== undefined)
    throw new YamlParseError(
      'map merge requires map or sequence of maps as the value',
      wrong.start,
    );
  return maps;
}

function scalarToJson(scalar: ScalarNode): DecodedValue {
  const value = resolveScalarNode(scalar);
  if (!(value instanceof YamlNumber)) return value;
  const isBeyond = value.json instanceof JsonLiteral && !Number.isFinite(value.json.value);
  return isBeyond
    ? new YamlParseError(`unsupported value: ${scalar.text}`, scalar.start)
    : value.json;
}

function entriesToList(items: readonly DecodedValue[]): DecodedValue {
  const wrong = items.find((item) => item instanceof YamlParseError);
  return wrong ?? (items as Json[]);
}

/** Of two keys that become one string, the last holds; what JSON cannot say is wrong in each. */
function entriesToObject(entries: DecodedEntries): DecodedValue {
  const held = new Map<string, Json>();
  for (const { key, value } of entries.values()) {
    if (key instanceof YamlParseError) return key;
    if (value instanceof YamlParseError) return value;
    held.set(key, value);
  }
  return JsonObject.fromEntries([...held]);
}
