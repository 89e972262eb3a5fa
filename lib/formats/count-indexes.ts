import { atoi } from './atoi.js';
import { goQuote } from './go-quote.js';

/** Returns how many indexes a list such as `0,2-4` contains, or what is wrong with it. */
export function countIndexes(list: string, completions: number): number | string {
  if (list === '') return 0;
  let total = 0;
  let last: number | undefined;
  for (const interval of list.split(',')) {
    const ends = interval.split('-');
    if (ends.length > 2)
      return (
        `the fragment ${goQuote(interval)} violates the requirement that an index interval can ` +
        "have at most two parts separated by '-'"
      );
    for (const end of ends) {
      const { value, error } = atoi(end);
      if (error !== undefined) return `cannot convert string to integer for index: ${goQuote(end)}`;
      if (value >= completions) return `too large index: ${goQuote(end)}`;
    }
    const [first = 0, end = first] = ends.map(Number);
    if (ends.length === 2 && first >= end)
      return `non-increasing order, previous: ${first}, current: ${end}`;
    if (last !== undefined && last >= first)
      return `non-increasing order, previous: ${last}, current: ${first}`;
    total += end - first + 1;
    last = end;
  }
  return total;
}
