import { type Finding, haveDistinctFields } from '../../engine/finding.js';
import { goJson } from '../../formats/go-json.js';

/** The kinds that Kubernetes 1.36 also validates declaratively. */
const DECLARATIVELY_VALIDATED_KINDS = ['ReplicationController', 'CronJob', 'NetworkPolicy'];

/**
 * Removes duplicate findings, as the API server does for the kinds that it validates declaratively:
 * all kinds since 1.37.
 */
export function dedupeFindings(
  findings: readonly Finding[],
  kind: unknown,
  minor: number,
): readonly Finding[] {
  if (
    haveDistinctFields(findings) ||
    !(minor >= 37 || (minor === 36 && DECLARATIVELY_VALIDATED_KINDS.includes(String(kind))))
  )
    return findings;
  const seen = new Map<string, Set<unknown>>();
  return findings.filter(({ type, field, value, detail }) => {
    // A long text that many findings show is not copied for each of them.
    const isText = typeof value === 'string';
    const key = `${isText} ${type} ${field} ${detail}`;
    const values = seen.get(key) ?? new Set();
    seen.set(key, values);
    const shown = isText ? value : goJson(value);
    return values.has(shown) ? false : values.add(shown);
  });
}
