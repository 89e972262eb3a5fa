/** The part of a sample that is enough outside of CI. */
const LOCAL_PART = 1 / 5;

/**
 * Returns the number of random inputs of a test: that of an environment variable if it is set, all
 * of them in CI, and otherwise a fifth, so that `npm test` is fast.
 */
export function sampleSize(variable: string, sizeInCi: number): number {
  const requested = process.env[variable];
  if (requested !== undefined) return Number(requested);
  return process.env['CI'] === 'true' ? sizeInCi : Math.ceil(sizeInCi * LOCAL_PART);
}
