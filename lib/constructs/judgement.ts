import { type ApiObject, Lazy } from 'cdk8s';
import { podKindOf } from '../api/kinds.js';
import { POD_SECURITY_LEVELS, type PodSecurityLevel } from '../api/pod-security-level.js';
import type { Finding } from '../engine/finding.js';
import { line, noticeLine, securityLine } from '../explain/line.js';
import type { Manifest } from '../manifest/manifest.js';
import { judge, type Verdict } from '../rules/judge.js';
import type { Warning } from '../rules/warned/at.js';
import { judgingOf } from './judging-props.js';
import { type Place, placeOf } from './place.js';
import { isSilenced } from './silence.js';

/** What a person wrote of an object, beside what is rendered. */
export interface Written {
  /** What stands before a field of the Pod where it is written: '' or 'template.'; nothing, where it is written as the API has it. */
  readonly prefix: string | undefined;
  /** The Pod's own level of the Pod Security Standards. */
  readonly podSecurity: PodSecurityLevel | undefined;
  /** What only the written form shows to be wrong. */
  readonly faults: readonly Finding[];
}

/** What is said of an object, a line each. */
export interface Said {
  /** Why synth stops. */
  readonly refused: readonly string[];
  /** What is shown. */
  readonly noticed: readonly Notice[];
}

/** A warning or a hazard. Its line is put together when it is shown: of many that are alike, few are. */
export interface Notice {
  readonly rule: string;
  line(): string;
}

/** What is said of an object as it will be written, after patches, with all findings at once. */
export function said(object: ApiObject, written: Written, manifest: Manifest, unrenderable?: string): Said {
  const place = placeOf(manifest, podKindOf(object)?.fields ?? [], written.prefix);
  const kubernetes = judgingOf(object, 'kubernetes');
  const level = written.podSecurity ?? judgingOf(object, 'podSecurity');
  const podSecurity = isLevel(level) ? [level] : [];
  const verdict = judge(manifest, { kubernetes, podSecurity, hazards: judgingOf(object, 'hazards') });
  const refused = [
    ...refusals(verdict, place, written, unrenderable),
    ...security(verdict, place, written.prefix ?? '', level, kubernetes),
  ];
  const noticed = notices(verdict, place, object);
  return judgingOf(object, 'strict') ? { refused: [...refused, ...noticed.map((each) => each.line())], noticed: [] } : { refused, noticed };
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

/** What is accepted with a warning, and what will not do what it is written for, but for what is silenced. */
function notices({ warned, hazards }: Verdict, place: Place, object: ApiObject): readonly Notice[] {
  const told = (word: 'warning' | 'hazard', found: readonly Warning[]): readonly Notice[] =>
    found
      .filter(({ rule }) => !isSilenced(object, rule))
      .map((each) => ({ rule: each.rule, line: () => noticeLine(word, each, place.written(each.field)) }));
  return [...told('warning', warned), ...told('hazard', hazards)];
}

const noLevel = (level: unknown): string =>
  `Unsupported value: ${JSON.stringify(level)}: supported values: ${POD_SECURITY_LEVELS.map((each) => JSON.stringify(each)).join(', ')}`;

const isLevel = (level: string | undefined): level is PodSecurityLevel => (POD_SECURITY_LEVELS as readonly unknown[]).includes(level);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What cdk8s resolves when it renders: a Lazy, or a token. */
export const isLate = (value: object): boolean => value instanceof Lazy || typeof (value as { resolve?: unknown }).resolve === 'function';
