import { FieldPath } from '../api/field-path.js';
import type { Finding, FindingType } from '../engine/finding.js';
import { goQuote } from '../formats/go-quote.js';
import type { ParsedManifest } from '../parse/decode/parse-manifest.js';
import { decodeErrorOf } from './decode-error.js';
import { formatMessage } from './format-message.js';

/** Why a server refuses a manifest that it was sent as a text: what it says, once. */
export interface StatusCause {
  /** The id of the rule, or of what comes before rules. */
  readonly rule: string;
  readonly type: FindingType;
  /** The place as Kubernetes writes it. */
  readonly field: string;
  /** The place as it is in the manifest. */
  readonly path: FieldPath;
  /** What it says, its place left out. */
  readonly detail: string;
  readonly remediation?: string | undefined;
}

/** So many faults of strict decoding are said. */
const MAX_STRICT_ERRORS = 100;
const NONE: readonly never[] = [];

/** A server that cannot read a manifest says no more than why. */
export const decodeFailureCause = (
  path: FieldPath,
  field: string,
  detail: string,
): StatusCause => ({
  rule: 'decode/object',
  type: 'Decode',
  field,
  path,
  detail,
});

/**
 * What a server says of a manifest that it does not take: where it cannot decode it, no more than
 * why.
 */
export function statusCausesOf(
  source: ParsedManifest,
  refused: readonly Finding[],
): readonly StatusCause[] {
  const wrong = decodeErrorOf(refused, source);
  return wrong === undefined
    ? allStatusCausesOf(source, refused)
    : [decodeFailureCause(wrong.path, wrong.field, wrong.detail)];
}

/**
 * The same, with all that it would say once it can decode it. What it says twice of a field stands
 * here once.
 */
export const allStatusCausesOf = (
  source: ParsedManifest,
  refused: readonly Finding[],
): readonly StatusCause[] =>
  refused.length === 0 && !source.strictErrors
    ? NONE
    : [...strictDecodingCauses(source, refused), ...findingCauses(source, refused)];

function strictDecodingCauses(
  source: ParsedManifest,
  findings: readonly Finding[],
): readonly StatusCause[] {
  const known = findings.filter(({ type }) => type === 'Strict');
  const found = source.strictErrors ?? known;
  if (found.length === 0) return NONE;
  const advices = new Map(
    known.map(({ path, remediation }) => [FieldPath.toJsonPointer(path), remediation]),
  );
  const refusals = new Map(
    found.map(({ detail, field, path }): [string, StatusCause] => [
      `${detail} ${field}`,
      {
        rule: `decode/${detail}-field`,
        type: 'Strict',
        field: escapeField(field),
        path,
        detail,
        remediation: detail === 'unknown' ? advices.get(FieldPath.toJsonPointer(path)) : undefined,
      },
    ]),
  );
  return [...refusals.values()].slice(0, MAX_STRICT_ERRORS);
}

const escapeField = (field: string): string => goQuote(field).slice(1, -1);

function findingCauses(
  source: ParsedManifest,
  findings: readonly Finding[],
): readonly StatusCause[] {
  const refusals = new Map<string, StatusCause>();
  for (const finding of findings) {
    const { rule, type, field, path, remediation } = finding;
    if (type === 'Strict') continue;
    const detail = causeDetailOf(finding, source);
    const key = `${type} ${field} ${detail}`;
    if (!refusals.has(key)) refusals.set(key, { rule, type, field, path, detail, remediation });
  }
  return [...refusals.values()];
}

/** A number that JavaScript cannot hold is said as it was written. */
function causeDetailOf(finding: Finding, { numbers }: ParsedManifest): string {
  const number = numbers?.get(FieldPath.toJsonPointer(finding.path));
  return number === undefined || typeof finding.value !== 'number'
    ? formatMessage(finding)
    : formatMessage(finding).replace(String(finding.value), number);
}
