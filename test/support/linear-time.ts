/** Number of runs of which the fastest counts. */
const RUNS = 3;
/** Number of times that a size is measured again before its growth counts. */
const ATTEMPTS = 3;
/** CPU time, in milliseconds, of a run whose growth does not matter. */
const NEGLIGIBLE = 40;
/** Maximum growth of the time if the size is doubled. Linear time doubles, quadratic quadruples. */
const MAX_GROWTH = 3;
/** The growth over two doublings below which nothing is measured again. */
const USUAL_GROWTH = 4.8;

/**
 * Measures how the time of a function grows if the size of its input is doubled twice. Returns
 * `undefined` if the time is proportional to the size, or else the times in milliseconds.
 *
 * It measures CPU time, which does not depend on the other processes of the machine.
 *
 * @param prepare - returns the function to measure, for a size
 */
export function growthBeyondLinear(
  size: number,
  prepare: (size: number) => () => unknown,
): readonly number[] | undefined {
  const run = prepare(size);
  const cold = cpuTimeOf(run);
  // The largest size of a function that takes quadratic time might never end.
  if (cold > NEGLIGIBLE) {
    const first = Math.min(cold, cpuTimeOf(run));
    if (grows(first, cpuTimeOf(prepare(2 * size)))) return measureAgain(size, prepare);
  }
  const last = cpuTimeOf(prepare(4 * size));
  if (last < NEGLIGIBLE || last < USUAL_GROWTH * Math.min(cold, cpuTimeOf(run))) return undefined;
  return measureAgain(size, prepare);
}

/** Measures each size several times, because a run may have been slow for another reason. */
function measureAgain(
  size: number,
  prepare: (size: number) => () => unknown,
): readonly number[] | undefined {
  let times: number[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    times = [];
    for (const factor of [1, 2, 4]) {
      const before = times.at(-1);
      const time = fastestOf(prepare(factor * size));
      times.push(time);
      if (before !== undefined && grows(before, time)) break;
      if (factor === 4) return undefined;
    }
  }
  return times.map(Math.round);
}

const grows = (before: number, after: number): boolean =>
  after > NEGLIGIBLE && after > MAX_GROWTH * before;

const fastestOf = (run: () => unknown): number =>
  Math.min(...Array.from({ length: RUNS }, () => cpuTimeOf(run)));

function cpuTimeOf(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * Whether the time of a function may grow faster than its input, by one look at two sizes: a cheap
 * test before `growthBeyondLinear`.
 */
export function mayGrowTooFast(size: number, prepare: (size: number) => () => unknown): boolean {
  const run = prepare(size);
  const cold = cpuTimeOf(run);
  const last = cpuTimeOf(prepare(4 * size));
  return last > NEGLIGIBLE && last > USUAL_GROWTH * Math.min(cold, cpuTimeOf(run));
}
