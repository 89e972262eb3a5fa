import type { Random } from '../random.js';
import { ENDS, HEADS, INDENTS, KEYS, SCALARS, SEPARATORS } from './strings.js';

/** A stream that is nearly right. */
export function made(random: Random): string {
  const kind = random.below(40);
  if (kind === 0) return aliases(random);
  if (kind === 1) return longKey(random);
  let text = seldom(random, HEADS, '');
  // What go-yaml looks at together, it does in chunks of 512 bytes.
  if (kind === 2) text += `# ${'c'.repeat(random.below(1200))}\n`;
  for (let left = 1 + random.below(2); left > 0; left--) text += document(random, 0) + (left > 1 ? SEPARATORS[0] : '');
  return text + seldom(random, SEPARATORS, '') + seldom(random, ENDS, '');
}

const seldom = (random: Random, some: readonly string[], otherwise: string): string =>
  random.below(3) === 0 ? random.of(some) : otherwise;

/** A list or a map, whose first keys come again and again. */
function document(random: Random, depth: number): string {
  const isMap = random.below(4) > 0;
  const pad = '  '.repeat(depth);
  let text = '';
  for (let left = 1 + random.below(4); left > 0; left--) {
    const indent = random.below(12) === 0 ? random.of(INDENTS) : pad;
    text += indent + (isMap ? `${random.of(random.below(2) === 0 ? KEYS.slice(0, 6) : KEYS)}:` : '-');
    if (random.below(4) === 0 && depth < 4)
      text += random.of(['\n', '\n', ' &x\n', ' !!map\n', ' &y # c\n', ' ']) + document(random, depth + random.below(isMap ? 2 : 3));
    else text += random.of([' ', ' ', ' ', '  ', '', '\t', `\n${pad}  `]) + random.of(SCALARS).replaceAll('\n', `\n${pad}`) + end(random);
  }
  return text;
}

const end = (random: Random): string => (random.below(2) === 0 ? '\n' : random.of(ENDS));

/** Lists or maps that stand for one another: around where there are too many. */
function aliases(random: Random): string {
  const isMerged = random.below(3) === 0;
  const width = 1 + random.below(12);
  const lines = [`a0: &a0 ${isMerged ? '{x: 1, y: 2}' : `[${'x, '.repeat(random.below(300))}]`}`];
  for (let i = 1; i < 2 + random.below(6); i++) {
    const many = Array(width).fill(`*a${random.below(3) === 0 ? random.below(i + 1) : i - 1}`);
    lines.push(`a${i}: &a${i} ${isMerged ? `{<<: [${many}], z${i}: 1}` : `[${many}]`}`);
  }
  return lines.join('\n');
}

/** A key around as long as one may be. */
function longKey(random: Random): string {
  const letter = random.of(['a', 'é', '😀', 'a b']);
  const key = letter.repeat(Math.floor((1000 + random.below(48)) / Array.from(letter).length));
  return random.of([
    `${key}: a`,
    `"${key}": a`,
    `{${key}: a}`,
    `a: {${key}: a}`,
    `- ${key}: a`,
    `[${key}]: a`,
    `? ${key}\n: a`,
    `&x ${key}: a`,
  ]);
}
