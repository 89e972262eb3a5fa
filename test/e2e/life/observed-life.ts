import type { LifecycleCase } from './lifecycle-case.js';
import type { LivesRecord } from './record.js';
import { type LifeTrace, observedTrace } from './trace.js';

/** The observed life of a Pod. */
export interface ObservedLife {
  /** The case, with the actual times of the interventions. */
  readonly it: LifecycleCase;
  readonly real: LifeTrace;
  /** How long it was observed, in seconds. */
  readonly until: number;
  /** The time of its final state: at the end, or at its deletion. */
  readonly around: number;
}

/** Maximum time that a Pod may take to end after its deletion, in seconds. */
const TERMINATION_LIMIT = 60;

/** Returns the life of a Pod from a record, or `undefined` if the Pod never started. */
export function observedLife(
  record: LivesRecord,
  planned: LifecycleCase,
): ObservedLife | undefined {
  const end = record.ends[planned.name] ?? 0;
  const entries = record.journal.filter(({ pod, at }) => pod === planned.name && at <= end);
  const start = entries.find(({ op }) => op === 'sandbox')?.at;
  if (start === undefined) return undefined;
  const it = withActualTimes(record, planned, start);
  const { deleted } = it.events;
  const duration = (end - start) / 1000;
  const changes = record.changes.filter(({ pod, at }) => pod === it.name && at <= end);
  return {
    it,
    real: observedTrace(start, entries, changes),
    until: deleted ? deleted.at + TERMINATION_LIMIT : duration,
    around: Math.min(deleted?.at ?? duration, duration),
  };
}

function withActualTimes({ acts }: LivesRecord, each: LifecycleCase, start: number): LifecycleCase {
  const own = acts.filter(({ pod }) => pod === each.name);
  const timesOf = (what: string) =>
    own.filter((act) => act.what === what).map(({ at }) => (at - start) / 1000);
  const { deleted, conditions = {} } = each.events;
  const changeTimes = timesOf('condition').sort((a, b) => a - b);
  const [at] = timesOf('deleted');
  const real = Object.entries(conditions).map(([type, changes]) => [
    type,
    typeof changes === 'object'
      ? changes.map(([, isTrue], i) => [changeTimes[i], isTrue])
      : changes,
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
