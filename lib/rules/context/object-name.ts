import type { Api } from '../../api/api.js';
import { utf8Length } from '../../formats/utf8-length.js';

/**
 * The name that an object gets: where it has none of its own, one is generated from a beginning of
 * at most 58 characters.
 */
export const objectName = ({ name, generateName }: Api<'ObjectMeta'> = {}): string =>
  name || (generateName ? `${truncateToBytes(generateName, 58)}xxxxx` : '');

/**
 * The first bytes of a text. What is left of a letter cut in two is written as bytes that no name
 * has.
 */
function truncateToBytes(text: string, most: number): string {
  if (utf8Length(text) <= most) return text;
  let [kept, count] = ['', 0];
  for (const letter of text) {
    const more = utf8Length(letter);
    if (count + more > most) return kept + '\0'.repeat(most - count);
    [kept, count] = [kept + letter, count + more];
  }
  return kept;
}
