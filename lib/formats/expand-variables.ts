/**
 * Replaces each `$(NAME)` of a text. `$$` is an escaped `$`. A reference that is not closed, and
 * each other `$`, stays as it is.
 *
 * Source: third_party/forked/golang/expansion Expand.
 *
 * @param lookUp - returns the value of a variable, or `undefined` if the reference stays literal
 */
export function expandVariables(
  text: string,
  lookUp: (name: string) => string | undefined,
): string {
  let at = text.indexOf('$');
  if (at < 0) return text;
  let expanded = '';
  let copied = 0;
  while (at >= 0 && at + 1 < text.length) {
    const next = text[at + 1];
    const end = next === '(' ? text.indexOf(')', at + 2) : -1;
    if (end >= 0) {
      const reference = text.slice(at, end + 1);
      expanded += text.slice(copied, at) + (lookUp(reference.slice(2, -1)) ?? reference);
      copied = end + 1;
    } else if (next === '$') {
      expanded += text.slice(copied, at + 1);
      copied = at + 2;
    }
    at = text.indexOf('$', end >= 0 ? copied : at + 2);
  }
  return expanded + text.slice(copied);
}
