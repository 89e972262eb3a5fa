import { collectFormatErrors, type FormatCheck } from './format-check.js';

/** Checks the prefix of a name that is a segment of a URL, such as that of a Role. */
export const pathSegmentPrefix: FormatCheck = (value) =>
  collectFormatErrors(
    value.includes('/') && "may not contain '/'",
    value.includes('%') && "may not contain '%'",
  );

/** Checks a name that is a segment of a URL. */
export const pathSegment: FormatCheck = (value) =>
  value === '.' || value === '..' ? `may not be '${value}'` : pathSegmentPrefix(value);
