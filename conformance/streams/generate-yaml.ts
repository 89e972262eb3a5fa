import type { Random } from '../random.js';
import { INDENTS, KEYS, LINE_ENDS, SCALARS, SEPARATORS, STREAM_STARTS } from './yaml-fragments.js';

/** Generates a stream that is almost valid. */
export function generateYaml(random: Random): string {
  const kind = random.nextInt(40);
  if (kind === 0) return generateAliases(random);
  if (kind === 1) return generateLongKey(random);
  let text = sometimes(random, STREAM_STARTS, '');
  // Moves the text across the 512-byte chunks in which go-yaml checks characters.
  if (kind === 2) text += `# ${'c'.repeat(random.nextInt(1200))}\n`;
  for (let left = 1 + random.nextInt(2); left > 0; left--)
    text += generateDocument(random, 0) + (left > 1 ? SEPARATORS[0] : '');
  return text + sometimes(random, SEPARATORS, '') + sometimes(random, LINE_ENDS, '');
}

const sometimes = (random: Random, some: readonly string[], otherwise: string): string =>
  random.nextInt(3) === 0 ? random.pick(some) : otherwise;

/** Generates a list or a map; the first keys are frequent, to get duplicates. */
function generateDocument(random: Random, depth: number): string {
  const isMap = random.nextInt(4) > 0;
  const pad = '  '.repeat(depth);
  let text = '';
  for (let left = 1 + random.nextInt(4); left > 0; left--) {
    const indent = random.nextInt(12) === 0 ? random.pick(INDENTS) : pad;
    text +=
      indent + (isMap ? `${random.pick(random.nextInt(2) === 0 ? KEYS.slice(0, 6) : KEYS)}:` : '-');
    if (random.nextInt(4) === 0 && depth < 4)
      text +=
        random.pick(['\n', '\n', ' &x\n', ' !!map\n', ' &y # c\n', ' ']) +
        generateDocument(random, depth + random.nextInt(isMap ? 2 : 3));
    else
      text +=
        random.pick([' ', ' ', ' ', '  ', '', '\t', `\n${pad}  `]) +
        random.pick(SCALARS).replaceAll('\n', `\n${pad}`) +
        generateLineEnd(random);
  }
  return text;
}

const generateLineEnd = (random: Random): string =>
  random.nextInt(2) === 0 ? '\n' : random.pick(LINE_ENDS);

/** Generates aliases of aliases, around the number that go-yaml rejects. */
function generateAliases(random: Random): string {
  const isMerged = random.nextInt(3) === 0;
  const width = 1 + random.nextInt(12);
  const lines = [`a0: &a0 ${isMerged ? '{x: 1, y: 2}' : `[${'x, '.repeat(random.nextInt(300))}]`}`];
  for (let i = 1; i < 2 + random.nextInt(6); i++) {
    const many = Array(width).fill(`*a${random.nextInt(3) === 0 ? random.nextInt(i + 1) : i - 1}`);
    lines.push(`a${i}: &a${i} ${isMerged ? `{<<: [${many}], z${i}: 1}` : `[${many}]`}`);
  }
  return lines.join('\n');
}

/** Generates a key around the maximum length. */
function generateLongKey(random: Random): string {
  const letter = random.pick(['a', 'é', '😀', 'a b']);
  const key = letter.repeat(Math.floor((1000 + random.nextInt(48)) / Array.from(letter).length));
  return random.pick([
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
