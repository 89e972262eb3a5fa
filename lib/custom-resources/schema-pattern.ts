import { RE2JS } from 're2js';

/** The compiled patterns of schemas; `undefined` for those that Go cannot read. */
const compiled = new Map<string, RE2JS | undefined>();

/**
 * Whether a text matches a pattern of Go's package regexp, anywhere. Takes time in proportion to
 * the text. Every text matches a pattern that Go cannot read: the API server refuses its schema.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  if (!compiled.has(pattern)) compiled.set(pattern, compile(pattern));
  return compiled.get(pattern)?.matcher(text).find() ?? true;
}

function compile(pattern: string): RE2JS | undefined {
  try {
    return RE2JS.compile(pattern);
  } catch {
    return undefined;
  }
}
