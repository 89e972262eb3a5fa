import type { CauseType, Finding } from '../engine/finding.js';
import { quote } from '../formats/quote.js';
import type { Source } from '../source/manifest.js';
import { sentence } from './sentence.js';
import { undecodable } from './undecodable.js';

/** Why a server refuses a manifest that it was sent as a text: what it says, once. */
export interface Refusal {
  /** The id of the rule, or of what comes before rules. */
  readonly rule: string;
  readonly type: CauseType;
  /** The place as Kubernetes writes it. */
  readonly field: string;
  /** The place as it is in the manifest. */
  readonly path: string;
  /** What it says, its place left out. */
  readonly detail: string;
  readonly advice?: string | undefined;
}

/** So many faults of strict decoding are said. */
const MOST = 100;
const NONE: readonly never[] = [];

/** A server that cannot read a manifest says no more than why. */
export const unreadable = (path: string, field: string, detail: string): Refusal => ({
  rule: 'decode/object',
  type: 'Decode',
  field,
  path,
  detail,
});

/** What a server says of a manifest that it does not take: where it cannot decode it, no more than why. */
export function refusals(source: Source, refused: readonly Finding[]): readonly Refusal[] {
  const wrong = undecodable(refused, source);
  return wrong === undefined ? allRefusals(source, refused) : [unreadable(wrong.path, wrong.field, wrong.detail)];
}

/** The same, with all that it would say once it can decode it. What it says twice of a field stands here once. */
export const allRefusals = (source: Source, refused: readonly Finding[]): readonly Refusal[] =>
  refused.length === 0 && !source.strict ? NONE : [...strict(source, refused), ...ruled(source, refused)];

function strict(source: Source, findings: readonly Finding[]): readonly Refusal[] {
  const known = findings.filter(({ type }) => type === 'Strict');
  const found = source.strict ?? known;
  if (found.length === 0) return NONE;
  const advices = new Map(known.map(({ path, advice }) => [path, advice]));
  const refusals = new Map(
    found.map(({ detail, field }): [string, Refusal] => [
      `${detail} ${field}`,
      {
        rule: `decode/${detail}-field`,
        type: 'Strict',
        field: escaped(field),
        path: field,
        detail,
        advice: detail === 'unknown' ? advices.get(field) : undefined,
      },
    ]),
  );
  return [...refusals.values()].slice(0, MOST);
}

const escaped = (field: string): string => quote(field).slice(1, -1);

function ruled(source: Source, findings: readonly Finding[]): readonly Refusal[] {
  const refusals = new Map<string, Refusal>();
  for (const finding of findings) {
    const { rule, type, field, path, advice } = finding;
    if (type === 'Strict') continue;
    const detail = said(finding, source);
    const key = `${type} ${field} ${detail}`;
    if (!refusals.has(key)) refusals.set(key, { rule, type, field, path, detail, advice });
  }
  return [...refusals.values()];
}

/** A number that JavaScript cannot hold is said as it was written. */
function said(finding: Finding, { numbers }: Source): string {
  const number = numbers?.get(finding.path);
  return number === undefined || typeof finding.value !== 'number'
    ? sentence(finding)
    : sentence(finding).replace(String(finding.value), number);
}
