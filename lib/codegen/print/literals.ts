/**
 * Characters that a reader does not see, that end a line, or that a file does not keep: controls,
 * line separators, lone surrogates, byte order marks, and characters that change the direction of
 * text.
 */
export const INVISIBLE_CHARACTER = /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\p{Bidi_Control}\ufeff]/u;

/** Matches what ends the script of an HTML page, and what begins a comment in one. */
const ENDS_SCRIPT = /(?<=<)(?:\/(?=script)|!(?=--))/i;
const SINGLE_QUOTED_ESCAPES = escapePattern("[\\\\']");
const DOUBLE_QUOTED_ESCAPES = escapePattern('[\\\\"]');
const TEMPLATE_ESCAPES = escapePattern('[\\\\`]|\\$(?=\\{)');
const NAMED_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
]);
/** A key that needs no quotes. */
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
/** Maximum length, in UTF-16 code units, of a multi-line string that is written on one line. */
const MAX_SINGLE_LINE_LENGTH = 40;

/** Returns a string literal: in quotes, or as a template if it is long and has several lines. */
export function stringLiteral(text: string): string {
  if (text.length <= MAX_SINGLE_LINE_LENGTH || !/\n./s.test(text)) return quotedLiteral(text);
  const escaped = text.replace(TEMPLATE_ESCAPES, (found) =>
    found === '\n' ? found : escapeCharacter(found),
  );
  return `\`${escaped}\``;
}

/** Returns a string literal in quotes, on one line. */
export function quotedLiteral(text: string): string {
  return text.split("'").length > text.split('"').length
    ? `"${text.replace(DOUBLE_QUOTED_ESCAPES, escapeCharacter)}"`
    : `'${text.replace(SINGLE_QUOTED_ESCAPES, escapeCharacter)}'`;
}

/**
 * Returns the key of an object literal. `__proto__` is computed, because `'__proto__': value` sets
 * the prototype of the object.
 */
export function keyLiteral(key: string): string {
  if (key === '__proto__') return "['__proto__']";
  return IDENTIFIER.test(key) ? key : quotedLiteral(key);
}

/** Returns the literal of a string, number, boolean or null. */
export function scalarLiteral(value: unknown): string {
  if (typeof value === 'string') return stringLiteral(value);
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Returns the escape of an invisible character in JavaScript, such as `\u200e`. */
export const escapeInvisible = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

function escapePattern(delimiters: string): RegExp {
  return new RegExp(`${delimiters}|${INVISIBLE_CHARACTER.source}|${ENDS_SCRIPT.source}`, 'giu');
}

function escapeCharacter(character: string): string {
  const named = NAMED_ESCAPES.get(character);
  if (named !== undefined) return named;
  return INVISIBLE_CHARACTER.test(character) ? escapeInvisible(character) : `\\${character}`;
}
