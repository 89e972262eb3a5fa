import { FieldPath } from '../lib/api/field-path.js';
import type { KubernetesObject } from '../lib/api/kubernetes-object.js';
import type { KubernetesVersion } from '../lib/api/kubernetes-version.js';
import { truncate } from '../lib/check/truncate.js';
import { defaulted } from '../lib/defaults/defaulted.js';
import { compareStored, type StoredDifference } from '../lib/diff/compare-stored.js';
import { unstoredValueOf } from '../lib/diff/find-unstored-values.js';
import { doubleQuoted } from '../lib/emit/misread-strings.js';
import { yamlKey, yamlScalar } from '../lib/emit/yaml-scalar.js';
import { isObject } from '../lib/engine/go-value.js';

/** A line of a stored object, as YAML. */
export interface StoredLine {
  readonly text: string;
  /** The path of the innermost field that begins on the line, in the object. */
  readonly path: FieldPath;
  /**
   * `added`: the server adds the field. `changed`: it stores the value in another form. `''`: it
   * stores the value as it is written.
   */
  readonly mark: 'added' | 'changed' | '';
  /** The value in the manifest, if the server stores another form of it. */
  readonly written: string | undefined;
}

/** An object as a server stores it. */
export interface StoredLines {
  readonly lines: readonly StoredLine[];
  /** A sentence for each value of the manifest that the server does not store. */
  readonly dropped: readonly string[];
}

/**
 * Returns the object that a server stores when a manifest is created, and how it differs from the
 * manifest.
 *
 * @throws TypeError if the kind is not supported, or the manifest cannot be decoded
 */
export function storedLinesOf(
  manifest: KubernetesObject,
  kubernetes: KubernetesVersion,
): StoredLines {
  const stored = defaulted(manifest, { kubernetes });
  const differences = compareStored(manifest, stored);
  const byPath = new Map(differences.map((each) => [FieldPath.toJsonPointer(each.path), each]));
  const lines: StoredLine[] = [];
  writeValue(stored, { path: [], indent: '', lead: '', difference: undefined }, byPath, lines);
  return { lines, dropped: differences.filter(isDropped).flatMap(droppedText) };
}

const isDropped = ({ type }: StoredDifference): boolean => type === 'dropped';

const droppedText = (difference: StoredDifference): readonly string[] =>
  unstoredValueOf(difference).map(({ path, detail }) => `${FieldPath.toString(path)}: ${detail}`);

/** A value to write. */
interface Place {
  readonly path: FieldPath;
  /** The text before each line of the value except the first. */
  readonly indent: string;
  /** The text before its first line: an indent, and a dash or a key. */
  readonly lead: string;
  /** How the value, or a value that contains it, differs. */
  readonly difference: StoredDifference | undefined;
}

type Differences = ReadonlyMap<string, StoredDifference>;

/** Writes a value as YAML in the form of cdk8s. */
function writeValue(value: unknown, place: Place, byPath: Differences, lines: StoredLine[]): void {
  const { indent, lead } = place;
  const children = childrenOf(value);
  if (children.length === 0) return writeScalar(value, place, lines);
  for (const [i, [step, child]] of children.entries()) {
    const path = [...place.path, step];
    const difference = byPath.get(FieldPath.toJsonPointer(path)) ?? place.difference;
    const next = { path, indent: `${indent}  `, difference };
    const start = (i === 0 ? lead : indent) + prefixOf(step);
    if (typeof step === 'number') writeValue(child, { ...next, lead: start }, byPath, lines);
    else if (childrenOf(child).length === 0)
      writeScalar(child, { ...next, lead: `${start} ` }, lines);
    else {
      lines.push(lineOf(start, { ...next, lead: '' }));
      writeValue(child, { ...next, lead: next.indent }, byPath, lines);
    }
  }
}

const childrenOf = (value: unknown): readonly (readonly [step: string | number, unknown])[] =>
  Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];

const prefixOf = (step: string | number): string =>
  typeof step === 'number' ? '- ' : `${yamlKey(step) ?? doubleQuoted(step)}:`;

function writeScalar(value: unknown, place: Place, lines: StoredLine[]): void {
  const text =
    typeof value === 'string'
      ? (yamlScalar(value, place.indent) ?? doubleQuoted(value))
      : JSON.stringify(value);
  const [first = '', ...rest] = text.split('\n');
  lines.push(lineOf(place.lead + first, place));
  for (const line of rest) lines.push(lineOf(line, place));
}

function lineOf(text: string, { path, difference }: Place): StoredLine {
  const isChanged = difference?.type === 'changed';
  const isOwn = difference?.path.length === path.length;
  return {
    text,
    path,
    mark: difference === undefined ? '' : isChanged ? 'changed' : 'added',
    written: isChanged && isOwn ? truncate(JSON.stringify(difference.written)) : undefined,
  };
}
