import type { Forbidden } from './check.js';
import type { Contained, Subject } from './subject.js';
import { containers, distinct, fault, quoted } from './words.js';

/** A capability that a container must not add. */
interface Added {
  readonly each: Contained;
  readonly i: number;
  readonly name: string;
}

/** The capabilities that a Pod's containers add beyond some. */
export function addedBeyond(allowed: ReadonlySet<string>, pod: Subject): readonly Added[] {
  const found: Added[] = [];
  for (const each of pod.containers)
    each.context?.capabilities?.add?.forEach((name, i) => {
      if (!allowed.has(name)) found.push({ each, i, name });
    });
  return found;
}

/** What both levels say of them. */
export const forbiddenAdditions = (found: readonly Added[]): Pick<Forbidden, 'detail' | 'faults'> => ({
  detail:
    `${containers([...new Set(found.map(({ each }) => each))])} must not include ` +
    `${quoted(distinct(found.map(({ name }) => name)))} in securityContext.capabilities.add`,
  faults: found.map(({ each, i, name }) =>
    fault(each, `securityContext.capabilities.add[${i}]`, `leave "${name}" out of securityContext.capabilities.add`),
  ),
});
