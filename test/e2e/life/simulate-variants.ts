import { Random } from '../../../conformance/random.js';
import { type Life, type Scenario, simulate } from '../../../lib/lifecycle/simulate.js';
import type { LifecycleCase } from './lifecycle-case.js';

export { simulate };
export type Model = typeof simulate;

/** The settings of the real kubelet: see scripted-node.ts. */
const SETTINGS = { resync: 1, backoff: { initial: 1, max: 1, reset: 600 } };
/** Number of timings simulated for an idle node, and of further ones for a busy node. */
export const [IDLE_VARIANTS, BUSY_VARIANTS] = [150, 600];
/** Maximum delay of a kubelet on a busy node, in seconds. */
const MAX_LAG = 1;
/** Maximum delay until a kubelet notices a change in the API, in seconds. */
const MAX_LATENESS = 0.5;

/** Returns the random timing of a seed. */
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
  // Most delays are short.
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
 * Simulates a variant of a life, with the timing of a seed. The first seeds are those of an idle
 * node.
 *
 * @param until the simulated time in seconds
 */
export function simulateVariant(
  { spec, events }: LifecycleCase,
  until: number,
  seed: number,
  model: Model = simulate,
): Life {
  const { time, late } = randomTiming(seed);
  const { deleted, conditions = {} } = events;
  const shifted = Object.entries(conditions).map(([type, changes]) => [
    type,
    typeof changes === 'object'
      ? changes.map(([at, isTrue]) => [at + late, isTrue] as const)
      : changes,
  ]);
  return model(spec, {
    ...events,
    conditions: Object.fromEntries(shifted),
    ...(deleted && { deleted: { ...deleted, at: deleted.at + late } }),
    until,
    timing: time,
  });
}

/** Returns the containers that are restarted around a time, and so probably again and again. */
export function loopingContainers(
  each: LifecycleCase,
  around: number,
  model: Model = simulate,
): ReadonlySet<string> {
  const { deleted: _, ...events } = each.events;
  const looping = new Set<string>();
  for (const seed of [0, 1, 2])
    for (const event of simulateVariant({ ...each, events }, around + 6, seed, model).timeline)
      if (event.type === 'started' && event.at > around - 6 && event.attempt > 0)
        looping.add(event.container);
  return looping;
}
