import type { Finding } from '../engine/finding.js';
import { sentence } from './sentence.js';

/** A finding in one line: where it was written and where the API has it, what the API server would say, and what to write instead. */
export function line(finding: Finding, written: string): string {
  const place = finding.field === written || written === '' ? finding.field : `${written} (${finding.field})`;
  const advice = finding.advice === undefined ? '' : `. ${finding.advice}`;
  return `${place}: ${sentence(finding)}${advice}`;
}
