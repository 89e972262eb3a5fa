/** Maps times in seconds to positions in pixels. */
export type TimeScale = (time: number) => number;

/** The space of a moment at which something happens, compared with the doubling of a gap. */
const MOMENT = 0.9;

/**
 * Returns a scale on which each gap between two times takes the logarithm of its length, so that
 * what happens within a second and what takes an hour are both visible.
 *
 * @param times - the times at which something happens, in ascending order
 * @param from - the position of the first time
 * @param to - the position of the last time
 */
export function timeScale(times: readonly number[], from: number, to: number): TimeScale {
  const gaps = times.slice(1).map((time, i) => MOMENT + Math.log2(1 + time - (times[i] as number)));
  const total = gaps.reduce((sum, gap) => sum + gap, 0) || 1;
  const positions = [from];
  for (const gap of gaps)
    positions.push((positions.at(-1) as number) + (gap / total) * (to - from));
  return (time) => {
    const i = Math.max(
      0,
      times.findLastIndex((each) => each <= time),
    );
    const [start, end] = [times[i] as number, times[i + 1]];
    const position = positions[i] as number;
    if (end === undefined) return position;
    const next = positions[i + 1] as number;
    return position + ((time - start) / (end - start)) * (next - position);
  };
}
