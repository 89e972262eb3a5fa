import { collectFormatErrors, type FormatCheck } from './format-check.js';

export const pathNoBacksteps: FormatCheck = (path) =>
  path.split('/').includes('..') ? "must not contain '..'" : undefined;

/** Relative, and never upwards. */
export const localDescendingPath: FormatCheck = (path) =>
  collectFormatErrors(path.startsWith('/') && 'must be a relative path', pathNoBacksteps(path));

/**
 * As descending, and not one of the names that the kubelet keeps for itself. What leads upwards is
 * not faulted twice.
 */
export const localNonReservedPath: FormatCheck = (path) =>
  collectFormatErrors(
    localDescendingPath(path),
    path.startsWith('..') && !path.startsWith('../') && "must not start with '..'",
  );
