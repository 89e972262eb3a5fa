import { escapeInvisible, INVISIBLE_CHARACTER } from './invisible-characters.js';

/** What ends the script of a page, and what begins a comment there. */
const ENDS_SCRIPT = /(?<=<)(?:\/(?=script)|!(?=--))/i;
const SINGLE_QUOTED_ESCAPES = escapePattern("[\\\\']");
const DOUBLE_QUOTED_ESCAPES = escapePattern('[\\\\"]');
const TEMPLATE_ESCAPES = escapePattern('[\\\\`]|\\$(?=\\{)');
const NAMED_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
]);
/** What JavaScript takes for a key without quotes. */
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
/** A text of several lines that is shorter stays on one. */
const MIN_TEMPLATE_LENGTH = 40;

/** A text as TypeScript has it: in quotes, and of several lines in a template, as they are. */
export function stringLiteral(text: string): string {
  if (text.length > MIN_TEMPLATE_LENGTH && /\n./s.test(text))
    return `\`${text.replace(TEMPLATE_ESCAPES, (found) => (found === '\n' ? found : escapeCharacter(found)))}\``;
  return quotedLiteral(text);
}

/** A text in quotes, on one line. */
export function quotedLiteral(text: string): string {
  return text.split("'").length > text.split('"').length
    ? `"${text.replace(DOUBLE_QUOTED_ESCAPES, escapeCharacter)}"`
    : `'${text.replace(SINGLE_QUOTED_ESCAPES, escapeCharacter)}'`;
}

/**
 * The key of a map. In quotes, `__proto__` would be no key: it would set what the map inherits
 * from.
 */
export function keyLiteral(key: string): string {
  if (key === '__proto__') return "['__proto__']";
  return IDENTIFIER.test(key) ? key : quotedLiteral(key);
}

/** A value that holds no others. */
export function scalarLiteral(value: unknown): string {
  if (typeof value === 'string') return stringLiteral(value);
  return Object.is(value, -0) ? '-0' : String(value);
}

function escapePattern(own: string): RegExp {
  return new RegExp(`${own}|${INVISIBLE_CHARACTER.source}|${ENDS_SCRIPT.source}`, 'giu');
}

function escapeCharacter(found: string): string {
  const name = NAMED_ESCAPES.get(found);
  if (name !== undefined) return name;
  return INVISIBLE_CHARACTER.test(found) ? escapeInvisible(found) : `\\${found}`;
}
