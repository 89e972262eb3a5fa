import { parseArgs } from 'node:util';
import { KUBERNETES_VERSIONS, minorOf } from '../lib/api/kubernetes-version.js';

/** The options of `npm run conformance`. */
interface Options {
  /** Number of mutants for the newest minor. Each other minor gets a fifth of it. */
  readonly mutants: number;
  readonly seed: number;
  readonly minors: readonly number[];
}

const ALL_MINORS: readonly number[] = KUBERNETES_VERSIONS.map(minorOf).reverse();

/**
 * Parses `--mutants 200000 --seed 7 --minors 1.37,1.34`.
 *
 * @param defaultMutants - the number of mutants if the option is omitted
 */
export function parseOptions(args: readonly string[], defaultMutants = 200_000): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { mutants: { type: 'string' }, seed: { type: 'string' }, minors: { type: 'string' } },
  });
  const minors = values.minors?.split(',').map((minor) => Number(minor.replace(/^1\./, '')));
  const wrong = minors?.find((minor) => !ALL_MINORS.includes(minor));
  if (wrong !== undefined)
    throw new Error(
      `--minors: 1.${wrong} is not one of ${ALL_MINORS.map((minor) => `1.${minor}`).join(', ')}`,
    );
  return {
    mutants: Number(values.mutants ?? defaultMutants),
    seed: Number(values.seed ?? 1),
    minors: minors ?? ALL_MINORS,
  };
}
