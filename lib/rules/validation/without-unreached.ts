import type { Finding } from '../../engine/finding.js';
import { serviceAddressRules, singleStackRules } from './service-addresses.js';

const ADDRESS_RULES: ReadonlySet<string> = new Set(
  [...serviceAddressRules, ...singleStackRules].map(({ id }) => id),
);

/** The findings of some kinds after which a server reports only findings like them. */
const FIRST_FINDINGS: ReadonlyMap<unknown, (finding: Finding) => boolean> = new Map([
  ['PodDisruptionBudget', ({ path }) => path[0] !== 'metadata'],
  ['Service', ({ rule }) => ADDRESS_RULES.has(rule)],
]);

/** The first minor version that also checks metadata declaratively. */
const DECLARATIVE_METADATA_MINOR = 38;

/**
 * Removes the findings that a server does not reach because of others: about the metadata of a
 * PodDisruptionBudget, and about anything but the addresses of a Service.
 */
export function withoutUnreached(
  found: readonly Finding[],
  kind: unknown,
  minor: number,
): readonly Finding[] {
  const isFirst = FIRST_FINDINGS.get(kind);
  if (isFirst === undefined || !found.some((each) => each.type !== 'Strict' && isFirst(each)))
    return found;
  const isDeclarative = kind === 'PodDisruptionBudget' && minor >= DECLARATIVE_METADATA_MINOR;
  return found.filter(
    (each) =>
      each.type === 'Strict' ||
      each.type === 'Decode' ||
      isFirst(each) ||
      (isDeclarative && isMissingInMetadata(each)),
  );
}

/** Whether a field of an owner or of a manager is missing, which is checked declaratively. */
const isMissingInMetadata = ({ type, path: [, list] }: Finding): boolean =>
  type === 'FieldValueRequired' && (list === 'ownerReferences' || list === 'managedFields');
