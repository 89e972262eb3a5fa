/**
 * Returns the name that a misspelled name most likely means: at most two edits away, and at most as
 * many edits as half its own length. `undefined` if there is none.
 */
export function closestMatch(misspelt: string, names: Iterable<string>): string | undefined {
  let found: string | undefined;
  let least = Math.min(3, Math.floor(misspelt.length / 2) + 1);
  for (const name of names) {
    const away = editDistance(misspelt.toLowerCase(), name.toLowerCase(), least);
    if (away < least) [found, least] = [name, away];
  }
  return found;
}

/**
 * Returns the number of letters to insert, delete, change or swap with the next one to turn one
 * text into another. At most `most`.
 */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : most;
      row.push(Math.min(changed, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    [before, last] = [last, row];
  }
  return Math.min(most, last[b.length] ?? most);
}
