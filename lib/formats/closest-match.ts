/**
 * Returns the name that a misspelled name most likely means: at most two edits away, and at most as
 * many edits as half its own length. `undefined` if there is none.
 */
export function closestMatch(misspelt: string, names: Iterable<string>): string | undefined {
  const wanted = misspelt.toLowerCase();
  let found: string | undefined;
  let least = Math.min(3, Math.floor(misspelt.length / 2) + 1);
  for (const name of names) {
    const away = editDistance(wanted, name.toLowerCase(), least);
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
  // Only the cells near the diagonal of the table can be less than `most`: those for which the
  // lengths of the two beginnings differ by less.
  const width = 2 * most + 1;
  let [row, last, before] = [new Array<number>(width).fill(most), [] as number[], [] as number[]];
  for (let j = 0; j < most; j++) row[j + most] = j;
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, new Array<number>(width).fill(most)];
    let least = most;
    for (let cell = 1; cell < width - 1; cell++) {
      const j = i + cell - most;
      if (j < 0 || j > b.length) continue;
      const changed = (last[cell] ?? 0) + (j > 0 && a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (before[cell] ?? 0) + 1
          : most;
      const other = Math.min(last[cell + 1] ?? 0, row[cell - 1] ?? 0) + 1;
      const edits = Math.min(most, j === 0 ? i : Math.min(changed, swapped, other));
      row[cell] = edits;
      if (edits < least) least = edits;
    }
    if (least === most) return most;
  }
  return row[b.length - a.length + most] ?? most;
}
