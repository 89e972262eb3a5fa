import { sizeOf } from '../../conformance/cases/shrink.js';
import type { VerdictChange } from './verdicts.js';

/** Differences that seem to have one cause: the same words differ, in several fields. */
export interface ChangeGroup {
  /** The difference with the smallest manifest. */
  readonly shown: VerdictChange;
  /** The names of the others. */
  readonly others: readonly string[];
  /** The number of manifests that show one of them. */
  readonly count: number;
}

/** Groups differences by what differs, whatever the field is. The most common come first. */
export function groupChanges(changes: readonly VerdictChange[]): readonly ChangeGroup[] {
  const groups = new Map<string, VerdictChange[]>();
  for (const change of changes)
    groups.set(keyOf(change), [...(groups.get(keyOf(change)) ?? []), change]);
  return [...groups.values()]
    .map((members) => {
      const [shown, ...others] = members.sort((a, b) => sizeOf(a.manifest) - sizeOf(b.manifest));
      return {
        shown: shown as VerdictChange,
        others: others.map(({ name }) => name),
        count: members.reduce((sum, { count }) => sum + count, 0),
      };
    })
    .sort((a, b) => b.count - a.count);
}

/** Returns the same text for differences that seem to have one cause. */
function keyOf({ name, theirs, ours }: VerdictChange): string {
  const [what = '', type = ''] = name.split(' ');
  if (what === 'missed' || what === 'invented')
    return `${what} ${type} ${withoutValue(what === 'missed' ? theirs : ours)}`;
  return what === 'sentence' ? `${what} ${changedWords(theirs, ours)}` : name;
}

/** Returns an error without the value that it shows first. */
const withoutValue = (detail: string): string =>
  detail.replace(/^"(?:Invalid|Unsupported|Duplicate) value: .*?: (?=\w)/, '');

const ESCAPES = /\\\\(?:u[0-9a-f]{4}|U[0-9a-f]{8})/g;
const NOT_ASCII = /[^ -~]/gu;

const withoutEscapes = (text: string): string =>
  text.replaceAll(ESCAPES, '?').replaceAll(NOT_ASCII, '?');

/** Returns the part of two texts that differs. */
export function changedWords(theirs: string, ours: string): string {
  // Another version of Go knows more characters, and prints them instead of their numbers.
  if (withoutEscapes(theirs) === withoutEscapes(ours))
    return 'characters that only one of them escapes';
  let [start, end] = [0, 0];
  while (start < ours.length && theirs[start] === ours[start]) start++;
  const shorter = Math.min(theirs.length, ours.length) - start;
  while (end < shorter && theirs.at(-1 - end) === ours.at(-1 - end)) end++;
  const middle = (text: string): string => text.slice(start, text.length - end);
  return JSON.stringify([middle(theirs), middle(ours)]);
}
