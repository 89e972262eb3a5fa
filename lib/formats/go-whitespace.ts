/** What Go takes for a blank: JavaScript takes U+FEFF for one too, and U+0085 for none. */
const GO_WHITESPACE =
  '\t\n\v\f\r ' +
  '\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';
/** Those that stand in JSON as they are: the others are escaped there. */
export const JSON_UNESCAPED_WHITESPACE = GO_WHITESPACE.slice('\t\n\v\f\r'.length);

/** A text without the blanks round it. */
export function trimGoSpace(text: string, blanks: string = GO_WHITESPACE): string {
  let [start, end] = [0, text.length];
  while (start < end && blanks.includes(text.charAt(start))) start++;
  while (start < end && blanks.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The words of a text. */
export const splitGoFields = (text: string): readonly string[] =>
  text.split(new RegExp(`[${GO_WHITESPACE}]`)).filter((word) => word !== '');
