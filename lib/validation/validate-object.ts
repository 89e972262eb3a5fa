import { Lazy } from 'cdk8s';
import { NEWEST_VERSION } from '../api/kubernetes-version.js';
import { findPodKind } from '../api/pod-kinds.js';
import { POD_SECURITY_LEVELS, type PodSecurityLevel } from '../api/pod-security-level.js';
import type { Finding } from '../engine/finding.js';
import { identityOf, type Manifest } from '../manifest/manifest.js';
import { formatFinding, formatViolation, formatWarning } from '../messages/format-finding.js';
import { type Verdict, validate } from '../rules/validate.js';
import type { Warning } from '../rules/warnings/warning-context.js';
import { type PodLocation, podLocationOf } from './pod-location.js';
import type { ValidationProps } from './validation-props.js';

/** What a person wrote of an object, beside what is rendered. */
export interface AuthoredPod {
  /**
   * What stands before a field of the Pod where it is written: '' or 'template.'; nothing, where it
   * is written as the API has it.
   */
  readonly prefix: string | undefined;
  /** The Pod's own level of the Pod Security Standards. */
  readonly podSecurity: PodSecurityLevel | undefined;
  /** What only the written form shows to be wrong. */
  readonly authoringErrors: readonly Finding[];
}

/** What is asked of an object. */
export interface ValidationSettings extends Pick<ValidationProps, 'kubernetes' | 'hazards'> {
  /** Its level of the Pod Security Standards, where the Pod has none of its own. */
  readonly podSecurity: PodSecurityLevel | undefined;
  isIgnored(rule: string): boolean;
}

/** What is heard of an object, apart. */
export interface ObjectVerdict {
  /** Why a server refuses it. */
  readonly errors: readonly string[];
  /** Why its Pod Security level forbids it. */
  readonly violations: readonly string[];
  readonly warnings: readonly WarningLine[];
  readonly hazards: readonly WarningLine[];
}

/**
 * A warning or a hazard. Its line is put together when it is shown: of many that are alike, few
 * are.
 */
export interface WarningLine {
  readonly rule: string;
  format(): string;
}

/** What is heard of a manifest, with all findings at once. */
export function validateObject(
  manifest: Manifest,
  written: AuthoredPod,
  asked: ValidationSettings,
  unrenderable?: string,
): ObjectVerdict {
  const place = podLocationOf(
    manifest,
    findPodKind(identityOf(manifest))?.podPath ?? [],
    written.prefix,
  );
  const { kubernetes, hazards } = asked;
  const level = written.podSecurity ?? asked.podSecurity;
  const verdict = validate(manifest, {
    kubernetes,
    podSecurity: isLevel(level) ? [level] : [],
    hazards,
  });
  const told = (word: 'warning' | 'hazard', found: readonly Warning[]): readonly WarningLine[] =>
    found
      .filter(({ rule }) => !asked.isIgnored(rule))
      .map((each) => ({
        rule: each.rule,
        format: () => formatWarning(word, each, place.authoredPath(each.field)),
      }));
  return {
    errors: errorLinesOf(verdict, place, written, unrenderable),
    violations: violationLinesOf(verdict, place, written.prefix ?? '', level, kubernetes),
    warnings: told('warning', verdict.warnings),
    hazards: told('hazard', verdict.hazards),
  };
}

/**
 * What the written form shows, and what the rules say of the manifest, but for what was already
 * said of a place.
 */
function errorLinesOf(
  { errors }: Verdict,
  place: PodLocation,
  written: AuthoredPod,
  unrenderable: string | undefined,
): readonly string[] {
  const known = written.authoringErrors.map((finding) => ({
    ...finding,
    field: (written.prefix ?? '') + finding.path,
  }));
  const seen = new Set(known.map(({ field }) => field));
  const isSaid = (finding: Finding, at: string) =>
    seen.has(at) ||
    (unrenderable !== undefined && isObject(finding.value) && isLazyValue(finding.value));
  const found = errors.flatMap((finding) => {
    const at = place.authoredPath(finding.path);
    return isSaid(finding, at) ? [] : [formatFinding(finding, at)];
  });
  const rest = unrenderable === undefined || known.length > 0 ? [] : [unrenderable];
  return [...known.map((finding) => formatFinding(finding, finding.field)), ...found, ...rest];
}

/**
 * Why the level forbids the Pod; or that there is no such level, where types did not see what was
 * written.
 */
function violationLinesOf(
  { podSecurity }: Verdict,
  place: PodLocation,
  prefix: string,
  level: PodSecurityLevel | undefined,
  kubernetes = NEWEST_VERSION,
): readonly string[] {
  if (level === undefined) return [];
  if (!isLevel(level)) return [`${prefix}podSecurity: ${unsupportedLevelMessage(level)}`];
  return (podSecurity[level] ?? []).map((violation) => {
    const field = place.manifestPath(violation.fixes[0]?.field ?? 'spec');
    return formatViolation(violation, field, place.authoredPath(field), `${level}:v${kubernetes}`);
  });
}

const unsupportedLevelMessage = (level: unknown): string =>
  `Unsupported value: ${JSON.stringify(level)}: supported values: ${POD_SECURITY_LEVELS.map((each) => JSON.stringify(each)).join(', ')}`;

const isLevel = (level: string | undefined): level is PodSecurityLevel =>
  (POD_SECURITY_LEVELS as readonly unknown[]).includes(level);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What cdk8s resolves when it renders: a Lazy, or a token. */
export const isLazyValue = (value: object): boolean =>
  value instanceof Lazy || typeof (value as { resolve?: unknown }).resolve === 'function';
