import { KINDS, valueAt } from '../api/kinds.js';
import { type KubernetesVersion, minorOf } from '../api/kubernetes.js';
import type { Api } from '../api/types.js';
import type { Finding } from '../engine/finding.js';
import { quote } from '../formats/quote.js';
import { qos } from '../lifecycle/qos.js';
import { type Verdict as Found, judge } from '../rules/judge.js';
import { serverAt } from '../rules/server.js';
import { readManifest, type Source } from '../source/manifest.js';
import { sentence } from './sentence.js';
import { undecodable } from './undecodable.js';

/** A verdict in the form in which Kubernetes' own code is asked for it: see docs/judge.md. */
interface Answer {
  readonly refused: readonly Cause[];
  readonly warned: readonly string[];
  readonly podSecurity: { readonly baseline: readonly string[]; readonly restricted: readonly string[] };
  readonly qos: string;
}

interface Cause {
  readonly type: string;
  readonly field: string;
  readonly detail: string;
}

/** What an API server says of a text, as a line of JSON. Never throws for what the text holds. */
export function answer(text: string, kubernetes: KubernetesVersion = '1.37'): string {
  const source = readManifest(text, serverAt(minorOf(kubernetes)).types);
  return line(typeof source === 'string' ? unreadable('', source) : judged(source, kubernetes));
}

const LEVELS = ['baseline', 'restricted'] as const;
const NONE: readonly never[] = [];

function judged(source: Source, kubernetes: KubernetesVersion): Answer {
  const verdict = judge(source.manifest, { kubernetes, podSecurity: LEVELS, hazards: 'none' });
  const wrong = undecodable(verdict.refused, source);
  if (wrong !== undefined) return unreadable(wrong.field, wrong.detail);
  return {
    refused:
      verdict.refused.length === 0 && !source.strict ? NONE : [...strict(source, verdict.refused), ...ruled(source, verdict.refused)],
    warned: verdict.warned.map(({ text }) => text),
    ...ofPod(source.manifest, verdict, kubernetes),
  };
}

/** A server that cannot read a manifest says no more. */
const unreadable = (field: string, detail: string): Answer => ({
  refused: [{ type: 'Decode', field, detail }],
  warned: [],
  podSecurity: { baseline: [], restricted: [] },
  qos: '',
});

/** So many faults of strict decoding are said, each once. */
const MOST = 100;

function strict(source: Source, findings: readonly Finding[]): readonly Cause[] {
  const found = source.strict ?? findings.filter(({ type }) => type === 'Strict');
  if (found.length === 0) return [];
  const causes = new Map(found.map(({ detail, field }) => [`${detail} ${field}`, { type: 'Strict', field: escaped(field), detail }]));
  return [...causes.values()].slice(0, MOST);
}

const escaped = (field: string): string => quote(field).slice(1, -1);

/** What is refused by rules: a server says the same of the same field once, however often it found it. */
function ruled(source: Source, findings: readonly Finding[]): readonly Cause[] {
  const causes = new Map<string, Cause>();
  for (const finding of findings) {
    const { type, field } = finding;
    if (type === 'Strict') continue;
    const detail = said(finding, source);
    causes.set(`${type} ${field} ${detail}`, { type, field, detail });
  }
  return [...causes.values()];
}

/** A number that JavaScript cannot hold is said as it was written. */
function said(finding: Finding, { numbers }: Source): string {
  const number = numbers?.get(finding.path);
  return number === undefined || typeof finding.value !== 'number'
    ? sentence(finding)
    : sentence(finding).replace(String(finding.value), number);
}

function ofPod(manifest: Source['manifest'], { podSecurity }: Found, kubernetes: KubernetesVersion): Pick<Answer, 'podSecurity' | 'qos'> {
  const pod = valueAt(manifest, KINDS.get(String(manifest.kind))?.fields ?? []) as Api<'PodTemplateSpec'> | undefined;
  // Only a ReplicationController may hold no template, and then there is no Pod to speak of.
  if (manifest.kind === 'ReplicationController' && !pod) return { podSecurity: { baseline: [], restricted: [] }, qos: '' };
  const reasons = (level: 'baseline' | 'restricted'): readonly string[] => (podSecurity[level] ?? []).map(({ reason }) => reason);
  return {
    podSecurity: { baseline: reasons('baseline'), restricted: reasons('restricted') },
    qos: qos(pod?.spec ?? {}, kubernetes),
  };
}

/** Go writes two more characters as escapes than JavaScript does. */
const line = (answer: Answer): string =>
  JSON.stringify(answer).replace(/[\u2028\u2029]/g, (each) => (each === '\u2028' ? '\\u2028' : '\\u2029'));
