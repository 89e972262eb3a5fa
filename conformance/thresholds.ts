import { ASPECTS, type Aspect, type Comparison } from './compare.js';

/** Which percentage must agree. */
type Thresholds = Readonly<Record<Aspect, number>>;

/** For inputs that are the same in every run. */
export const FIXED_INPUT_THRESHOLDS: Thresholds = {
  'accept/refuse': 100,
  findings: 100,
  sentences: 98,
  warnings: 100,
  standards: 100,
  QoS: 100,
  resources: 100,
  dropped: 100,
};

/** For manifests that are changed at random. */
export const MUTANT_THRESHOLDS: Thresholds = { ...FIXED_INPUT_THRESHOLDS, findings: 99.9 };

/** The thresholds that a comparison misses, as messages. */
export function shortfalls(
  name: string,
  { tallies }: Comparison,
  thresholds: Thresholds,
): readonly string[] {
  return ASPECTS.flatMap((aspect) => {
    const { agreed, of } = tallies[aspect];
    return 100 * agreed < thresholds[aspect] * of
      ? [
          `${name}: ${aspect} agree in ${agreed} of ${of} cases, ` +
            `but the minimum is ${thresholds[aspect]} %`,
        ]
      : [];
  });
}
