import type { Finding } from '../../engine/finding.js';
import { goJson } from '../../formats/go-json.js';

/** The kinds that 1.36 judged by declaration too. */
const DECLARATIVELY_VALIDATED_KINDS = ['ReplicationController', 'CronJob'];

/**
 * The findings, those that read the same once: so a server answers that judges a kind by
 * declaration, as 1.37 does all.
 */
export function dedupeFindings(
  findings: readonly Finding[],
  kind: unknown,
  minor: number,
): readonly Finding[] {
  if (
    findings.length < 2 ||
    !(minor >= 37 || (minor === 36 && DECLARATIVELY_VALIDATED_KINDS.includes(String(kind))))
  )
    return findings;
  const seen = new Set<string>();
  return findings.filter(({ type, field, value, detail }) => {
    const said = `${type} ${field} ${detail} ${goJson(value)}`;
    return seen.has(said) ? false : seen.add(said);
  });
}
