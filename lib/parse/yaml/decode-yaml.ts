import { JsonLiteral } from '../json/json-literal.js';
import { type Json, JsonObject } from '../json/parse-json.js';
import { MAX_DECODE_DEPTH } from '../limits.js';
import { type ResolvedScalar, resolveScalarNode } from './resolve-scalar.js';
import type { AliasNode, CollectionNode, ScalarNode, YamlNode } from './yaml-node.js';
import { YamlNumber } from './yaml-number.js';
import { YamlParseError } from './yaml-parse-error.js';

const MERGE_TAG = 'tag:yaml.org,2002:merge';

/**
 * Decodes a document as kubectl does: keeps the last of duplicate keys, replaces aliases and merges
 * by their values, and converts keys to strings.
 *
 * @throws YamlParseError if JSON cannot express the value
 */
export function decodeYaml(root: YamlNode | undefined): Json {
  const value = root === undefined ? null : new YamlDecoder().decode(root);
  if (value instanceof YamlParseError) throw value;
  return value instanceof JsonObject &&
    value.keys.filter((key) => TYPE_META_KEY.test(key)).length > 2
    ? withSortedKeys(value)
    : value;
}

/**
 * The keys that Kubernetes reads as kind or API version. If there are more than two, their order
 * matters, and Go sorts them.
 */
const TYPE_META_KEY = /^(?:kind|apiversion)$/iu;

const withSortedKeys = ({ keys, values }: JsonObject): JsonObject =>
  JsonObject.fromEntries(
    keys
      .map((key, i) => [key, values[i] ?? null] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** A value, or the error that JSON cannot express it, which does not matter if it is replaced. */
type DecodedValue = Json | YamlParseError;

interface DecodedKey {
  /** The key as a string, or the error that it cannot be one. */
  readonly text: string | YamlParseError;
  /** The key as Go compares it: `1`, `1.0` and `"1"` are different keys. */
  readonly value: unknown;
}

type DecodedEntries = Map<
  unknown,
  { readonly key: string | YamlParseError; readonly value: DecodedValue }
>;

/** A list or a map whose children are being decoded. */
interface DecodeFrame {
  readonly node: CollectionNode;
  /** The index of the next child. */
  at: number;
  readonly items: DecodedValue[];
  /** The entries of the map, or of the map that it is merged into. */
  readonly entries: DecodedEntries;
  readonly isMerged: boolean;
  key: DecodedKey;
  /** The maps to merge before the next child, and the index of the next one. */
  merging: readonly YamlNode[];
  mergingAt: number;
  /** The alias that this node is the target of. */
  readonly alias: AliasNode | undefined;
}

const NO_KEY: DecodedKey = { text: '', value: '' };

/** Visits the nodes once. Not recursive, so that depth does not matter. */
class YamlDecoder {
  private readonly frames: DecodeFrame[] = [];
  /** The aliases whose targets are being decoded. */
  private readonly aliases = new Set<AliasNode>();
  /** Numbers of decoded nodes, and of those within aliases, as go-yaml counts them. */
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
   * Continues with a list or a map. Returns a value if a scalar or the whole collection is
   * complete, or `undefined` if another collection was opened.
   */
  private step(frame: DecodeFrame): DecodedValue | undefined {
    const { node } = frame;
    for (;;) {
      const merged = frame.merging[frame.mergingAt++];
      if (merged !== undefined) return this.enter(merged, frame);
      const child = node.children[frame.at++];
      if (child === undefined) return this.leave();
      if (node.kind === 'list' || frame.at % 2 === 0) return this.enter(child);
      if (isMergeKey(child)) {
        frame.merging = mergeSources(node.children[frame.at++] as YamlNode);
        frame.mergingAt = 0;
      } else frame.key = this.key(child);
    }
  }

  /** Returns the value of a scalar, or opens a collection. */
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
      mergingAt: 0,
      alias,
    });
    return undefined;
  }

  /** Closes the open collection. Returns its value unless it was merged into another map. */
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
 * Maximum share of decoded nodes that may be within aliases: 99 % in small documents, 10 % in large
 * ones.
 *
 * Source: go-yaml v2 allowedAliasRatio.
 */
const allowedAliasRatio = (decoded: number): number =>
  0.99 - 0.89 * Math.min(1, Math.max(0, (decoded - 400_000) / 3_600_000));

function addToFrame(frame: DecodeFrame, value: DecodedValue): void {
  if (frame.node.kind === 'list') frame.items.push(value);
  else frame.entries.set(frame.key.value, { key: frame.key.text, value });
}

/** Returns a scalar as a key; `undefined` if it cannot be one. */
export const scalarKeyOf = (scalar: ScalarNode): string | undefined =>
  resolvedToString(resolveScalarNode(scalar));

const resolvedToString = (value: ResolvedScalar): string | undefined =>
  value instanceof YamlNumber ? value.key : value === null ? undefined : String(value);

export const isMergeKey = (node: YamlNode): boolean =>
  node.kind === 'scalar' && node.text === '<<' && (node.isImplicit || node.tag === MERGE_TAG);

/** Returns the maps of a merge in reverse order, because later merges replace earlier entries. */
export function mergeSources(node: YamlNode): readonly YamlNode[] {
  const maps = node.kind === 'list' ? [...node.children].reverse() : [node];
  const invalid = maps.find((each) => (each.kind === 'alias' ? each.target : each).kind !== 'map');
  if (invalid !== undefined)
    throw new YamlParseError(
      'map merge requires map or sequence of maps as the value',
      invalid.start,
    );
  return maps;
}

function scalarToJson(scalar: ScalarNode): DecodedValue {
  const value = resolveScalarNode(scalar);
  if (!(value instanceof YamlNumber)) return value;
  const isNonFinite = value.json instanceof JsonLiteral && !Number.isFinite(value.json.value);
  return isNonFinite
    ? new YamlParseError(`unsupported value: ${scalar.text}`, scalar.start)
    : value.json;
}

function entriesToList(items: readonly DecodedValue[]): DecodedValue {
  const error = items.find((item) => item instanceof YamlParseError);
  return error ?? (items as Json[]);
}

/** Keeps the last of the keys that become one string. An error in any of them is an error. */
function entriesToObject(entries: DecodedEntries): DecodedValue {
  const fields = new Map<string, Json>();
  for (const { key, value } of entries.values()) {
    if (key instanceof YamlParseError) return key;
    if (value instanceof YamlParseError) return value;
    fields.set(key, value);
  }
  return JsonObject.fromEntries([...fields]);
}
