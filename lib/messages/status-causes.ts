import { FieldPath } from '../api/field-path.js';
import { type Finding, type FindingType, haveDistinctFields } from '../engine/finding.js';
import { goQuote } from '../formats/go-quote.js';
import type { ParsedManifest } from '../parse/decode/parse-manifest.js';
import { decodeErrorOf } from './decode-error.js';
import { formatMessage } from './format-message.js';

/** A cause for which a server rejects a manifest. */
export interface StatusCause {
  /** The id of the rule, or of the decoding step. */
  readonly rule: string;
  readonly type: FindingType;
  /** The path as Kubernetes formats it. */
  readonly field: string;
  /** The path in the manifest. */
  readonly path: FieldPath;
  /** The message without the path. */
  readonly detail: string;
  readonly remediation?: string | undefined;
}

/** Maximum number of errors of strict decoding that the server reports. */
const MAX_STRICT_ERRORS = 100;
const NONE: readonly never[] = [];

/** Returns the only cause of a manifest that a server cannot decode. */
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
 * Returns the causes that a server reports; only the first error if it cannot decode the manifest.
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
 * Returns all causes: also those that a server reports only after the manifest can be decoded. Each
 * cause of a field is returned once.
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
  const remediations = new Map(
    known.map(({ path, remediation }) => [FieldPath.toJsonPointer(path), remediation]),
  );
  const causes = new Map(
    found.map(({ detail, field, path }): [string, StatusCause] => [
      `${detail} ${field}`,
      {
        rule: `decode/${detail}-field`,
        type: 'Strict',
        field: escapeField(field),
        path,
        detail,
        remediation:
          detail === 'unknown' ? remediations.get(FieldPath.toJsonPointer(path)) : undefined,
      },
    ]),
  );
  return [...causes.values()].slice(0, MAX_STRICT_ERRORS);
}

const escapeField = (field: string): string => goQuote(field).slice(1, -1);

function findingCauses(
  source: ParsedManifest,
  findings: readonly Finding[],
): readonly StatusCause[] {
  const causes: StatusCause[] = [];
  for (const finding of findings) {
    const { rule, type, field, path, remediation } = finding;
    if (type !== 'Strict')
      causes.push({
        rule,
        type,
        field,
        path,
        detail: causeDetailOf(finding, source),
        remediation,
      });
  }
  if (haveDistinctFields(causes)) return causes;
  const seen = new Set<string>();
  return causes.filter(({ type, field, detail }) => {
    const key = `${type} ${field} ${detail}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Shows a number that JavaScript cannot represent as it was written. */
function causeDetailOf(finding: Finding, { numbers }: ParsedManifest): string {
  const number = numbers?.get(FieldPath.toJsonPointer(finding.path));
  return number === undefined || typeof finding.value !== 'number'
    ? formatMessage(finding)
    : formatMessage(finding).replace(String(finding.value), number);
}
