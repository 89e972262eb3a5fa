import { KINDS } from '../api/kinds.js';
import type { KubernetesVersion } from '../api/kubernetes.js';
import type { PodSecurityLevel } from '../api/pod-security-level.js';
import { join } from '../engine/path.js';
import { noticeText, violationAdvice, violationText } from '../explain/line.js';
import { allRefusals, type Refusal, unreadable } from '../explain/refusal.js';
import type { Hazard, HazardLevel } from '../rules/hazards/hazard.js';
import { judge, type Verdict } from '../rules/judge.js';
import type { Warning } from '../rules/warned/at.js';
import type { Source } from '../source/manifest.js';
import { type Item, TOO_LARGE } from './objects.js';
import type { Called, Problem } from './problem.js';
import { short } from './short.js';

/** Whose verdict is asked for. */
export interface VerdictOptions {
  readonly kubernetes: KubernetesVersion;
  /** The level of the namespaces that it goes to. */
  readonly podSecurity: PodSecurityLevel | undefined;
  readonly hazards: HazardLevel | 'none';
}

/** A problem whose place in the text is not looked up yet. */
export interface Unplaced extends Omit<Problem, 'place' | 'object' | 'fix'> {
  /** Where it is in the object. */
  readonly path: string;
}

/** All that is wrong with an object, the gravest first. */
export function verdictOf(item: Item, options: VerdictOptions): readonly Unplaced[] {
  const { source, template } = item;
  if (source === TOO_LARGE) return [refused({ ...unreadable('', '', source), rule: 'decode/size' })];
  if (typeof source === 'string') return [refused(unreadable('', '', source))];
  const found = verdictOn(source, options);
  if (template === undefined) return found;
  // What such a kind has beside a Pod's own fields, its own schema knows.
  return found.filter(({ says }) => says !== 'unknown field').map((each) => ({ ...each, ...inTemplate(each, template.at) }));
}

function inTemplate({ path, field }: Unplaced, at: string): Pick<Unplaced, 'path' | 'field'> {
  const moved = (place: string): string => place.replace(/^template(?=$|[.[])/, at);
  return { path: moved(path), field: moved(field) };
}

function verdictOn(source: Source, { kubernetes, podSecurity, hazards }: VerdictOptions): readonly Unplaced[] {
  const verdict = judge(source.manifest, { kubernetes, hazards, podSecurity: podSecurity ? [podSecurity] : [] });
  return [
    ...allRefusals(source, verdict.refused).map(refused),
    ...violations(source, verdict.podSecurity, podSecurity, kubernetes),
    ...verdict.warned.map(warned),
    ...verdict.hazards.map(hazard),
  ];
}

const refused = ({ rule, type, field, path, detail, advice }: Refusal): Unplaced => ({
  kind: 'refused',
  severity: 'error',
  rule,
  field,
  path,
  says: type === 'Strict' ? `${detail} field` : detail,
  advice,
});

function violations(
  source: Source,
  found: Verdict['podSecurity'],
  level: PodSecurityLevel | undefined,
  kubernetes: string,
): readonly Unplaced[] {
  const pod = (KINDS.get(source.manifest.kind)?.fields ?? []).join('.');
  return (level === undefined ? [] : (found[level] ?? [])).map((violation) => {
    const path = join(pod, violation.faults[0]?.field ?? 'spec');
    const says = violationText(violation, `${level}:v${kubernetes}`);
    return { kind: 'pod-security', severity: 'error', rule: violation.check, field: path, path, says, advice: violationAdvice(violation) };
  });
}

function warned(warning: Warning): Unplaced {
  const { rule, field, advice } = warning;
  return { kind: 'warned', severity: 'warning', rule, field, path: field, says: noticeText(warning), advice };
}

const hazard = (hazard: Hazard): Unplaced => ({ ...warned(hazard), kind: 'hazard', severity: hazard.level });

/** What an object is called, as far as it says so. */
export function calledOf({ apiVersion, kind, ...rest }: Source['manifest']): Called {
  const metadata = rest['metadata'] as
    | { readonly name?: unknown; readonly generateName?: unknown; readonly namespace?: unknown }
    | undefined;
  const name = metadata?.name ?? metadata?.generateName ?? '';
  return { apiVersion: short(apiVersion), kind: short(kind), namespace: textOf(metadata?.namespace), name: textOf(name) ?? '' };
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? short(value) : undefined);
