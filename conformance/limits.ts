import { ASPECTS, type Aspect, type Comparison } from './compare.js';

/** How much must agree, of a hundred. */
type Limits = Readonly<Record<Aspect, number>>;

/** Of inputs that are the same in every run. */
export const FIXED: Limits = {
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
export const MUTANTS: Limits = { ...FIXED, findings: 99.9 };

/** Where a comparison falls short, each in words. */
export function shortfalls(name: string, { tallies }: Comparison, limits: Limits): readonly string[] {
  return ASPECTS.flatMap((aspect) => {
    const { agreed, of } = tallies[aspect];
    return 100 * agreed < limits[aspect] * of ? [`${name}: ${aspect} agree in ${agreed} of ${of}, and must in ${limits[aspect]} %`] : [];
  });
}
