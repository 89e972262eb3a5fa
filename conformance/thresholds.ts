import { ASPECTS, type Aspect, type Comparison } from './compare.js';

/** How much must agree, of a hundred. */
type Thresholds = Readonly<Record<Aspect, number>>;

/** Of inputs that are the same in every run. */
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

/** Of manifests changed at random. */
export const MUTANT_THRESHOLDS: Thresholds = { ...FIXED_INPUT_THRESHOLDS, findings: 99.9 };

/** Where a comparison falls short, each in words. */
export function shortfalls(
  name: string,
  { tallies }: Comparison,
  limits: Thresholds,
): readonly string[] {
  return ASPECTS.flatMap((aspect) => {
    const { agreed, of } = tallies[aspect];
    return 100 * agreed < limits[aspect] * of
      ? [`${name}: ${aspect} agree in ${agreed} of ${of}, and must in ${limits[aspect]} %`]
      : [];
  });
}
