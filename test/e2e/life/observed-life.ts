import type { LifecycleCase } from './lifecycle-case.js';
import type { LivesRecord } from './record.js';
import { type LifeTrace, observedTrace } from './trace.js';

/** What was seen of a Pod. */
export interface ObservedLife {
  /** Its case, with the times at which things were really done to it. */
  readonly it: LifecycleCase;
  readonly real: LifeTrace;
  /** How long it was looked at, in seconds. */
  readonly until: number;
  /** When its last state is seen: at its end, or when it was deleted. */
  readonly around: number;
}

/** How long a Pod may take to end once it was deleted. */
const TERMINATION_LIMIT = 60;

/** Undefined for a Pod that was never begun. */
export function observedLife(
  record: LivesRecord,
  planned: LifecycleCase,
): ObservedLife | undefined {
  const end = record.ends[planned.name] ?? 0;
  const entries = record.journal.filter(({ pod, at }) => pod === planned.name && at <= end);
  const zero = entries.find(({ op }) => op === 'sandbox')?.at;
  if (zero === undefined) return undefined;
  const it = withActualTimes(record, planned, zero);
  const { deleted } = it.events;
  const watched = (end - zero) / 1000;
  const changes = record.changes.filter(({ pod, at }) => pod === it.name && at <= end);
  return {
    it,
    real: observedTrace(zero, entries, changes),
    until: deleted ? deleted.at + TERMINATION_LIMIT : watched,
    around: Math.min(deleted?.at ?? watched, watched),
  };
}

function withActualTimes({ acts }: LivesRecord, each: LifecycleCase, zero: number): LifecycleCase {
  const own = acts.filter(({ pod }) => pod === each.name);
  const timesOf = (what: string) =>
    own.filter((act) => act.what === what).map(({ at }) => (at - zero) / 1000);
  const { deleted, conditions = {} } = each.events;
  const turns = timesOf('condition').sort((a, b) => a - b);
  const [at] = timesOf('deleted');
  const real = Object.entries(conditions).map(([type, answers]) => [
    type,
    typeof answers === 'object' ? answers.map(([, isTrue], i) => [turns[i], isTrue]) : answers,
  ]);
  return {
    ...each,
    events: {
      ...each.events,
      conditions: Object.fromEntries(real),
      ...(deleted && at !== undefined && { deleted: { ...deleted, at } }),
    },
  };
}
