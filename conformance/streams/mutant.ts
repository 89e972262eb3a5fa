import type { Random } from '../random.js';
import { ENDS, INDENTS, KEYS, SCALARS } from './strings.js';

const LETTERS = Array.from('\t :-#\'"[]{},&*!|>%@?~\\\r');

/** How a line may be changed; each is given the line, a place in it, and another line. */
const CHANGES: readonly ((line: string, random: Random, at: number, other: string) => string)[] = [
  () => '',
  (line, _, __, other) => `${line}\n${other}`,
  (line, random) => random.of(INDENTS) + line,
  (line) => line.replace(/^ {1,2}/, ''),
  (line, random, at) => line.slice(0, at) + random.of(SCALARS) + line.slice(at),
  (line, random) => line.replace(/:.*$/, () => `: ${random.of(SCALARS)}`),
  (line, random) => line.replace(/^(\s*(?:- )?)[^:]+/, (_, lead: string) => lead + random.of(KEYS)),
  (line, random, at) => line.slice(0, at) + random.of(LETTERS) + line.slice(at + random.below(2)),
  (line, random) => line + random.of(ENDS).replace(/\n$/, ''),
];

/** A text with a mistake in it, or more. */
export function mutant(text: string, random: Random): string {
  let changed = text;
  for (let left = 1 + random.below(3); left > 0; left--) {
    const lines = changed.split('\n');
    const at = random.below(lines.length);
    const line = lines[at] as string;
    lines[at] = random.of(CHANGES)(line, random, random.below(line.length + 1), random.of(lines));
    changed = lines.join('\n');
  }
  return changed;
}
