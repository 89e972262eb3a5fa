import { KINDS, valueAt } from '../api/kinds.js';
import { type KubernetesVersion, minorOf } from '../api/kubernetes.js';
import type { Api } from '../api/types.js';
import { qos } from '../lifecycle/qos.js';
import { type Verdict as Found, judge } from '../rules/judge.js';
import { serverAt } from '../rules/server.js';
import { readManifest, type Source } from '../source/manifest.js';
import { refusals, unreadable } from './refusal.js';

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
  return line(typeof source === 'string' ? unread(unreadable('', '', source)) : judged(source, kubernetes));
}

const LEVELS = ['baseline', 'restricted'] as const;

function judged(source: Source, kubernetes: KubernetesVersion): Answer {
  const verdict = judge(source.manifest, { kubernetes, podSecurity: LEVELS, hazards: 'none' });
  const refused = refusals(source, verdict.refused);
  if (refused[0]?.type === 'Decode') return unread(refused[0]);
  return {
    refused: refused.map(({ type, field, detail }) => ({ type, field, detail })),
    warned: verdict.warned.map(({ text }) => text),
    ...ofPod(source.manifest, verdict, kubernetes),
  };
}

/** A server that cannot read a manifest says no more. */
const unread = ({ type, field, detail }: Cause): Answer => ({
  refused: [{ type, field, detail }],
  warned: [],
  podSecurity: { baseline: [], restricted: [] },
  qos: '',
});

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
