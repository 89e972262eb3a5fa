import { FieldPath } from '../api/field-path.js';
import type { Finding, Violation } from '../engine/finding.js';
import { escapeLine } from '../formats/escape-text.js';
import { formatMessage } from './format-message.js';

/**
 * Formats a finding as one line: its path in the props and in the API, the message of the API
 * server, and what to write instead.
 */
export const formatFinding = (finding: Finding, written: string): string =>
  escapeLine(
    `${withAuthoredPath(finding.field, written)}: ` +
      withRemediation(formatMessage(finding), finding.remediation),
  );

/** Formats a warning or a hazard as one line: its level, and at the end its id, for `ignore`. */
export const formatWarning = (warning: Finding, written: string): string =>
  escapeLine(
    `${warning.severity}: ${withAuthoredPath(fieldOf(warning), written)}: ` +
      `${withRemediation(warning.detail, warning.remediation)} [${warning.rule}]`,
  );

/** Returns the field of a finding as Kubernetes writes it, or its path if Kubernetes omits it. */
export const fieldOf = ({ field, path }: Finding): string =>
  field === '' ? FieldPath.toString(path) : field;

/** Formats a violation of Pod Security as one line, with each field that has to change. */
export const formatViolation = (
  violation: Violation,
  field: string,
  written: string,
  level: string,
): string =>
  escapeLine(
    `${withAuthoredPath(field, written)}: ` +
      withRemediation(violationText(violation, level), violationRemediation(violation)),
  );

/** Returns the message of Kubernetes for a violation of a Pod Security level. */
export const violationText = ({ reason, detail }: Violation, level: string): string =>
  `violates PodSecurity ${JSON.stringify(level)}: ${reason} (${detail})`;

/** Returns what to change in each field. */
export const violationRemediation = ({ fixes }: Violation): string =>
  [...new Set(fixes.map(({ remediation }) => remediation))].join(' ');

const withAuthoredPath = (field: string, written: string): string =>
  field === written || written === '' ? field : `${written} (${field})`;

const withRemediation = (text: string, remediation: string | undefined): string =>
  remediation ? `${text}. ${remediation}` : text;
