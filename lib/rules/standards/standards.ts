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

/**
 * All for which a level of the Pod Security Standards forbids a Pod, in the order in which the API server says it. `minor` is the version of the
 * standard: 35 is 1.35; one newer than the newest change is judged like it. Reads plain data, in which every value has its field's type.
 */
export function standards(
  spec: Api<'PodSpec'>,
  metadata: Api<'ObjectMeta'>,
  level: Level,
  minor: number,
  isPod = true,
): readonly Violation[] {
  const live = liveAt(level, minor);
  if (live.length === 0) return [];
  const pod = new Subject(spec, metadata, isPod);
  return live.flatMap(({ id, level: of, revision }) => {
    const forbidden = revision.check(pod);
    return forbidden ? [{ check: id, level: of, ...forbidden }] : [];
  });
}

interface Live extends Pick<Check, 'id' | 'level'> {
  readonly revision: Revision;
}

const made = new Map<string, readonly Live[]>();

/** What is checked at a level of a version: made once. */
function liveAt(level: Level, minor: number): readonly Live[] {
  const key = `${level} ${minor}`;
  const known = made.get(key) ?? choose(level, minor);
  made.set(key, known);
  return known;
}

function choose(level: Level, minor: number): readonly Live[] {
  const asked = checks.filter((check) => level === 'restricted' || check.level === level);
  const live = asked.flatMap(({ id, level: of, replaces, revisions }) => {
    const revision = revisions.findLast(({ since }) => since <= minor);
    return revision ? [{ id, level: of, replaces, revision }] : [];
  });
  const replaced = new Set(live.map(({ replaces }) => replaces));
  return live.filter(({ id }) => !replaced.has(id));
}
