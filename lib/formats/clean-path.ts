/**
 * Joins the parts of a path of Linux, and removes what does not change it: empty parts, `.`, and
 * `..` with the part before it.
 *
 * Source: Go path/filepath Join.
 */
export function joinPath(...parts: readonly string[]): string {
  const filled = parts.filter((part) => part !== '');
  return filled.length === 0 ? '' : cleanPath(filled.join('/'));
}

/** Absolute paths without empty parts, `.` and `..`. */
const CLEAN_PATH = /^(?:\/(?!\.{1,2}(?:\/|$))[^/]+)+$/;

/** Returns a path below the root, cleaned. A path without a slash at its beginning gets one. */
export const cleanAbsolutePath = (path: string): string =>
  cleanPath(path.startsWith('/') ? path : `/${path}`);

/** Source: Go path/filepath Clean. */
export function cleanPath(path: string): string {
  if (CLEAN_PATH.test(path)) return path;
  const isAbsolute = path.startsWith('/');
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!isAbsolute) kept.push('..');
  }
  const cleaned = kept.join('/');
  return isAbsolute ? `/${cleaned}` : cleaned || '.';
}
