import {
  APOSTROPHE,
  COMMA,
  HASH,
  isBlank,
  isBreak,
  LEFT_BRACE,
  LEFT_BRACKET,
  QUOTE,
} from '../char-codes.js';

/**
 * Returns an offset at which a flow collection certainly has more values than a limit. `undefined`
 * if the text does not begin with one, or is not simple enough to count its values without parsing
 * it: parsing millions of values takes a minute and much memory.
 */
export function findExcessValue(text: string, maxValues: number): number | undefined {
  if (text.length <= maxValues) return undefined;
  let at = 0;
  while (isBlank(text.charCodeAt(at)) || isBreak(text.charCodeAt(at))) at++;
  const first = text.charCodeAt(at);
  if (first !== LEFT_BRACKET && first !== LEFT_BRACE) return undefined;
  // Without quotes and comments, each comma separates two values.
  let commas = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE || code === APOSTROPHE || code === HASH) return undefined;
    if (code === COMMA && ++commas > maxValues) return at;
  }
  return undefined;
}
