import type { FieldPath } from '../../api/field-path.js';
import type { EvaluatedContainer, SecurityContextHolder } from './evaluated-pod.js';
import type { FieldFix } from './pod-security-check.js';

/** Formats names in quotes, without escaping, as Kubernetes does. */
export const quoteNames = (names: readonly string[]): string =>
  names.map((name) => `"${name}"`).join(', ');

/** Sorts strings, and removes duplicates. */
export const sortedUnique = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].sort();

/** Formats containers such as `container "a"` or `containers "a", "b"`. */
export const describeContainers = (found: readonly EvaluatedContainer[]): string =>
  `${pluralize(found, 'container')} ${quoteNames(found.map(({ name }) => name))}`;

/** Formats holders such as `pod`, `container "a"` or `pod and containers "a", "b"`. */
export function describeHolders(found: readonly SecurityContextHolder[]): string {
  const containers = found.filter(isEvaluatedContainer);
  const pod = found.length > containers.length ? ['pod'] : [];
  return [...pod, ...(containers.length > 0 ? [describeContainers(containers)] : [])].join(' and ');
}

/** Returns the singular or the plural for a list. */
export const pluralize = (of: readonly unknown[], one: string, many = `${one}s`): string =>
  of.length === 1 ? one : many;

/** Creates a fix for a field of the Pod or of a container. */
export const fieldFix = (
  { path, displayName }: SecurityContextHolder,
  field: FieldPath,
  write: string,
): FieldFix => ({
  path: [...path, ...field],
  remediation: `In ${displayName}, ${write}.`,
});

/** Creates the same fix for several holders. */
export const fieldFixes = (
  found: readonly SecurityContextHolder[],
  field: FieldPath,
  write: string,
): readonly FieldFix[] => found.map((holder) => fieldFix(holder, field, write));

const isEvaluatedContainer = (holder: SecurityContextHolder): holder is EvaluatedContainer =>
  'container' in holder;
