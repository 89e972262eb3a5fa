// The time of a validation is proportional to the size of the manifest if all its lists are large.
import { validate } from '../../lib/rules/validate.js';
import { KINDS, LIST_SHAPES, largeEverywhere } from '../support/large-manifests.js';
import { forThisRun, LINEAR_SEED, sampleOf } from '../support/linear-sample.js';
import { tooSlowManifests } from '../support/slow-manifests.js';

const CASES = KINDS.flatMap((kind) => LIST_SHAPES.map((shape) => ({ kind, shape })));

test.each(sampleOf(CASES, { local: 0, ci: 0.05 }))(
  `a $kind in which all lists are long, with $shape items, seed ${LINEAR_SEED}`,
  ({ kind, shape }) => {
    const manifest = (size: number): unknown => largeEverywhere(kind, shape, size);
    expect(tooSlowManifests([[kind, 20, manifest]])).toEqual([]);
  },
  forThisRun({ local: 300_000, ci: 900_000, all: 3_600_000 }),
);

test('so many containers that they are not the arguments of one function', () => {
  const containers = Array.from({ length: 200_000 }, (_, i) => ({ name: `n${i}` }));
  const template = { spec: { containers } };
  const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', spec: { template } };
  expect(() => validate(deployment, { hazards: 'note' })).not.toThrow();
}, 300_000);
