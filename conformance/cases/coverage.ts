import { NEWEST_VERSION } from '../../lib/api/kubernetes-version.js';
import type { Finding } from '../../lib/engine/finding.js';
import { podSecurityChecks } from '../../lib/rules/pod-security/pod-security-checks.js';
import { validate } from '../../lib/rules/validate.js';
import type { Manifest } from '../inputs/manifest.js';
import { type AnyRule, allRules } from './all-rules.js';
import { type FieldsByKind, fieldsByKind } from './fields-by-kind.js';
import { podSecurityViolations } from './pod-security.js';
import { POD_SECURITY_VERSIONS, RECORDED_VERSIONS } from './versions.js';

/**
 * Which rules a manifest makes speak, and which it leaves silent though what they judge is there.
 */
export interface Coverage {
  /** What is said: by which rule, in which way, at which minors. */
  readonly fired: ReadonlySet<string>;
  /** What is not said. */
  readonly passed: ReadonlySet<string>;
}

/** Whatever it touches. */
export const coveredKeys = ({ fired, passed }: Coverage): readonly string[] => [
  ...fired,
  ...passed,
];

/** What has been seen of many manifests. */
export interface CandidateSummary {
  /**
   * The fields of which each rule speaks: a manifest that has such a field and no fault is near to
   * one that has.
   */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
  /**
   * What the standards say of manifests that are accepted. Only what no such manifest shows is
   * worth to be seen in others.
   */
  readonly standards: ReadonlySet<string>;
}

/** No Pod is created with ephemeral containers: what is wrong in them is seen beside that. */
const EPHEMERAL_CONTAINERS_RULE = 'PodSpec/ephemeral-containers';
export const isAccepted = (refused: readonly Finding[]): boolean =>
  refused.every(({ rule }) => rule === EPHEMERAL_CONTAINERS_RULE);

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
    // Beside a fault, much is not looked at.
    if (!isAccepted(errors)) continue;
    for (const { rule, text } of warnings)
      spoken.add(`${version} ${rule}`).add(`${rule} ${messageShape(text.replace(/^[^ ]*: /, ''))}`);
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

/** How a refusal is told from others of its rule. */
function errorKeys(
  { rule, type, field, path, value, detail }: Finding,
  kind: string,
): readonly string[] {
  // A field of any name is unknown in one way, and one of any kind is of the wrong kind.
  if (type === 'Strict') return [rule];
  const said = typeof value === 'string' && value !== '' ? detail.replaceAll(value, '') : detail;
  if (type === 'Decode') return [`${rule} ${messageShape(said.replace(/[A-Z]\w*$/, 'object'))}`];
  const key = `${rule} ${type}`;
  const spelt = field === path ? [] : [`${key} at ${lastFieldName(field)}`];
  const root = KINDS_BY_RULE.get(rule)?.includes(kind) ? [`${rule} of ${kind}`] : [];
  return [`${key} ${lastFieldName(path)} ${messageShape(said)}`, ...root, ...spelt];
}

/** The kinds of value that each rule judges. */
const KINDS_BY_RULE = new Map(allRules.map(({ id, on }) => [id, on]));

/** A rule that could have spoken, and did not. */
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
 * Which checks of the standards forbid it, and which do not, in each version from which on one
 * judges as it does.
 */
export function coveredPodSecurityChecks(manifest: Manifest): ReadonlyMap<string, boolean> {
  const things = new Map<string, boolean>();
  for (const version of POD_SECURITY_VERSIONS) {
    const { baseline, restricted } = podSecurityViolations(manifest, version);
    const found = new Set([...baseline, ...restricted].map(({ checkId }) => checkId));
    for (const { id, versions } of podSecurityChecks)
      if (versions.some(({ since }) => since === version))
        things.set(`standard ${found.has(id) ? '' : 'not '}${id} 1.${version}`, found.has(id));
  }
  return things;
}

/** The last step of a path, without its place in a list. */
export const lastFieldName = (path: string): string =>
  path
    .replaceAll(/\[[^\]]*\]/g, '')
    .split('.')
    .at(-1) ?? '';

/** A sentence without what is particular to a manifest. */
const messageShape = (text: string): string =>
  text
    .replaceAll(/(["'])(?:(?!\1)[^\\]|\\.)*\1/g, '')
    .replaceAll(/\d+/g, '')
    .slice(0, 50);
