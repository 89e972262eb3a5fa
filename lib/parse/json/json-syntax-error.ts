/** A syntax error of JSON, in the words of Go's decoder. */
export class JsonSyntaxError extends Error {
  /**
   * @param found - the code point of the unexpected character; `undefined` at the end of the text
   * @param where - the part of the syntax, in Go's words: `in string literal`
   * @param at - the offset in the text
   */
  constructor(
    found: number | undefined,
    where: string,
    readonly at: number,
  ) {
    super(
      found === undefined
        ? 'unexpected end of JSON input'
        : `invalid character ${formatCharacter(firstByte(found))} ${where}`,
    );
  }
}

/**
 * Returns the first byte of a character in UTF-8: Go reads bytes. A byte that is not UTF-8 is a
 * surrogate, of `toLoneSurrogate`.
 */
function firstByte(code: number): number {
  if (code >= 0xdc80 && code <= 0xdcff) return code - 0xdc00;
  if (code < 0x80) return code;
  if (code < 0x800) return 0xc0 | (code >> 6);
  return code < 0x10000 ? 0xe0 | (code >> 12) : 0xf0 | (code >> 18);
}

const NAMED_ESCAPES: Readonly<Record<string, string>> = {
  "'": "\\'",
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

function formatCharacter(byte: number): string {
  const text = String.fromCharCode(byte);
  const shown = byte < 0x20 || byte === 0x7f ? `\\x${byte.toString(16).padStart(2, '0')}` : text;
  return `'${NAMED_ESCAPES[text] ?? shown}'`;
}
