/**
 * Characters that control a terminal, change the direction or the order of the text, or are
 * invisible: controls, line and paragraph separators, format characters, characters that are
 * ignored by default, noncharacters, and surrogates without a partner.
 */
const UNSAFE =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
/** Text in which an unsafe character may be. Most text is ASCII, in which it is quick to search. */
const NOT_PRINTABLE_ASCII = /[^ -~]+/g;
const NOT_PRINTABLE_ASCII_LINES = /[^\n -~]+/g;

/** The escapes that JSON has besides `\u`. */
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

/**
 * Returns a text on one line, which neither controls a terminal nor hides anything: each such
 * character is replaced by its escape in JSON and JavaScript, such as `\n` or `\u202e`. Backslashes
 * stay, so that escaping twice is the same as escaping once.
 */
export const escapeLine = (text: string): string => text.replace(NOT_PRINTABLE_ASCII, escapeUnsafe);

/** Does the same as `escapeLine`, but keeps line feeds. */
export const escapeLines = (text: string): string =>
  text.replace(NOT_PRINTABLE_ASCII_LINES, escapeUnsafe);

const escapeUnsafe = (text: string): string => text.replace(UNSAFE, escapeCharacter);

function escapeCharacter(character: string): string {
  const short = SHORT_ESCAPES[character];
  if (short !== undefined) return short;
  let escaped = '';
  // A character outside of the Basic Multilingual Plane has two code units.
  for (let i = 0; i < character.length; i++)
    escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  return escaped;
}
