// Which of the cases of linear time a run tests: few on a developer's machine, more in CI, and all
// of them with `npm run linear`.

/** Whether every case is tested, each of them alone. */
export const IS_EVERY_CASE = process.env['CDK8S_PODS_LINEAR'] === 'all';
const IS_CI = process.env['CI'] === 'true';
const DAY = 24 * 60 * 60 * 1000;

/** The seed of the sample. In CI, it changes daily; CDK8S_PODS_SEED sets it. */
export const LINEAR_SEED: number = Number(
  process.env['CDK8S_PODS_SEED'] ?? (IS_CI ? Math.floor(Date.now() / DAY) : 1),
);

/** Returns the value for this kind of run. */
export const forThisRun = <T>({
  local,
  ci,
  all = ci,
}: {
  readonly local: T;
  readonly ci: T;
  readonly all?: T;
}): T => (IS_EVERY_CASE ? all : IS_CI ? ci : local);

/** Returns items in an order that depends on the seed. */
export function shuffle<T>(items: readonly T[]): readonly T[] {
  let state = LINEAR_SEED;
  // A linear congruential generator, with the numbers of Numerical Recipes.
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return items
    .map((item) => ({ item, rank: next() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

/** Returns the part of the cases that this run tests, at least one of them. */
export const sampleOf = <T>(
  cases: readonly T[],
  share: { readonly local: number; readonly ci: number },
): readonly T[] =>
  shuffle(cases).slice(0, Math.max(1, Math.ceil(cases.length * forThisRun({ ...share, all: 1 }))));
