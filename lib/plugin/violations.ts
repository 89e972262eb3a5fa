import { minorOf } from '../api/kubernetes-version.js';
import type { DiagnoseOptions } from '../check/diagnose.js';
import { type Diagnostic, type DiagnosticKind, labelOf } from '../check/diagnostic.js';
import type { Severity } from '../engine/finding.js';
import { escapeLine } from '../formats/escape-text.js';
import { diagnosticText } from '../report/report.js';
import { ruleCatalogue } from '../rules/catalogue.js';
import type { ValidationViolation, ViolatingResource } from './validation-context.js';

/** A diagnostic, and the name with which cdk8s-cli looks up its construct. */
export interface ReportedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly file: string;
  readonly resourceName: string;
}

/** The kinds of diagnostics, and the levels of hazards, in the order in which they are reported. */
const LABEL_ORDER: readonly (DiagnosticKind | Severity)[] = [
  'unread',
  'refused',
  'pod-security',
  'error',
  'warned',
  'warning',
  'note',
];

const rankOf = ({ diagnostic }: ReportedDiagnostic): number =>
  (LABEL_ORDER as readonly string[]).indexOf(labelOf(diagnostic));

/** The recommendation for a file that cannot be parsed. No rule describes it. */
const READABLE_RECOMMENDATION = 'A manifest is YAML that kubectl can parse.';

/**
 * Groups diagnostics by rule and fix, as the report of cdk8s-cli shows them, the most severe first.
 */
export function toValidationViolations(
  found: readonly ReportedDiagnostic[],
  { kubernetes, podSecurity }: DiagnoseOptions,
): readonly ValidationViolation[] {
  // A Pod Security check has several revisions: the newest one that the version has comes last.
  const descriptions = new Map(
    ruleCatalogue().flatMap(({ id, since = 0, description }) =>
      since <= minorOf(kubernetes) ? [[id, description] as const] : [],
    ),
  );
  const groups = new Map<string, ViolationGroup>();
  const sorted = [...found].sort((a, b) => rankOf(a) - rankOf(b));
  for (const each of sorted) {
    const { kind, rule, message, remediation } = each.diagnostic;
    const recommendation =
      descriptions.get(rule) ?? (kind === 'unread' ? READABLE_RECOMMENDATION : message);
    const violation = {
      // The report has no severities, so the name contains it.
      ruleName: `${headingOf(each.diagnostic, podSecurity)}: ${rule}`,
      recommendation: escapeLine(recommendation),
      fix: escapeLine(remediation || recommendation),
    };
    const key = `${violation.ruleName}\n${violation.fix}`;
    const group = groups.get(key) ?? { violation, found: [] };
    groups.set(key, group);
    group.found.push(each);
  }
  return [...groups.values()].map((group) => ({
    ...group.violation,
    violatingResources: violatingResourcesOf(group.found),
  }));
}

interface ViolationGroup {
  readonly violation: Omit<ValidationViolation, 'violatingResources'>;
  readonly found: ReportedDiagnostic[];
}

function headingOf(diagnostic: Diagnostic, podSecurity: DiagnoseOptions['podSecurity']): string {
  const label = labelOf(diagnostic);
  if (label === 'warned') return 'warning';
  return label === 'pod-security' ? `${label} ${podSecurity}` : label;
}

function violatingResourcesOf(found: readonly ReportedDiagnostic[]): readonly ViolatingResource[] {
  const resources = new Map<string, ViolatingResource & { readonly locations: string[] }>();
  for (const { diagnostic, file, resourceName } of found) {
    const key = `${file}\n${resourceName}`;
    const resource = resources.get(key) ?? {
      // cdk8s-cli prints these. A name with controls, which the API server refuses, is not looked
      // up.
      resourceName: escapeLine(resourceName),
      locations: [],
      manifestPath: escapeLine(file),
    };
    resources.set(key, resource);
    resource.locations.push(`line ${diagnostic.range.line}: ${diagnosticText(diagnostic)}`);
  }
  return [...resources.values()];
}
