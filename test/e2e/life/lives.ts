import { Random } from '../../../conformance/random.js';
import { type Events, type Life, simulate } from '../../../lib/lifecycle/simulate.js';
import type { Case } from './case.js';

export { simulate };
export type Model = typeof simulate;

/** The real kubelet's settings: node.ts. */
const SETTINGS = { resync: 1, backoff: { first: 1, max: 1, reset: 600 } };
/** With how many time bases a life is lived on an idle node, and with how many more on a busy one. */
export const [IDLE, BUSY] = [150, 600];
/** For how long a kubelet may be kept from going on, on a busy node, in seconds. */
const LAG = 1;
/** How much later a kubelet may know what was done in the API, in seconds. */
const LATE = 0.5;

/** What differs from run to run, drawn with a seed. */
function drawn(seed: number): { readonly time: Events['time']; readonly late: number } {
  const random = new Random(seed);
  const delays = new Map<string, number>();
  const probeDelay = (container: string, probe: string) => {
    const key = `${container} ${probe}`;
    const delay = delays.get(key) ?? random.next();
    delays.set(key, delay);
    return delay;
  };
  const [relist, offset, tick, second] = [1 + random.next() / 5, random.next(), random.next(), random.next()];
  const [jitter, late] = [random.next() / 2, random.next() * LATE];
  // Mostly short.
  const lag = () => (seed < IDLE ? 0 : random.next() ** 4 * LAG);
  return { time: { ...SETTINGS, relist, offset, tick, second, jitter, probeDelay, lag }, late };
}

/** A life that small differences in time allow: the first ones on an idle node. `until`: in seconds. */
export function lifeOf({ spec, events }: Case, until: number, seed: number, model: Model = simulate): Life {
  const { time, late } = drawn(seed);
  const { deleted, conditions = {} } = events;
  const shifted = Object.entries(conditions).map(([type, turns]) => [
    type,
    typeof turns === 'object' ? turns.map(([at, isTrue]) => [at + late, isTrue] as const) : turns,
  ]);
  return model(spec, {
    ...events,
    conditions: Object.fromEntries(shifted),
    ...(deleted && { deleted: { ...deleted, at: deleted.at + late } }),
    until,
    time,
  });
}

/** The containers that are started again and again around a time. */
export function looping(each: Case, around: number, model: Model = simulate): ReadonlySet<string> {
  const { deleted: _, ...events } = each.events;
  const found = new Set<string>();
  for (const seed of [0, 1, 2])
    for (const moment of lifeOf({ ...each, events }, around + 6, seed, model).timeline)
      if (moment.what === 'started' && moment.at > around - 6 && moment.attempt > 0) found.add(moment.container);
  return found;
}
