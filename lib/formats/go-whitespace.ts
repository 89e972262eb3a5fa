/**
 * The characters that Go takes for whitespace. JavaScript also takes U+FEFF for it, but not U+0085.
 */
const GO_WHITESPACE =
  '\t\n\v\f\r ' +
  '\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006' +
  '\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';
/** The whitespace that JSON does not escape. */
export const JSON_UNESCAPED_WHITESPACE = GO_WHITESPACE.slice('\t\n\v\f\r'.length);

/** Returns a text without surrounding whitespace. */
export function trimGoSpace(text: string, blanks: string = GO_WHITESPACE): string {
  let [start, end] = [0, text.length];
  while (start < end && blanks.includes(text.charAt(start))) start++;
  while (start < end && blanks.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Returns the words of a text, as strings.Fields of Go does. */
export const splitGoFields = (text: string): readonly string[] =>
  text.split(new RegExp(`[${GO_WHITESPACE}]`)).filter((word) => word !== '');
