import { FieldPath } from '../api/field-path.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import { POD_KINDS } from '../api/pod-kinds.js';
import type { PodSecurityLevel } from '../api/pod-security-level.js';
import type { Finding, Severity } from '../engine/finding.js';
import { fieldOf, violationRemediation, violationText } from '../messages/format-finding.js';
import {
  allStatusCausesOf,
  decodeFailureCause,
  type StatusCause,
} from '../messages/status-causes.js';
import type { ParsedManifest } from '../parse/decode/parse-manifest.js';
import type { NoKindMatch } from '../rules/find-no-kind-match.js';
import { examine, type Verdict } from '../rules/validate.js';
import type { Diagnostic, ObjectReference } from './diagnostic.js';
import type { PodObject } from './pod-objects.js';
import { truncate } from './truncate.js';

/** The server for which objects are validated. */
export interface DiagnoseOptions {
  readonly kubernetes: KubernetesVersion;
  /** The Pod Security level of the namespaces. */
  readonly podSecurity: PodSecurityLevel | undefined;
  readonly hazards: Severity | 'none';
}

/** A diagnostic without its location in the text. */
export interface UnlocatedDiagnostic extends Omit<Diagnostic, 'range' | 'object' | 'fix'> {
  /** The path in the object. */
  readonly path: FieldPath;
}

/** Returns all diagnostics of an object, the most severe first. */
export function diagnose(
  item: PodObject,
  options: DiagnoseOptions,
): readonly UnlocatedDiagnostic[] {
  const { source, template } = item;
  if (source.status === 'no match') return [noKindMatchDiagnostic(source.match)];
  if (source.status !== 'decoded') {
    const cause = decodeFailureCause([], '', source.error);
    return [
      errorDiagnostic(source.status === 'too large' ? { ...cause, rule: 'decode/size' } : cause),
    ];
  }
  const found = diagnoseManifest(source.parsed, options);
  if (template === undefined) return found;
  // Only the schema of such a kind knows the fields that it has besides those of a Pod.
  return found
    .filter(({ message }) => message !== 'unknown field')
    .map((each) => ({ ...each, ...movedIntoTemplate(each, template.at) }));
}

const noKindMatchDiagnostic = ({
  message,
  remediation,
  field,
}: NoKindMatch): UnlocatedDiagnostic => ({
  kind: 'refused',
  severity: 'error',
  rule: 'decode/no-kind-match',
  field,
  path: [field],
  message,
  remediation,
});

function movedIntoTemplate(
  { path, field }: UnlocatedDiagnostic,
  at: FieldPath,
): Pick<UnlocatedDiagnostic, 'path' | 'field'> {
  return path[0] === 'template'
    ? {
        path: [...at, ...path.slice(1)],
        field: FieldPath.toString(at) + field.slice('template'.length),
      }
    : { path, field };
}

function diagnoseManifest(
  source: ParsedManifest,
  { kubernetes, podSecurity, hazards }: DiagnoseOptions,
): readonly UnlocatedDiagnostic[] {
  const verdict = examine(source.manifest, {
    kubernetes,
    hazards,
    podSecurity: podSecurity ? [podSecurity] : [],
  });
  return [
    ...allStatusCausesOf(source, verdict.errors).map(errorDiagnostic),
    ...violationDiagnostics(source, verdict.podSecurity, podSecurity, kubernetes),
    ...verdict.warnings.map((each) => findingDiagnostic('warned', each)),
    ...verdict.hazards.map((each) => findingDiagnostic('hazard', each)),
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
  const { podPath = [] } = POD_KINDS.get(source.manifest.kind) ?? {};
  return (level === undefined ? [] : (found[level] ?? [])).map((violation) => {
    const path = [...podPath, ...(violation.fixes[0]?.path ?? ['spec'])];
    const message = violationText(violation, `${level}:v${kubernetes}`);
    return {
      kind: 'pod-security',
      severity: 'error',
      rule: violation.checkId,
      field: FieldPath.toString(path),
      path,
      message,
      remediation: violationRemediation(violation),
    };
  });
}

function findingDiagnostic(kind: 'warned' | 'hazard', finding: Finding): UnlocatedDiagnostic {
  const { severity, rule, path, detail, remediation } = finding;
  return { kind, severity, rule, field: fieldOf(finding), path, message: detail, remediation };
}

/** Returns the identity of an object, as far as it has one. */
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
