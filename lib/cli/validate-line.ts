import type { Api } from '../api/api.js';
import { type KubernetesVersion, minorOf, NEWEST_VERSION } from '../api/kubernetes-version.js';
import { getIn, POD_KINDS } from '../api/pod-kinds.js';
import { warningText } from '../engine/finding.js';
import { decodeFailureCause, statusCausesOf } from '../messages/status-causes.js';
import { type ParsedManifest, parseManifest } from '../parse/decode/parse-manifest.js';
import { qos } from '../resources/qos.js';
import { serverProfileFor } from '../rules/disabled-fields/server-profile.js';
import { type ServerVerdict, serverVerdict } from '../rules/server-verdict.js';

/** The verdict of one line. docs/validate-lines.md describes the format. */
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

/** Returns the verdict of an API server on a JSON text, as one line of JSON. It never throws. */
export function validateLine(text: string, kubernetes: KubernetesVersion = NEWEST_VERSION): string {
  const source = parseManifest(text, serverProfileFor(minorOf(kubernetes)).types);
  return toJsonLine(
    'error' in source
      ? decodeErrorResult(decodeFailureCause([], '', source.error))
      : validateManifest(source, kubernetes),
  );
}

const REPORTED_LEVELS = ['baseline', 'restricted'] as const;

function validateManifest(source: ParsedManifest, kubernetes: KubernetesVersion): LineResult {
  const verdict = serverVerdict(source.manifest, kubernetes, REPORTED_LEVELS);
  const causes = statusCausesOf(source, verdict.errors);
  if (causes[0]?.type === 'Decode') return decodeErrorResult(causes[0]);
  return {
    refused: causes.map(({ type, field, detail }) => ({ type, field, detail })),
    warned: verdict.warnings.map(warningText),
    ...podFacts(source.manifest, verdict, kubernetes),
  };
}

/** A server that cannot decode a manifest reports nothing else. */
const decodeErrorResult = ({ type, field, detail }: LineCause): LineResult => ({
  refused: [{ type, field, detail }],
  warned: [],
  podSecurity: { baseline: [], restricted: [] },
  qos: '',
});

function podFacts(
  manifest: ParsedManifest['manifest'],
  { podSecurity }: ServerVerdict,
  kubernetes: KubernetesVersion,
): Pick<LineResult, 'podSecurity' | 'qos'> {
  const podKind = POD_KINDS.get(manifest.kind);
  const pod = podKind && (getIn(manifest, podKind.podPath) as Api<'PodTemplateSpec'> | undefined);
  // Only a ReplicationController may have no template. Then there is no Pod.
  if (podKind === undefined || (manifest.kind === 'ReplicationController' && !pod))
    return { podSecurity: { baseline: [], restricted: [] }, qos: '' };
  const reasons = (level: 'baseline' | 'restricted'): readonly string[] =>
    (podSecurity[level] ?? []).map(({ reason }) => reason);
  return {
    podSecurity: { baseline: reasons('baseline'), restricted: reasons('restricted') },
    qos: qos(pod?.spec ?? {}, kubernetes),
  };
}

/** Returns the verdict of a line whose validation failed because of a bug or a lack of memory. */
export const panicLine = (detail: string): string =>
  toJsonLine(decodeErrorResult({ type: 'Panic', field: '', detail }));

/** Escapes the line separators U+2028 and U+2029, as Go does and JavaScript does not. */
const toJsonLine = (result: LineResult): string =>
  JSON.stringify(result).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
