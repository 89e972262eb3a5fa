import type { Api } from '../api/api.js';
import { type KubernetesVersion, minorOf, NEWEST_VERSION } from '../api/kubernetes-version.js';
import { getIn, POD_KINDS } from '../api/pod-kinds.js';
import { warningText } from '../engine/finding.js';
import { decodeFailureCause, statusCausesOf } from '../messages/status-causes.js';
import { type ParsedManifest, parseManifest } from '../parse/decode/parse-manifest.js';
import { qos } from '../resources/qos.js';
import { serverProfileFor } from '../rules/disabled-fields/server-profile.js';
import { type Verdict as Found, validate } from '../rules/validate.js';

/** A verdict in the form in which Kubernetes' own code is asked for it: see docs/judge.md. */
interface LineResult {
  readonly refused: readonly LineCause[];
  readonly warned: readonly string[];
  readonly podSecurity: {
    readonly baseline: readonly string[];
    readonly restricted: readonly string[];
  };
  readonly qos: string;
}

interface LineCause {
  readonly type: string;
  readonly field: string;
  readonly detail: string;
}

/** What an API server says of a text, as a line of JSON. Never throws for what the text holds. */
export function validateLine(text: string, kubernetes: KubernetesVersion = NEWEST_VERSION): string {
  const source = parseManifest(text, serverProfileFor(minorOf(kubernetes)).types);
  return toJsonLine(
    'error' in source
      ? decodeErrorResult(decodeFailureCause([], '', source.error))
      : validateManifest(source, kubernetes),
  );
}

const POD_SECURITY_LEVELS_SHOWN = ['baseline', 'restricted'] as const;

function validateManifest(source: ParsedManifest, kubernetes: KubernetesVersion): LineResult {
  const verdict = validate(source.manifest, {
    kubernetes,
    podSecurity: POD_SECURITY_LEVELS_SHOWN,
    hazards: 'none',
  });
  const refused = statusCausesOf(source, verdict.errors);
  if (refused[0]?.type === 'Decode') return decodeErrorResult(refused[0]);
  return {
    refused: refused.map(({ type, field, detail }) => ({ type, field, detail })),
    warned: verdict.warnings.map(warningText),
    ...podFacts(source.manifest, verdict, kubernetes),
  };
}

/** A server that cannot read a manifest says no more. */
const decodeErrorResult = ({ type, field, detail }: LineCause): LineResult => ({
  refused: [{ type, field, detail }],
  warned: [],
  podSecurity: { baseline: [], restricted: [] },
  qos: '',
});

function podFacts(
  manifest: ParsedManifest['manifest'],
  { podSecurity }: Found,
  kubernetes: KubernetesVersion,
): Pick<LineResult, 'podSecurity' | 'qos'> {
  const pod = getIn(manifest, POD_KINDS.get(String(manifest.kind))?.podPath ?? []) as
    | Api<'PodTemplateSpec'>
    | undefined;
  // Only a ReplicationController may hold no template, and then there is no Pod to speak of.
  if (manifest.kind === 'ReplicationController' && !pod)
    return { podSecurity: { baseline: [], restricted: [] }, qos: '' };
  const reasons = (level: 'baseline' | 'restricted'): readonly string[] =>
    (podSecurity[level] ?? []).map(({ reason }) => reason);
  return {
    podSecurity: { baseline: reasons('baseline'), restricted: reasons('restricted') },
    qos: qos(pod?.spec ?? {}, kubernetes),
  };
}

/** Go writes two more characters as escapes than JavaScript does. */
const toJsonLine = (answer: LineResult): string =>
  JSON.stringify(answer).replace(/[\u2028\u2029]/g, (each) =>
    each === '\u2028' ? '\\u2028' : '\\u2029',
  );
