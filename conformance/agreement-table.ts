import { ASPECTS, type Comparison, type DifferenceClass, type Tally } from './compare.js';

const formatRow = (name: string, cells: readonly string[]): string =>
  name.padEnd(36) + cells.map((cell) => cell.padStart(14)).join('');

/** The head of a table that shows how much agrees. */
export const tableHead = (name: string): string =>
  formatRow(name, ['inputs', 'of findings', ...ASPECTS]);

/** The row of the table for a set of inputs. */
export const tableRow = (name: string, { inputs, tallies }: Comparison): string =>
  formatRow(name, [
    String(inputs),
    String(tallies.findings.of),
    ...ASPECTS.map((aspect) => percentage(tallies[aspect])),
  ]);

/** Rounded down, so that only complete agreement is 100 %. */
const percentage = ({ agreed, of }: Tally): string =>
  of === 0 ? '-' : `${(Math.floor((100_000 * agreed) / of) / 1000).toFixed(3)} %`;

/** Maximum number of kinds of differences that are printed. */
const MAX_CLASSES = 40;

/** Each kind of difference, the most common first, with the smallest manifest that shows it. */
export function differenceLines(found: Iterable<DifferenceClass>): readonly string[] {
  const sorted = [...found].sort((a, b) => b.count - a.count);
  return sorted
    .slice(0, MAX_CLASSES)
    .map(
      ({ name, count, detail, example }) =>
        `${String(count).padStart(7)}  ${name}: ${detail}\n         ${example.slice(0, 600)}`,
    )
    .concat(
      sorted.length > MAX_CLASSES
        ? [`         and ${sorted.length - MAX_CLASSES} more kinds of differences`]
        : [],
    );
}
