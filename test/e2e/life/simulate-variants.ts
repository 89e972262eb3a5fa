import { Random } from '../../../conformance/random.js';
import { type Life, type Scenario, simulate } from '../../../lib/lifecycle/simulate.js';
import type { LifecycleCase } from './lifecycle-case.js';

export { simulate };
export type Model = typeof simulate;

/** The real kubelet's settings: node.ts. */
const SETTINGS = { resync: 1, backoff: { initial: 1, max: 1, reset: 600 } };
/**
 * With how many time bases a life is lived on an idle node, and with how many more on a busy one.
 */
export const [IDLE_VARIANTS, BUSY_VARIANTS] = [150, 600];
/** For how long a kubelet may be kept from going on, on a busy node, in seconds. */
const MAX_LAG = 1;
/** How much later a kubelet may know what was done in the API, in seconds. */
const MAX_LATENESS = 0.5;

/** What differs from run to run, drawn with a seed. */
function randomTiming(seed: number): { readonly time: Scenario['timing']; readonly late: number } {
  const random = new Random(seed);
  const delays = new Map<string, number>();
  const probeDelay = (container: string, probe: string) => {
    const key = `${container} ${probe}`;
    const delay = delays.get(key) ?? random.next();
    delays.set(key, delay);
    return delay;
  };
  const [relist, offset, tick, second] = [
    1 + random.next() / 5,
    random.next(),
    random.next(),
    random.next(),
  ];
  const [jitter, late] = [random.next() / 2, random.next() * MAX_LATENESS];
  // Mostly short.
  const lag = () => (seed < IDLE_VARIANTS ? 0 : random.next() ** 4 * MAX_LAG);
  return {
    time: {
      ...SETTINGS,
      relist,
      relistOffset: offset,
      tick,
      secondFraction: second,
      jitter,
      probeDelay,
      lag,
    },
    late,
  };
}

/**
 * A life that small differences in time allow: the first ones on an idle node. `until`: in seconds.
 */
export function simulateVariant(
  { spec, events }: LifecycleCase,
  until: number,
  seed: number,
  model: Model = simulate,
): Life {
  const { time, late } = randomTiming(seed);
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
    timing: time,
  });
}

/** The containers that are started again and again around a time. */
export function loopingContainers(
  each: LifecycleCase,
  around: number,
  model: Model = simulate,
): ReadonlySet<string> {
  const { deleted: _, ...events } = each.events;
  const found = new Set<string>();
  for (const seed of [0, 1, 2])
    for (const moment of simulateVariant({ ...each, events }, around + 6, seed, model).timeline)
      if (moment.type === 'started' && moment.at > around - 6 && moment.attempt > 0)
        found.add(moment.container);
  return found;
}
