import type { Random } from '../random.js';
import { INDENTS, KEYS, LINE_ENDS, SCALARS } from './yaml-fragments.js';

const CHARACTERS = Array.from('\t :-#\'"[]{},&*!|>%@?~\\\r');

/** The mutations of a line. Each gets the line, an offset in it, and another line. */
const CHANGES: readonly ((line: string, random: Random, at: number, other: string) => string)[] = [
  () => '',
  (line, _, __, other) => `${line}\n${other}`,
  (line, random) => random.pick(INDENTS) + line,
  (line) => line.replace(/^ {1,2}/, ''),
  (line, random, at) => line.slice(0, at) + random.pick(SCALARS) + line.slice(at),
  (line, random) => line.replace(/:.*$/, () => `: ${random.pick(SCALARS)}`),
  (line, random) =>
    line.replace(/^(\s*(?:- )?)[^:]+/, (_, lead: string) => lead + random.pick(KEYS)),
  (line, random, at) =>
    line.slice(0, at) + random.pick(CHARACTERS) + line.slice(at + random.nextInt(2)),
  (line, random) => line + random.pick(LINE_ENDS).replace(/\n$/, ''),
];

/** Inserts one to three mistakes into a text. */
export function mutateText(text: string, random: Random): string {
  let changed = text;
  for (let left = 1 + random.nextInt(3); left > 0; left--) {
    const lines = changed.split('\n');
    const at = random.nextInt(lines.length);
    const line = lines[at] as string;
    lines[at] = random.pick(CHANGES)(
      line,
      random,
      random.nextInt(line.length + 1),
      random.pick(lines),
    );
    changed = lines.join('\n');
  }
  return changed;
}
