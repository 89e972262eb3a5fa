import { FieldPath } from '../api/field-path.js';
import { NEWEST_VERSION } from '../api/kubernetes-version.js';
import { findPodKind } from '../api/pod-kinds.js';
import { POD_SECURITY_LEVELS, type PodSecurityLevel } from '../api/pod-security-level.js';
import { type Finding, SEVERITIES, type Severity } from '../engine/finding.js';
import { isObject } from '../engine/go-value.js';
import { identityOf, type Manifest } from '../manifest/manifest.js';
import { formatFinding, formatViolation, formatWarning } from '../messages/format-finding.js';
import { examine, type Verdict } from '../rules/validate.js';
import { type AuthoredPod, isLazyValue } from './authored-pod.js';
import { type PodLocation, podLocationOf } from './pod-location.js';
import type { ValidationProps } from './validation-props.js';

/** The settings with which one object is validated. */
export interface ValidationSettings extends Pick<ValidationProps, 'kubernetes' | 'hazards'> {
  /** The Pod Security level if the Pod has none of its own. */
  readonly podSecurity: PodSecurityLevel | undefined;
  isIgnored(rule: string): boolean;
}

/** Returns why an object cannot be written: it is refused, or it cannot work. */
export const failuresOf = ({ errors, violations, hazards }: ObjectVerdict): readonly string[] => [
  ...errors,
  ...violations,
  ...hazards.filter(({ severity }) => severity === 'error').map((each) => each.format()),
];

/** All findings about one object, as lines without its path. */
export interface ObjectVerdict {
  /** Why the API server rejects it, or cdk8s cannot render it. */
  readonly errors: readonly string[];
  /** Why its Pod Security level forbids it. */
  readonly violations: readonly string[];
  readonly warnings: readonly WarningLine[];
  readonly hazards: readonly WarningLine[];
}

/** A warning or a hazard. It is formatted only if it is printed: most repeated ones are not. */
export interface WarningLine {
  readonly rule: string;
  readonly severity: Severity;
  format(): string;
}

/**
 * Validates a manifest, and reports each finding with its path in the props.
 *
 * @param renderError - the message of the error with which cdk8s failed to render the object;
 * `manifest` is then what cdk8s was given
 */
export function validateObject(
  manifest: Manifest,
  authored: AuthoredPod,
  settings: ValidationSettings,
  renderError?: string,
): ObjectVerdict {
  const location = podLocationOf(
    manifest,
    findPodKind(identityOf(manifest))?.podPath ?? [],
    authored.prefix,
  );
  const { kubernetes, hazards } = settings;
  const level = authored.podSecurity ?? settings.podSecurity;
  const verdict = examine(manifest, {
    kubernetes,
    podSecurity: isLevel(level) ? [level] : [],
    hazards,
  });
  const linesOf = (findings: readonly Finding[]): readonly WarningLine[] =>
    findings
      .filter(({ rule }) => !settings.isIgnored(rule))
      .map((each) => ({
        rule: each.rule,
        severity: each.severity,
        format: () => formatWarning(each, location.authoredField(each.path)),
      }));
  return {
    errors: errorLinesOf(verdict, location, authored, renderError),
    violations: violationLinesOf(verdict, location, authored.prefix ?? '', level, kubernetes),
    warnings: linesOf(verdict.warnings),
    hazards: linesOf([
      ...verdict.hazards,
      ...authored.authoredHazards.filter(({ severity }) => isReported(severity, hazards)),
    ]),
  };
}

/** The errors of the props, then those of the manifest, with at most one source for each field. */
function errorLinesOf(
  { errors }: Verdict,
  location: PodLocation,
  authored: AuthoredPod,
  renderError: string | undefined,
): readonly string[] {
  const { authoringErrors } = authored;
  const reported = new Set(authoringErrors.map(({ field }) => field));
  // A lazy value has no verdict as long as cdk8s cannot render the object.
  const isUnrendered = ({ value }: Finding): boolean =>
    renderError !== undefined && isObject(value) && isLazyValue(value);
  const lines = errors.flatMap((finding) => {
    const field = location.authoredField(finding.path);
    return reported.has(field) || isUnrendered(finding) ? [] : [formatFinding(finding, field)];
  });
  return [
    ...authoringErrors.map((finding) => formatFinding(finding, finding.field)),
    ...lines,
    ...(renderError === undefined || authoringErrors.length > 0 ? [] : [renderError]),
  ];
}

/**
 * Why the level forbids the Pod; or that there is no such level, if the compiler did not see what
 * was written.
 */
function violationLinesOf(
  { podSecurity }: Verdict,
  location: PodLocation,
  prefix: string,
  level: PodSecurityLevel | undefined,
  kubernetes = NEWEST_VERSION,
): readonly string[] {
  if (level === undefined) return [];
  if (!isLevel(level)) return [`${prefix}podSecurity: ${unsupportedLevelMessage(level)}`];
  return (podSecurity[level] ?? []).map((violation) => {
    const path = location.manifestPath(violation.fixes[0]?.path ?? ['spec']);
    const field = FieldPath.toString(path);
    const policy = `${level}:v${kubernetes}`;
    return formatViolation(violation, field, location.authoredField(path), policy);
  });
}

function unsupportedLevelMessage(level: unknown): string {
  const supported = POD_SECURITY_LEVELS.map((each) => JSON.stringify(each)).join(', ');
  return `Unsupported value: ${JSON.stringify(level)}: supported values: ${supported}`;
}

/** Whether a hazard is reported down to a level. */
export const isReported = (
  severity: Severity,
  level: ValidationProps['hazards'] = 'warning',
): boolean => level !== 'none' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level);

const isLevel = (level: string | undefined): level is PodSecurityLevel =>
  (POD_SECURITY_LEVELS as readonly unknown[]).includes(level);
