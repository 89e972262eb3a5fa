import type { Finding } from '../engine/finding.js';
import type { Violation } from '../rules/standards/standards.js';
import type { Warning } from '../rules/warned/at.js';
import { sentence } from './sentence.js';

/** A finding in one line: where it was written and where the API has it, what the API server would say, and what to write instead. */
export const line = (finding: Finding, written: string): string =>
  `${placed(finding.field, written)}: ${advised(sentence(finding), finding.advice)}`;

/** A warning or a hazard in one line. Its id comes last: by it, it can be silenced. */
export const noticeLine = (word: 'warning' | 'hazard', warning: Warning, written: string): string =>
  `${word}: ${placed(warning.field, written)}: ${advised(noticeText(warning), warning.advice)} [${warning.rule}]`;

/** What is said of a field, its place left out: the server begins most of its warnings with it. */
export const noticeText = ({ field, text }: Warning): string => (text.startsWith(`${field}: `) ? text.slice(field.length + 2) : text);

/** In one line why a Pod Security level forbids a Pod, with each field that has to change. */
export const securityLine = (violation: Violation, field: string, written: string, level: string): string =>
  `${placed(field, written)}: ${advised(violationText(violation, level), violationAdvice(violation))}`;

/** Why a Pod Security level forbids a Pod, in Kubernetes' words. */
export const violationText = ({ reason, detail }: Violation, level: string): string =>
  `violates PodSecurity ${JSON.stringify(level)}: ${reason} (${detail})`;

/** Each field that has to change. */
export const violationAdvice = ({ faults }: Violation): string => [...new Set(faults.map(({ advice }) => advice))].join(' ');

const placed = (field: string, written: string): string => (field === written || written === '' ? field : `${written} (${field})`);

const advised = (text: string, advice: string | undefined): string => (advice ? `${text}. ${advice}` : text);
