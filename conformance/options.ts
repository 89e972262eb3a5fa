import { parseArgs } from 'node:util';
import { KUBERNETES_VERSIONS, minorOf, NEWEST_MINOR } from '../lib/api/kubernetes-version.js';
import { OTHER_KINDS } from '../lib/api/validated-kinds.js';

/** The options of `npm run conformance`. */
interface Options {
  /** Number of mutants for the newest minor. Each other minor gets a fifth of it. */
  readonly mutants: number;
  readonly seed: number;
  readonly minors: readonly number[];
  /** Number of mutants of the kinds without Pods for the newest minor. */
  readonly otherMutants: number;
  /** The only kinds to compare, if not all are. Kinds with Pods are then left out. */
  readonly kinds: readonly string[] | undefined;
}

/** The minors that are released: those that are compared unless `--minors` names others. */
export const RELEASED_MINORS: readonly number[] = KUBERNETES_VERSIONS.map(minorOf)
  .filter((minor) => minor <= NEWEST_MINOR)
  .reverse();

/** All minors that can be compared: those that are released, and the preview. */
export const ALL_MINORS: readonly number[] = KUBERNETES_VERSIONS.map(minorOf).reverse();

/**
 * Parses `--mutants 200000 --seed 7 --minors 1.37,1.34`, and for the kinds without Pods
 * `--other-mutants 20000 --kind Service,Secret`.
 *
 * @param defaultMutants - the number of mutants if the option is omitted
 */
export function parseOptions(args: readonly string[], defaultMutants = 200_000): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      mutants: { type: 'string' },
      'other-mutants': { type: 'string' },
      seed: { type: 'string' },
      minors: { type: 'string' },
      kind: { type: 'string' },
    },
  });
  const minors = values.minors === undefined ? RELEASED_MINORS : parseMinors(values.minors);
  const kinds = values.kind?.split(',');
  const unknown = kinds?.find((kind) => !OTHER_KINDS.has(kind));
  if (unknown !== undefined)
    throw new Error(`--kind: ${unknown} is not one of ${[...OTHER_KINDS.keys()].join(', ')}`);
  return {
    mutants: Number(values.mutants ?? defaultMutants),
    seed: Number(values.seed ?? 1),
    minors,
    otherMutants: Number(values['other-mutants'] ?? 20_000),
    kinds,
  };
}

/** Parses a list such as `1.37,1.34`. */
export function parseMinors(list: string): readonly number[] {
  const minors = list.split(',').map((minor) => Number(minor.replace(/^1\./, '')));
  const wrong = minors.find((minor) => !ALL_MINORS.includes(minor));
  if (wrong === undefined) return minors;
  throw new Error(
    `--minors: 1.${wrong} is not one of ${ALL_MINORS.map((minor) => `1.${minor}`).join(', ')}`,
  );
}
