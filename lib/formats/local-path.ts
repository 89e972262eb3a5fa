import { collectFormatErrors, type FormatCheck } from './format-check.js';

export const pathNoBacksteps: FormatCheck = (path) =>
  path.split('/').includes('..') ? "must not contain '..'" : undefined;

/** Checks a relative path without `..`. */
export const localDescendingPath: FormatCheck = (path) =>
  collectFormatErrors(path.startsWith('/') && 'must be a relative path', pathNoBacksteps(path));

/**
 * Checks a relative path without `..` that is not a name that the kubelet reserves. A path with
 * `..` is reported once.
 */
export const localNonReservedPath: FormatCheck = (path) =>
  collectFormatErrors(
    localDescendingPath(path),
    path.startsWith('..') && !path.startsWith('../') && "must not start with '..'",
  );
