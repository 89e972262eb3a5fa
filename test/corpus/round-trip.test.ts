import { existsSync } from 'node:fs';
import { lift } from '../../lib/spec/lowering/lift.js';
import { lower } from '../../lib/spec/lowering/lower.js';
import { CORPUS, corpusPodSpecs } from '../support/corpus.js';
import { reportSkipped } from '../support/report-skipped.js';

const hasCorpus = existsSync(CORPUS);
if (!hasCorpus)
  reportSkipped(
    'lifting and lowering of real Pods',
    'there is no folder of real manifests (CDK8S_PODS_CORPUS names one)',
  );

(hasCorpus ? test : test.skip)('lift, then lower, returns every real PodSpec unchanged', () => {
  const specs = corpusPodSpecs();
  expect(specs.length).toBeGreaterThan(400);
  for (const { where, spec } of specs)
    expect({ where, spec: lower(lift(spec)) }).toEqual({ where, spec });
});
