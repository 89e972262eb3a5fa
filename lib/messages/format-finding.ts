import { FieldPath } from '../api/field-path.js';
import type { Finding, Violation } from '../engine/finding.js';
import { formatMessage } from './format-message.js';

/**
 * A finding in one line: where it was written and where the API has it, what the API server would
 * say, and what to write instead.
 */
export const formatFinding = (finding: Finding, written: string): string =>
  `${withAuthoredPath(finding.field, written)}: ${withRemediation(formatMessage(finding), finding.remediation)}`;

/** A warning or a hazard in one line. Its id comes last: by it, it can be silenced. */
export const formatWarning = (
  word: 'warning' | 'hazard',
  warning: Finding,
  written: string,
): string =>
  `${word}: ${withAuthoredPath(fieldOf(warning), written)}: ${withRemediation(warning.detail, warning.remediation)} [${warning.rule}]`;

/** Returns the field of a finding as Kubernetes writes it, or its path if Kubernetes omits it. */
export const fieldOf = ({ field, path }: Finding): string =>
  field === '' ? FieldPath.toString(path) : field;

/** In one line why a Pod Security level forbids a Pod, with each field that has to change. */
export const formatViolation = (
  violation: Violation,
  field: string,
  written: string,
  level: string,
): string =>
  `${withAuthoredPath(field, written)}: ${withRemediation(violationText(violation, level), violationRemediation(violation))}`;

/** Why a Pod Security level forbids a Pod, in Kubernetes' words. */
export const violationText = ({ reason, detail }: Violation, level: string): string =>
  `violates PodSecurity ${JSON.stringify(level)}: ${reason} (${detail})`;

/** Each field that has to change. */
export const violationRemediation = ({ fixes }: Violation): string =>
  [...new Set(fixes.map(({ remediation }) => remediation))].join(' ');

const withAuthoredPath = (field: string, written: string): string =>
  field === written || written === '' ? field : `${written} (${field})`;

const withRemediation = (text: string, advice: string | undefined): string =>
  advice ? `${text}. ${advice}` : text;
