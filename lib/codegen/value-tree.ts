import type { FieldPath } from '../api/field-path.js';
import { isObject } from '../engine/go-value.js';
import type { OriginRecorder } from '../spec/lowering/lift.js';
import { keyLiteral, scalarLiteral } from './print/literals.js';

/** A value that will be printed as TypeScript, with its annotations. */
export type ValueTree = ValueLeaf | ValueBranch;

interface ValueNode {
  /** The paths in the manifest that this value comes from. */
  readonly origins: readonly FieldPath[];
  /** The lines of the comment above the value. */
  readonly comments: string[];
  /** Whether `as never` follows the value, so that it compiles although its type is wrong. */
  isCast: boolean;
}

/** A scalar. */
export interface ValueLeaf extends ValueNode {
  readonly kind: 'leaf';
  /** The scalar as TypeScript. */
  readonly text: string;
  /** Whether it refers to the constant of another object, and not to a value. */
  readonly isReference: boolean;
}

/** A list or a map. */
export interface ValueBranch extends ValueNode {
  readonly kind: 'list' | 'map';
  readonly entries: readonly ValueEntry[];
  /** The comments after the last entry. */
  readonly trailingComments: string[];
}

export interface ValueEntry {
  /** The key in the map, or the index in the list. */
  readonly name: string | number;
  /** The key as TypeScript; empty for an item of a list. */
  readonly key: string;
  readonly value: ValueTree;
}

/** Stores the origins that `liftWithOrigins` reports. */
export class Origins {
  private readonly byHolder = new Map<object, Map<string | number, readonly FieldPath[]>>();

  readonly record: OriginRecorder = (holder, key, origins) => {
    const ofHolder = this.byHolder.get(holder) ?? new Map<string | number, readonly FieldPath[]>();
    this.byHolder.set(holder, ofHolder.set(key, origins));
  };

  /** Returns the origins of a field or an item, relative to the origin of its holder. */
  of(holder: object, key: string | number): readonly FieldPath[] {
    return this.byHolder.get(holder)?.get(key) ?? [[key]];
  }
}

const SAME_PATHS = new Origins();

/**
 * Builds the tree of plain data.
 *
 * @param origins - the paths in the manifest that the value comes from; values below it are
 * relative to the last
 */
export function buildValueTree(
  value: unknown,
  origins: readonly FieldPath[] = [[]],
  recorded: Origins = SAME_PATHS,
): ValueTree {
  const isList = Array.isArray(value);
  if (!isList && !isObject(value))
    return {
      kind: 'leaf',
      text: scalarLiteral(value),
      origins,
      comments: [],
      isCast: false,
      isReference: false,
    };
  const base = origins.at(-1) ?? [];
  const childOf = (holder: object, name: string | number, child: unknown): ValueTree =>
    buildValueTree(
      child,
      recorded.of(holder, name).map((path) => [...base, ...path]),
      recorded,
    );
  const entries = isList
    ? value.map((item, i) => ({ name: i, key: '', value: childOf(value, i, item) }))
    : Object.keys(value).map((key) => createField(key, childOf(value, key, value[key])));
  return createBranch(isList ? 'list' : 'map', entries, origins);
}

/** Creates an entry of a map. */
export const createField = (name: string, value: ValueTree): ValueEntry => ({
  name,
  key: keyLiteral(name),
  value,
});

/** Creates a list or a map without annotations. */
export const createBranch = (
  kind: ValueBranch['kind'],
  entries: readonly ValueEntry[],
  origins: readonly FieldPath[],
): ValueBranch => ({ kind, entries, origins, comments: [], trailingComments: [], isCast: false });
