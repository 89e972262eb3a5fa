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
export const addedBeyond = (allowed: ReadonlySet<string>, pod: Subject): readonly Added[] =>
  pod.containers.flatMap((each) =>
    (each.context?.capabilities?.add ?? []).flatMap((name, i) => (allowed.has(name) ? [] : [{ each, i, name }])),
  );

/** What both levels say of them. */
export const forbiddenAdditions = (found: readonly Added[]): Pick<Forbidden, 'detail' | 'faults'> => ({
  detail:
    `${containers([...new Set(found.map(({ each }) => each))])} must not include ` +
    `${quoted(distinct(found.map(({ name }) => name)))} in securityContext.capabilities.add`,
  faults: found.map(({ each, i, name }) =>
    fault(each, `securityContext.capabilities.add[${i}]`, `leave "${name}" out of securityContext.capabilities.add`),
  ),
});
