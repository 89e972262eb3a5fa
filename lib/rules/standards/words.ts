import type { Fault } from './check.js';
import type { Contained, Holder } from './subject.js';

/** The text in quotes, as Kubernetes lists names: nothing in it is escaped. */
export const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** Each text once, in order. */
export const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

/** `container "a"`, `containers "a", "b"`. */
export const containers = (found: readonly Contained[]): string => `${plural(found, 'container')} ${quoted(found.map(({ name }) => name))}`;

/** `pod`, `container "a"`, `pod and containers "a", "b"`. */
export function setters(found: readonly Holder[]): string {
  const named = found.filter(isContained);
  const pod = found.length > named.length ? ['pod'] : [];
  return [...pod, ...(named.length > 0 ? [containers(named)] : [])].join(' and ');
}

/** The word for as many as there are. */
export const plural = (of: readonly unknown[], one: string, many = `${one}s`): string => (of.length === 1 ? one : many);

/** What to write in a field of the Pod or of a container. */
export const fault = ({ place, who }: Holder, field: string, write: string): Fault => ({
  field: `${place}.${field}`,
  advice: `In ${who}, ${write}.`,
});

/** The same of each of them. */
export const faults = (found: readonly Holder[], field: string, write: string): readonly Fault[] =>
  found.map((holder) => fault(holder, field, write));

const isContained = (holder: Holder): holder is Contained => 'container' in holder;
