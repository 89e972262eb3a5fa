import { existsSync } from 'node:fs';
import { lift } from '../../lib/spec/lowering/lift.js';
import { lower } from '../../lib/spec/lowering/lower.js';
import { CORPUS, corpusPodSpecs } from '../support/corpus.js';

const there = existsSync(CORPUS);
if (!there)
  console.log(
    'The folder of real manifests is not there: set CDK8S_PODS_CORPUS to one to lift and lower them.',
  );

(there ? test : test.skip)('every real PodSpec is lifted, and lowered to what it was', () => {
  const specs = corpusPodSpecs();
  expect(specs.length).toBeGreaterThan(400);
  for (const { where, spec } of specs)
    expect({ where, spec: lower(lift(spec)) }).toEqual({ where, spec });
});
