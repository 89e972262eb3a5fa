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
function truncateToBytes(text: string, maxBytes: number): string {
  if (utf8Length(text) <= maxBytes) return text;
  let [prefix, count] = ['', 0];
  for (const character of text) {
    const length = utf8Length(character);
    if (count + length > maxBytes) return prefix + '\0'.repeat(maxBytes - count);
    [prefix, count] = [prefix + character, count + length];
  }
  return prefix;
}
