import type { EvaluatedContainer, SecurityContextHolder } from './evaluated-pod.js';
import type { FieldFix } from './pod-security-check.js';

/** The text in quotes, as Kubernetes lists names: nothing in it is escaped. */
export const quoteNames = (names: readonly string[]): string =>
  names.map((name) => `"${name}"`).join(', ');

/** Each text once, in order. */
export const sortedUnique = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].sort();

/** `container "a"`, `containers "a", "b"`. */
export const describeContainers = (found: readonly EvaluatedContainer[]): string =>
  `${pluralize(found, 'container')} ${quoteNames(found.map(({ name }) => name))}`;

/** `pod`, `container "a"`, `pod and containers "a", "b"`. */
export function describeHolders(found: readonly SecurityContextHolder[]): string {
  const named = found.filter(isEvaluatedContainer);
  const pod = found.length > named.length ? ['pod'] : [];
  return [...pod, ...(named.length > 0 ? [describeContainers(named)] : [])].join(' and ');
}

/** The word for as many as there are. */
export const pluralize = (of: readonly unknown[], one: string, many = `${one}s`): string =>
  of.length === 1 ? one : many;

/** What to write in a field of the Pod or of a container. */
export const fieldFix = (
  { path, displayName }: SecurityContextHolder,
  field: string,
  write: string,
): FieldFix => ({
  field: `${path}.${field}`,
  remediation: `In ${displayName}, ${write}.`,
});

/** The same of each of them. */
export const fieldFixes = (
  found: readonly SecurityContextHolder[],
  field: string,
  write: string,
): readonly FieldFix[] => found.map((holder) => fieldFix(holder, field, write));

const isEvaluatedContainer = (holder: SecurityContextHolder): holder is EvaluatedContainer =>
  'container' in holder;
