import { minorOf } from '../api/kubernetes-version.js';
import type { DiagnoseOptions } from '../check/diagnose.js';
import type { Diagnostic, DiagnosticKind } from '../check/diagnostic.js';
import { diagnosticText } from '../report/report.js';
import { ruleCatalogue } from '../rules/catalogue.js';
import type { ValidationViolation, ViolatingResource } from './validation-context.js';

/** A problem of a file, and the name by which the report finds its construct. */
export interface ReportedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly file: string;
  readonly resourceName: string;
}

/** In the order in which they are reported. */
const KIND_ORDER: readonly DiagnosticKind[] = [
  'unread',
  'refused',
  'pod-security',
  'warned',
  'hazard',
];

/**
 * Problems as a report of the cdk8s command line has them: by rule, the gravest first. What is
 * mended by other words stands apart.
 */
export function toValidationViolations(
  found: readonly ReportedDiagnostic[],
  { kubernetes, podSecurity }: DiagnoseOptions,
): readonly ValidationViolation[] {
  // Of a check of Pod Security, the last revision that is there counts.
  const rules = new Map(
    ruleCatalogue().flatMap(({ id, since = 0, description }) =>
      since <= minorOf(kubernetes) ? [[id, description] as const] : [],
    ),
  );
  const groups = new Map<string, ViolationGroup>();
  for (const each of [...found].sort(
    (a, b) => KIND_ORDER.indexOf(a.diagnostic.kind) - KIND_ORDER.indexOf(b.diagnostic.kind),
  )) {
    const { kind, rule, remediation } = each.diagnostic;
    // A report has no severities: the name says it.
    const word =
      kind === 'warned' ? 'warning' : kind === 'pod-security' ? `${kind} ${podSecurity}` : kind;
    const recommendation =
      rules.get(rule) ?? (kind === 'unread' ? READABLE_RECOMMENDATION : each.diagnostic.message);
    const said = {
      ruleName: `${word}: ${rule}`,
      recommendation,
      fix: remediation || recommendation,
    };
    const key = `${said.ruleName}\n${said.fix}`;
    const group = groups.get(key) ?? { violation: said, found: [] };
    groups.set(key, group);
    group.found.push(each);
  }
  return [...groups.values()].map((group) => ({
    ...group.violation,
    violatingResources: violatingResourcesOf(group.found),
  }));
}

/** What no rule is needed for. */
const READABLE_RECOMMENDATION = 'A manifest is YAML that kubectl can read.';

interface ViolationGroup {
  readonly violation: Omit<ValidationViolation, 'violatingResources'>;
  readonly found: ReportedDiagnostic[];
}

function violatingResourcesOf(found: readonly ReportedDiagnostic[]): readonly ViolatingResource[] {
  const resources = new Map<string, ViolatingResource & { readonly locations: string[] }>();
  for (const { diagnostic, file, resourceName } of found) {
    const key = `${file}\n${resourceName}`;
    const resource = resources.get(key) ?? { resourceName, locations: [], manifestPath: file };
    resources.set(key, resource);
    resource.locations.push(`line ${diagnostic.range.line}: ${diagnosticText(diagnostic)}`);
  }
  return [...resources.values()];
}
