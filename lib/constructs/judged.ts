import { type ApiObject, Lazy } from 'cdk8s';
import type { IValidation } from 'constructs';
import { podKindOf } from '../api/kinds.js';
import { POD_SECURITY_LEVELS, type PodSecurityLevel } from '../api/pod-security-level.js';
import type { Finding } from '../engine/finding.js';
import { line, noticeLine, securityLine } from '../explain/line.js';
import { judge, type Verdict } from '../rules/judge.js';
import type { Warning } from '../rules/warned/at.js';
import { faults } from '../spec/faults.js';
import type { PodProps } from '../spec/pod.js';
import { judgingOf } from './judging-props.js';
import { type Place, placeOf } from './place.js';
import { isSilenced } from './silence.js';

/** What every JavaScript has, though no type of the language's own says so. */
declare const console: { warn(text: string): void };

type Manifest = Readonly<Record<string, unknown>>;

/** What a person wrote of an object, beside what is rendered. */
interface Written {
  /** What stands before a field of the Pod where it is written: '' or 'template.'. */
  readonly prefix: string;
  /** The Pod's own level of the Pod Security Standards. */
  readonly podSecurity: PodSecurityLevel | undefined;
  /** What only the written form shows to be wrong. */
  readonly faults: readonly Finding[];
  /** What cdk8s was given to render. */
  readonly manifest: Manifest;
}

const judgements = new WeakSet<ApiObject>();

/** Whether an object is judged already. */
export const isJudged = (object: ApiObject): boolean => judgements.has(object);

/**
 * Has an object judged at synth, as it will be written: after patches, and with all findings at once. What only the written form shows is looked
 * at now, as the caller may change the props later.
 */
export function judged(object: ApiObject, pod: PodProps, odd: boolean, prefix: string, manifest: Manifest): void {
  add(object, { prefix, podSecurity: pod.podSecurity, faults: odd ? faults(pod, isLate) : [], manifest });
}

/** Has an object judged at synth that others made: there is no other form of it than the API's. */
export const judgedAsWritten = (object: ApiObject): void => add(object, undefined);

function add(object: ApiObject, written: Written | undefined): void {
  judgements.add(object);
  object.node.addValidation(new Judgement(object, written));
}

class Judgement implements IValidation {
  /** What was shown last: cdk8s asks once more for each chart. */
  private shown = '';

  constructor(
    private readonly object: ApiObject,
    private readonly written: Written | undefined,
  ) {}

  validate(): string[] {
    const rendered = this.rendered();
    const place = placeOf(rendered.manifest, podKindOf(this.object)?.fields ?? [], this.written?.prefix);
    const kubernetes = judgingOf(this.object, 'kubernetes');
    const level = this.written?.podSecurity ?? judgingOf(this.object, 'podSecurity');
    const verdict = judge(rendered.manifest, {
      kubernetes,
      podSecurity: isLevel(level) ? [level] : [],
      hazards: judgingOf(this.object, 'hazards'),
    });
    const refused = [...this.refusals(verdict, place, rendered.unrenderable), ...this.security(verdict, place, level, kubernetes)];
    const noticed = this.notices(verdict, place);
    if (judgingOf(this.object, 'strict')) return [...refused, ...noticed];
    this.show(noticed);
    return refused;
  }

  /** What the written form shows, and what the rules say of the manifest, but for what was already said of a place. */
  private refusals({ refused }: Verdict, place: Place, unrenderable: string | undefined): readonly string[] {
    const prefix = this.written?.prefix ?? '';
    const known = (this.written?.faults ?? []).map((finding) => ({ ...finding, field: prefix + finding.path }));
    const seen = new Set(known.map(({ field }) => field));
    const isSaid = (finding: Finding, at: string) =>
      seen.has(at) || (unrenderable !== undefined && isObject(finding.value) && isLate(finding.value));
    const said = refused.flatMap((finding) => {
      const at = place.written(finding.path);
      return isSaid(finding, at) ? [] : [line(finding, at)];
    });
    const rest = unrenderable === undefined || known.length > 0 ? [] : [unrenderable];
    return [...known.map((finding) => line(finding, finding.field)), ...said, ...rest];
  }

  /** Why the level forbids the Pod; or that there is no such level, where types did not see what was written. */
  private security({ podSecurity }: Verdict, place: Place, level: PodSecurityLevel | undefined, kubernetes = '1.37'): readonly string[] {
    if (level === undefined) return [];
    if (!isLevel(level)) return [`${this.written?.prefix ?? ''}podSecurity: ${noLevel(level)}`];
    return (podSecurity[level] ?? []).map((violation) => {
      const field = place.ofPod(violation.faults[0]?.field ?? 'spec');
      return securityLine(violation, field, place.written(field), `${level}:v${kubernetes}`);
    });
  }

  /** What is accepted with a warning, and what will not do what it is written for, but for what is silenced. */
  private notices({ warned, hazards }: Verdict, place: Place): readonly string[] {
    const said = (word: 'warning' | 'hazard', found: readonly Warning[]): readonly string[] =>
      found.filter(({ rule }) => !isSilenced(this.object, rule)).map((each) => noticeLine(word, each, place.written(each.field)));
    return [...said('warning', warned), ...said('hazard', hazards)];
  }

  /** Shows what does not stop synth, once. */
  private show(lines: readonly string[]): void {
    const text = lines.map((each) => `[${this.object.node.path}] ${each}`).join('\n');
    if (text !== '' && text !== this.shown) console.warn(text);
    this.shown = text;
  }

  /** What will be written. Where cdk8s cannot render it: why, and what it was given, so that all else that is wrong is still said. */
  private rendered(): { readonly manifest: Manifest; readonly unrenderable?: string } {
    try {
      return { manifest: this.object.toJson() };
    } catch (error) {
      const { apiVersion, kind, name } = this.object;
      const given = this.written?.manifest;
      const metadata = { name, ...(given?.['metadata'] as object | undefined) };
      return { manifest: { apiVersion, kind, ...given, metadata }, unrenderable: (error as Error).message };
    }
  }
}

const noLevel = (level: unknown): string =>
  `Unsupported value: ${JSON.stringify(level)}: supported values: ${POD_SECURITY_LEVELS.map((each) => JSON.stringify(each)).join(', ')}`;

const isLevel = (level: string | undefined): level is PodSecurityLevel => (POD_SECURITY_LEVELS as readonly unknown[]).includes(level);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What cdk8s resolves when it renders: a Lazy, or a token. */
const isLate = (value: object): boolean => value instanceof Lazy || typeof (value as { resolve?: unknown }).resolve === 'function';
