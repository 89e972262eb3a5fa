import type { Finding } from '../../engine/finding.js';
import { serviceAddressRules, singleStackRules } from './service-addresses.js';

const ADDRESS_RULES: ReadonlySet<string> = new Set(
  [...serviceAddressRules, ...singleStackRules].map(({ id }) => id),
);

/** The findings of some kinds after which a server reports nothing else than findings like them. */
const FIRST_FINDINGS: ReadonlyMap<unknown, (finding: Finding) => boolean> = new Map([
  ['PodDisruptionBudget', ({ path }) => path[0] !== 'metadata'],
  ['Service', ({ rule }) => ADDRESS_RULES.has(rule)],
]);

/**
 * Removes the findings that a server does not reach because of others: about the metadata of a
 * PodDisruptionBudget, and about anything but the addresses of a Service.
 */
export function withoutUnreached(found: readonly Finding[], kind: unknown): readonly Finding[] {
  const isFirst = FIRST_FINDINGS.get(kind);
  return isFirst && found.some((each) => each.type !== 'Strict' && isFirst(each))
    ? found.filter((each) => each.type === 'Strict' || each.type === 'Decode' || isFirst(each))
    : found;
}
