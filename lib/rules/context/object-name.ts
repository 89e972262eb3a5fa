import type { Api } from '../../api/api.js';
import { utf8Length } from '../../formats/utf8-length.js';

/**
 * Returns the name of an object. If it has none, Kubernetes generates one from at most 58
 * characters of `generateName`.
 */
export const objectName = ({ name, generateName }: Api<'ObjectMeta'> = {}): string =>
  name || (generateName ? `${truncateToBytes(generateName, 58)}xxxxx` : '');

/**
 * Returns the first bytes of a text. A character that is cut in two is replaced by bytes that are
 * invalid in a name.
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
