import { Lazy } from 'cdk8s';
import { podKindOf } from '../api/kinds.js';
import { POD_SECURITY_LEVELS, type PodSecurityLevel } from '../api/pod-security-level.js';
import type { Finding } from '../engine/finding.js';
import { line, noticeLine, securityLine } from '../explain/line.js';
import { identityOf, type Manifest } from '../manifest/manifest.js';
import { judge, type Verdict } from '../rules/judge.js';
import type { Warning } from '../rules/warned/at.js';
import type { JudgingProps } from './judging-props.js';
import { type Place, placeOf } from './place.js';

/** What a person wrote of an object, beside what is rendered. */
export interface Written {
  /** What stands before a field of the Pod where it is written: '' or 'template.'; nothing, where it is written as the API has it. */
  readonly prefix: string | undefined;
  /** The Pod's own level of the Pod Security Standards. */
  readonly podSecurity: PodSecurityLevel | undefined;
  /** What only the written form shows to be wrong. */
  readonly faults: readonly Finding[];
}

/** What is asked of an object. */
export interface Asked extends Pick<JudgingProps, 'kubernetes' | 'hazards'> {
  /** Its level of the Pod Security Standards, where the Pod has none of its own. */
  readonly podSecurity: PodSecurityLevel | undefined;
  isSilenced(rule: string): boolean;
}

/** What is heard of an object, apart. */
export interface Heard {
  /** Why a server refuses it. */
  readonly refused: readonly string[];
  /** Why its Pod Security level forbids it. */
  readonly forbidden: readonly string[];
  readonly warned: readonly Notice[];
  readonly hazards: readonly Notice[];
}

/** A warning or a hazard. Its line is put together when it is shown: of many that are alike, few are. */
export interface Notice {
  readonly rule: string;
  line(): string;
}

/** What is heard of a manifest, with all findings at once. */
export function heard(manifest: Manifest, written: Written, asked: Asked, unrenderable?: string): Heard {
  const place = placeOf(manifest, podKindOf(identityOf(manifest))?.fields ?? [], written.prefix);
  const { kubernetes, hazards } = asked;
  const level = written.podSecurity ?? asked.podSecurity;
  const verdict = judge(manifest, { kubernetes, podSecurity: isLevel(level) ? [level] : [], hazards });
  const told = (word: 'warning' | 'hazard', found: readonly Warning[]): readonly Notice[] =>
    found
      .filter(({ rule }) => !asked.isSilenced(rule))
      .map((each) => ({ rule: each.rule, line: () => noticeLine(word, each, place.written(each.field)) }));
  return {
    refused: refusals(verdict, place, written, unrenderable),
    forbidden: security(verdict, place, written.prefix ?? '', level, kubernetes),
    warned: told('warning', verdict.warned),
    hazards: told('hazard', verdict.hazards),
  };
}

/** What the written form shows, and what the rules say of the manifest, but for what was already said of a place. */
function refusals({ refused }: Verdict, place: Place, written: Written, unrenderable: string | undefined): readonly string[] {
  const known = written.faults.map((finding) => ({ ...finding, field: (written.prefix ?? '') + finding.path }));
  const seen = new Set(known.map(({ field }) => field));
  const isSaid = (finding: Finding, at: string) =>
    seen.has(at) || (unrenderable !== undefined && isObject(finding.value) && isLate(finding.value));
  const found = refused.flatMap((finding) => {
    const at = place.written(finding.path);
    return isSaid(finding, at) ? [] : [line(finding, at)];
  });
  const rest = unrenderable === undefined || known.length > 0 ? [] : [unrenderable];
  return [...known.map((finding) => line(finding, finding.field)), ...found, ...rest];
}

/** Why the level forbids the Pod; or that there is no such level, where types did not see what was written. */
function security(
  { podSecurity }: Verdict,
  place: Place,
  prefix: string,
  level: PodSecurityLevel | undefined,
  kubernetes = '1.37',
): readonly string[] {
  if (level === undefined) return [];
  if (!isLevel(level)) return [`${prefix}podSecurity: ${noLevel(level)}`];
  return (podSecurity[level] ?? []).map((violation) => {
    const field = place.ofPod(violation.faults[0]?.field ?? 'spec');
    return securityLine(violation, field, place.written(field), `${level}:v${kubernetes}`);
  });
}

const noLevel = (level: unknown): string =>
  `Unsupported value: ${JSON.stringify(level)}: supported values: ${POD_SECURITY_LEVELS.map((each) => JSON.stringify(each)).join(', ')}`;

const isLevel = (level: string | undefined): level is PodSecurityLevel => (POD_SECURITY_LEVELS as readonly unknown[]).includes(level);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What cdk8s resolves when it renders: a Lazy, or a token. */
export const isLate = (value: object): boolean => value instanceof Lazy || typeof (value as { resolve?: unknown }).resolve === 'function';
