/**
 * Returns a value as Go writes it in JSON: the keys of a Map sorted, those of an object as they
 * are, and the characters that HTML reserves escaped.
 */
export function goJson(value: unknown): string {
  if (typeof value === 'string') return goJsonString(value);
  if (value instanceof Map) return goJsonMembers([...value].sort(compareCodePoints));
  if (Array.isArray(value)) return `[${value.map(goJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return 'toJSON' in value && typeof value.toJSON === 'function'
    ? goJson(value.toJSON())
    : goJsonMembers(Object.entries(value));
}

function goJsonMembers(entries: readonly (readonly [string, unknown])[]): string {
  let members = '';
  for (const [key, value] of entries) {
    if (value === undefined) continue;
    if (members !== '') members += ',';
    members += `${goJsonString(key)}:${goJson(value)}`;
  }
  return `{${members}}`;
}

/** The decoder has already replaced lone surrogates with U+FFFD. */
const goJsonString = (value: string): string =>
  PLAIN_TEXT.test(value) ? `"${value}"` : escapedJsonString(value);

/** Text without characters that are escaped. */
const PLAIN_TEXT = /^[ !#-%'-;=?-[\]-~]*$/;

const escapedJsonString = (value: string): string =>
  JSON.stringify(value.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Go sorts by bytes, which is the order of code points. JavaScript sorts by UTF-16 code units. */
function compareCodePoints(
  [a]: readonly [string, unknown],
  [b]: readonly [string, unknown],
): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [x, y] = [a.codePointAt(i) ?? 0, b.codePointAt(i) ?? 0];
    if (x !== y) return x - y;
  }
  return a.length - b.length;
}
