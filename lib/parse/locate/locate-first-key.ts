import type { SourceRange } from './locator.js';

/** A simple key at the beginning of a document. */
const FIRST_KEY = /^(---\n)?([A-Za-z][\w.-]{0,99}):(?=[ \n]|$)/;

/**
 * Returns the range of the first key of a valid document of YAML, as a locator does, without
 * parsing the document. Returns `undefined` if the document does not begin with a simple key.
 */
export function locateFirstKey(text: string): SourceRange | undefined {
  const [, separator, key] = FIRST_KEY.exec(text) ?? [];
  if (key === undefined) return undefined;
  const line = separator === undefined ? 1 : 2;
  return { line, column: 1, endLine: line, endColumn: key.length + 1, target: 'key' };
}
