import { FieldPath } from '../../lib/api/field-path.js';
import { NEWEST_VERSION } from '../../lib/api/kubernetes-version.js';
import type { Finding } from '../../lib/engine/finding.js';
import { podSecurityRules } from '../../lib/rules/pod-security/pod-security-rules.js';
import { validate } from '../../lib/rules/validate.js';
import type { Manifest } from '../inputs/manifest.js';
import { type AnyRule, allRules } from './all-rules.js';
import { type FieldsByKind, fieldsByKind } from './fields-by-kind.js';
import { podSecurityViolations } from './pod-security.js';
import { POD_SECURITY_VERSIONS, RECORDED_VERSIONS } from './versions.js';

/**
 * The rules that a manifest violates, and those that it passes although it has values of their
 * kinds.
 */
export interface Coverage {
  /** The violated rules, with the form of the message and the version. */
  readonly fired: ReadonlySet<string>;
  /** The passed rules. */
  readonly passed: ReadonlySet<string>;
}

/** Returns the keys of all covered rules. */
export const coveredKeys = ({ fired, passed }: Coverage): readonly string[] => [
  ...fired,
  ...passed,
];

/** A summary of what all candidates cover. */
export interface CandidateSummary {
  /**
   * The fields that each rule reports: a valid manifest with such a field is similar to an invalid
   * one.
   */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
  /**
   * The Pod Security checks that accepted manifests cover. Only the others are looked for in
   * refused manifests.
   */
  readonly standards: ReadonlySet<string>;
}

/**
 * Every new Pod with ephemeral containers is refused, and so is every seccomp profile from a
 * registry, whose feature gate is off. Their errors only occur together with these rules.
 */
const ALWAYS_REFUSED: readonly string[] = ['PodSpec/ephemeral-containers', 'SeccompProfile/type'];
export const isAccepted = (refused: readonly Finding[]): boolean =>
  refused.every(({ rule }) => ALWAYS_REFUSED.includes(rule));

export function coverageOf(manifest: Manifest, seen: CandidateSummary): Coverage {
  const spoken = new Set<string>();
  const silent = new Set<string>();
  const written = fieldsByKind(manifest);
  let refusedByNewest = false;
  for (const [version, minor] of RECORDED_VERSIONS) {
    const { errors, warnings, hazards } = validate(manifest, { kubernetes: version });
    refusedByNewest = errors.length > 0;
    for (const each of errors)
      for (const key of errorKeys(each, manifest.kind))
        spoken.add(key).add(`${version} ${each.rule}`);
    // If there are errors, many rules do not run.
    if (!isAccepted(errors)) continue;
    for (const { rule, detail } of warnings)
      spoken.add(`${version} ${rule}`).add(`${rule} ${messageShape(detail)}`);
    for (const { rule } of hazards) spoken.add(`${version} ${rule}`);
    const said = new Set([...errors, ...warnings, ...hazards].map(({ rule }) => rule));
    for (const rule of allRules)
      if (rule.appliesTo(minor) && !said.has(rule.id))
        for (const key of passedKeys(rule, version, written, seen)) silent.add(key);
  }
  if (!spoken.has(`${NEWEST_VERSION} decode/type`))
    for (const [thing, isSpoken] of coveredPodSecurityChecks(manifest))
      if (!refusedByNewest || !seen.standards.has(thing)) (isSpoken ? spoken : silent).add(thing);
  return { fired: spoken, passed: silent };
}

/** Returns keys that distinguish the errors of a rule. */
function errorKeys(
  { rule, type, field, path, value, detail }: Finding,
  kind: string,
): readonly string[] {
  // All unknown fields count as the same error, and so do all wrong types of a field.
  if (type === 'Strict') return [rule];
  const said = typeof value === 'string' && value !== '' ? detail.replaceAll(value, '') : detail;
  if (type === 'Decode') return [`${rule} ${messageShape(said.replace(/[A-Z]\w*$/, 'object'))}`];
  const key = `${rule} ${type}`;
  const spelt = field === FieldPath.toString(path) ? [] : [`${key} at ${lastReportedName(field)}`];
  const root = KINDS_BY_RULE.get(rule)?.includes(kind) ? [`${rule} of ${kind}`] : [];
  return [`${key} ${lastFieldName(path)} ${messageShape(said)}`, ...root, ...spelt];
}

/** The kinds of value that each rule checks. */
const KINDS_BY_RULE = new Map(allRules.map(({ id, on }) => [id, on]));

/** Returns the keys of a rule that applies to the manifest and was not violated. */
function passedKeys(
  { id, on }: AnyRule,
  version: string,
  written: FieldsByKind,
  seen: CandidateSummary,
): readonly string[] {
  const fields = on.flatMap((kind) => written.get(kind) ?? []);
  if (fields.length === 0) return [];
  const near = [...(seen.fields.get(id) ?? [])].filter((field) =>
    fields.some((each) => each.has(field)),
  );
  return [`${version} not ${id}`, ...near.map((field) => `not ${id} of ${field}`)];
}

/**
 * Returns for each changed version of the Pod Security Standards which checks forbid the manifest.
 */
export function coveredPodSecurityChecks(manifest: Manifest): ReadonlyMap<string, boolean> {
  const things = new Map<string, boolean>();
  for (const version of POD_SECURITY_VERSIONS) {
    const { baseline, restricted } = podSecurityViolations(manifest, version);
    const found = new Set([...baseline, ...restricted].map(({ checkId }) => checkId));
    for (const { id, since } of podSecurityRules)
      if (since === version)
        things.set(`standard ${found.has(id) ? '' : 'not '}${id} 1.${version}`, found.has(id));
  }
  return things;
}

/** Returns the name of the last field of a path. */
export const lastFieldName = (path: FieldPath): string =>
  String(path.findLast((step) => typeof step === 'string') ?? '');

/** Returns the name of the last field of a field as Kubernetes writes it. */
const lastReportedName = (field: string): string =>
  field
    .replaceAll(/\[[^\]]*\]/g, '')
    .split('.')
    .at(-1) ?? '';

/** Replaces the parts of a message that depend on the manifest. */
const messageShape = (text: string): string =>
  text
    .replaceAll(/(["'])(?:(?!\1)[^\\]|\\.)*\1/g, '')
    .replaceAll(/\d+/g, '')
    .slice(0, 50);
