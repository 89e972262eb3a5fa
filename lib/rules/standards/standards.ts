import type { Api } from '../../api/types.js';
import { checks } from './book.js';
import type { Check, Forbidden, Level, Revision } from './check.js';
import { Subject } from './subject.js';

/** Why a check of a level forbids a Pod. */
export interface Violation extends Forbidden {
  /** Kubernetes' name for the check, such as `hostPorts`. */
  readonly check: string;
  readonly level: Check['level'];
}

/** What levels say of a Pod, each by itself. */
export type Violations = Readonly<Partial<Record<Level, readonly Violation[]>>>;

/**
 * All for which a level of the Pod Security Standards forbids a Pod, in the order in which the API server says it. `minor` is the version of the
 * standard: 35 is 1.35; one newer than the newest change is judged like it. Reads plain data, in which every value has its field's type.
 */
export const standards = (
  spec: Api<'PodSpec'>,
  metadata: Api<'ObjectMeta'>,
  level: Level,
  minor: number,
  isPod = true,
): readonly Violation[] => violationsOf(new Subject(spec, metadata, isPod), [level], minor)[level] ?? [];

/** The same at several levels: what restricted shares with baseline is checked once. */
export function violationsOf(pod: Subject, levels: readonly Level[], minor: number): Violations {
  const found: Partial<Record<Level, readonly Violation[]>> = {};
  const { baseline, restricted, replaced } = standardAt(minor);
  const loose = judged(baseline, pod);
  for (const level of levels) {
    if (level === 'privileged') found[level] = [];
    else if (level === 'baseline') found[level] = loose;
    else found[level] = [...loose.filter(({ check }) => !replaced.has(check)), ...judged(restricted, pod)];
  }
  return found;
}

function judged(live: readonly Live[], pod: Subject): readonly Violation[] {
  const found: Violation[] = [];
  for (const { id, level, revision } of live) {
    const forbidden = revision.check(pod);
    if (forbidden) found.push({ check: id, level, ...forbidden });
  }
  return found;
}

/** A check, in the way in which it judges at a version. */
interface Live extends Pick<Check, 'id' | 'level' | 'replaces'> {
  readonly revision: Revision;
}

/** The standard at a version. */
interface Standard {
  readonly baseline: readonly Live[];
  /** What restricted checks beside baseline, and the checks of baseline that it leaves out for that. */
  readonly restricted: readonly Live[];
  readonly replaced: ReadonlySet<string | undefined>;
}

const made = new Map<number, Standard>();

/** What is checked at a version: chosen once. */
function standardAt(minor: number): Standard {
  const known = made.get(minor);
  if (known !== undefined) return known;
  const standard = choose(minor);
  made.set(minor, standard);
  return standard;
}

function choose(minor: number): Standard {
  const live = checks.flatMap(({ id, level, replaces, revisions }): readonly Live[] => {
    const revision = revisions.findLast(({ since }) => since <= minor);
    return revision ? [{ id, level, ...(replaces === undefined ? {} : { replaces }), revision }] : [];
  });
  const [baseline, restricted] = [live.filter(({ level }) => level === 'baseline'), live.filter(({ level }) => level === 'restricted')];
  return { baseline, restricted, replaced: new Set(restricted.map(({ replaces }) => replaces)) };
}
