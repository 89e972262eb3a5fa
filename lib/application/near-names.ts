/** Minimum length of a name that is compared, in characters: shorter ones are often alike. */
const MIN_LENGTH = 4;
/** Minimum length of a name of which two letters may be wrong, in characters. */
const MIN_LENGTH_OF_TWO = 12;
/** Minimum length of a name that is a slip of another one that is in use, in characters. */
const MIN_LENGTH_OF_SLIP = 5;
/** Maximum length of a name that is compared, in characters. */
const MAX_LENGTH = 100;
/** Maximum length of the last parts of two names that are variants, such as `web-eu` and `web-us`. */
const MAX_ENDING_LENGTH = 3;

/**
 * Whether a name is most likely a misspelling of another one: one letter is changed, added, left
 * out or swapped with the next, or two of a long name. Names that differ in a number, in the last
 * letter or in the last part, such as `db-1` and `db-2`, are different names.
 */
export function isNearName(a: string, b: string): boolean {
  if (a === b || Math.max(a.length, b.length) > MAX_LENGTH) return false;
  if (a.toLowerCase() === b.toLowerCase() || withoutMarks(a) === withoutMarks(b)) return true;
  if (withoutNumbers(a) === withoutNumbers(b)) return false;
  if (isVariant(a, b) || isVariant(b, a)) return false;
  const length = Math.min(a.length, b.length);
  if (length < MIN_LENGTH) return false;
  const most = length >= MIN_LENGTH_OF_TWO ? 2 : 1;
  return distanceOf(a, b, most) <= most;
}

/** Whether a name is near to another one, and one letter or the case of letters differs. */
export const isSlip = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= MIN_LENGTH_OF_SLIP &&
  isNearName(a, b) &&
  (a.toLowerCase() === b.toLowerCase() || distanceOf(a, b, 1) === 1);

const withoutMarks = (name: string): string => name.replace(/[-_.]/g, '');
const withoutNumbers = (name: string): string => name.replace(/\d+/g, '#');

/** Whether b is a with another ending: `web` and `web-canary`. A plural is a misspelling. */
function isVariant(a: string, b: string): boolean {
  if (b.startsWith(a)) return b.slice(a.length) !== 's';
  const end = Math.max(a.lastIndexOf('-'), a.lastIndexOf('.')) + 1;
  if (
    end > 0 &&
    b.startsWith(a.slice(0, end)) &&
    Math.max(a.length, b.length) - end <= MAX_ENDING_LENGTH
  )
    return true;
  return a.length === b.length && a.slice(0, -1) === b.slice(0, -1);
}

/** Returns the number of letters that differ, or `most + 1` if there are more than `most`. */
function distanceOf(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const value = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + cost,
        isSwapped ? (before[j - 2] ?? 0) + 1 : most + 1,
      );
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/**
 * Names among which the near ones of another name are found without a comparison with each: two
 * names that differ in one letter have a rest in common, from which a letter is left out.
 */
export class NearNames {
  private readonly byRest = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    for (const name of names)
      for (const rest of restsOf(name)) {
        const found = this.byRest.get(rest);
        if (found === undefined) this.byRest.set(rest, [name]);
        else found.push(name);
      }
  }

  /** Returns the names that may be near to a name: `isNearName` says which of them are. */
  candidates(name: string): ReadonlySet<string> {
    return new Set([...restsOf(name)].flatMap((rest) => this.byRest.get(rest) ?? []));
  }
}

function restsOf(name: string): ReadonlySet<string> {
  if (name.length > MAX_LENGTH) return new Set();
  const rests = new Set([name, name.toLowerCase(), withoutMarks(name)]);
  for (let i = 0; i < name.length; i++) rests.add(name.slice(0, i) + name.slice(i + 1));
  return rests;
}
