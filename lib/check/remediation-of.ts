import { escapeLine } from '../formats/escape-text.js';
import type { Diagnostic } from './diagnostic.js';
import { truncate } from './truncate.js';

/**
 * Returns what to do about a diagnostic, as one line without controls; `undefined` if that is not
 * known.
 */
export const remediationOf = ({ remediation, fix }: Diagnostic): string | undefined => {
  if (fix === undefined) return remediation && escapeLine(remediation);
  return escapeLine(`Write ${truncate(fix)}.${remediation ? ` ${remediation}` : ''}`);
};
