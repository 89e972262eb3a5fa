import { STRANGE, visible } from './strange.js';

/** What ends the script of a page, and what begins a comment there. */
const ENDS_SCRIPT = /(?<=<)(?:\/(?=script)|!(?=--))/i;
const IN_SINGLE = escaping("[\\\\']");
const IN_DOUBLE = escaping('[\\\\"]');
const IN_TEMPLATE = escaping('[\\\\`]|\\$(?=\\{)');
const NAMES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
]);
/** What JavaScript takes for a key without quotes. */
const BARE = /^[A-Za-z_$][\w$]*$/;
/** A text of several lines that is shorter stays on one. */
const SHORT = 40;

/** A text as TypeScript has it: in quotes, and of several lines in a template, as they are. */
export function textLiteral(text: string): string {
  if (text.length > SHORT && /\n./s.test(text))
    return `\`${text.replace(IN_TEMPLATE, (found) => (found === '\n' ? found : escaped(found)))}\``;
  return quoted(text);
}

/** A text in quotes, on one line. */
export function quoted(text: string): string {
  return text.split("'").length > text.split('"').length
    ? `"${text.replace(IN_DOUBLE, escaped)}"`
    : `'${text.replace(IN_SINGLE, escaped)}'`;
}

/** The key of a map. In quotes, `__proto__` would be no key: it would set what the map inherits from. */
export function keyLiteral(key: string): string {
  if (key === '__proto__') return "['__proto__']";
  return BARE.test(key) ? key : quoted(key);
}

/** A value that holds no others. */
export function scalarLiteral(value: unknown): string {
  if (typeof value === 'string') return textLiteral(value);
  return Object.is(value, -0) ? '-0' : String(value);
}

function escaping(own: string): RegExp {
  return new RegExp(`${own}|${STRANGE.source}|${ENDS_SCRIPT.source}`, 'giu');
}

function escaped(found: string): string {
  const name = NAMES.get(found);
  if (name !== undefined) return name;
  return STRANGE.test(found) ? visible(found) : `\\${found}`;
}
