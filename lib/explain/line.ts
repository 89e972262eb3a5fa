import type { Finding } from '../engine/finding.js';
import type { Violation } from '../rules/standards/standards.js';
import type { Warning } from '../rules/warned/at.js';
import { sentence } from './sentence.js';

/** A finding in one line: where it was written and where the API has it, what the API server would say, and what to write instead. */
export const line = (finding: Finding, written: string): string =>
  `${placed(finding.field, written)}: ${advised(sentence(finding), finding.advice)}`;

/** A warning or a hazard in one line. Its id comes last: by it, it can be silenced. */
export function noticeLine(word: 'warning' | 'hazard', { rule, field, text, advice }: Warning, written: string): string {
  // The server begins most of its warnings with the place.
  const said = text.startsWith(`${field}: `) ? text.slice(field.length + 2) : text;
  return `${word}: ${placed(field, written)}: ${advised(said, advice)} [${rule}]`;
}

/** In one line why a Pod Security level forbids a Pod, with each field that has to change. */
export function securityLine({ reason, detail, faults }: Violation, field: string, written: string, level: string): string {
  const advice = [...new Set(faults.map((fault) => fault.advice))].join(' ');
  return `${placed(field, written)}: ${advised(`violates PodSecurity ${JSON.stringify(level)}: ${reason} (${detail})`, advice)}`;
}

const placed = (field: string, written: string): string => (field === written || written === '' ? field : `${written} (${field})`);

const advised = (text: string, advice: string | undefined): string => (advice ? `${text}. ${advice}` : text);
