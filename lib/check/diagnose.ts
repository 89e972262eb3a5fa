import type { KubernetesVersion } from '../api/kubernetes-version.js';
import { POD_KINDS } from '../api/pod-kinds.js';
import type { PodSecurityLevel } from '../api/pod-security-level.js';
import { joinPath } from '../engine/field-path.js';
import { violationRemediation, violationText, warningText } from '../messages/format-finding.js';
import {
  allStatusCausesOf,
  decodeFailureCause,
  type StatusCause,
} from '../messages/status-causes.js';
import type { ParsedManifest } from '../parse/decode/parse-manifest.js';
import type { Hazard, HazardSeverity } from '../rules/context/hazard.js';
import { type Verdict, validate } from '../rules/validate.js';
import type { Warning } from '../rules/warnings/warning-context.js';
import type { Diagnostic, ObjectReference } from './diagnostic.js';
import type { PodObject } from './pod-objects.js';
import { truncate } from './truncate.js';

/** Whose verdict is asked for. */
export interface DiagnoseOptions {
  readonly kubernetes: KubernetesVersion;
  /** The level of the namespaces that it goes to. */
  readonly podSecurity: PodSecurityLevel | undefined;
  readonly hazards: HazardSeverity | 'none';
}

/** A problem whose place in the text is not looked up yet. */
export interface UnlocatedDiagnostic extends Omit<Diagnostic, 'range' | 'object' | 'fix'> {
  /** Where it is in the object. */
  readonly path: string;
}

/** All that is wrong with an object, the gravest first. */
export function diagnose(
  item: PodObject,
  options: DiagnoseOptions,
): readonly UnlocatedDiagnostic[] {
  const { source, template } = item;
  if (source.status !== 'decoded') {
    const cause = decodeFailureCause('', '', source.error);
    return [
      errorDiagnostic(source.status === 'too large' ? { ...cause, rule: 'decode/size' } : cause),
    ];
  }
  const found = diagnoseManifest(source.parsed, options);
  if (template === undefined) return found;
  // What such a kind has beside a Pod's own fields, its own schema knows.
  return found
    .filter(({ message }) => message !== 'unknown field')
    .map((each) => ({ ...each, ...movedIntoTemplate(each, template.at) }));
}

function movedIntoTemplate(
  { path, field }: UnlocatedDiagnostic,
  at: string,
): Pick<UnlocatedDiagnostic, 'path' | 'field'> {
  const moved = (place: string): string => place.replace(/^template(?=$|[.[])/, at);
  return { path: moved(path), field: moved(field) };
}

function diagnoseManifest(
  source: ParsedManifest,
  { kubernetes, podSecurity, hazards }: DiagnoseOptions,
): readonly UnlocatedDiagnostic[] {
  const verdict = validate(source.manifest, {
    kubernetes,
    hazards,
    podSecurity: podSecurity ? [podSecurity] : [],
  });
  return [
    ...allStatusCausesOf(source, verdict.errors).map(errorDiagnostic),
    ...violationDiagnostics(source, verdict.podSecurity, podSecurity, kubernetes),
    ...verdict.warnings.map(warningDiagnostic),
    ...verdict.hazards.map(hazardDiagnostic),
  ];
}

const errorDiagnostic = ({
  rule,
  type,
  field,
  path,
  detail,
  remediation,
}: StatusCause): UnlocatedDiagnostic => ({
  kind: 'refused',
  severity: 'error',
  rule,
  field,
  path,
  message: type === 'Strict' ? `${detail} field` : detail,
  remediation,
});

function violationDiagnostics(
  source: ParsedManifest,
  found: Verdict['podSecurity'],
  level: PodSecurityLevel | undefined,
  kubernetes: string,
): readonly UnlocatedDiagnostic[] {
  const pod = (POD_KINDS.get(source.manifest.kind)?.podPath ?? []).join('.');
  return (level === undefined ? [] : (found[level] ?? [])).map((violation) => {
    const path = joinPath(pod, violation.fixes[0]?.field ?? 'spec');
    const message = violationText(violation, `${level}:v${kubernetes}`);
    return {
      kind: 'pod-security',
      severity: 'error',
      rule: violation.checkId,
      field: path,
      path,
      message,
      remediation: violationRemediation(violation),
    };
  });
}

function warningDiagnostic(warning: Warning): UnlocatedDiagnostic {
  const { rule, field, remediation } = warning;
  return {
    kind: 'warned',
    severity: 'warning',
    rule,
    field,
    path: field,
    message: warningText(warning),
    remediation,
  };
}

const hazardDiagnostic = (hazard: Hazard): UnlocatedDiagnostic => ({
  ...warningDiagnostic(hazard),
  kind: 'hazard',
  severity: hazard.severity,
});

/** What an object is called, as far as it says so. */
export function objectReferenceOf({
  apiVersion,
  kind,
  ...rest
}: ParsedManifest['manifest']): ObjectReference {
  const metadata = rest['metadata'] as
    | { readonly name?: unknown; readonly generateName?: unknown; readonly namespace?: unknown }
    | undefined;
  const name = metadata?.name ?? metadata?.generateName ?? '';
  return {
    apiVersion: truncate(apiVersion),
    kind: truncate(kind),
    namespace: nonEmptyText(metadata?.namespace),
    name: nonEmptyText(name) ?? '',
  };
}

const nonEmptyText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? truncate(value) : undefined;
