// Compares our view with recorded requests of a real kubelet: `npm run e2e:runtime` compares more.
import { differencesOf } from '../../conformance/runtime/compare-requests.js';
import {
  COMPARED_VERSIONS,
  type RecordedCase,
  recordedCases,
  recordedCasesOf,
} from '../../conformance/runtime/recorded-cases.js';
import { NEWEST_VERSION } from '../../lib/api/kubernetes-version.js';
import { runtimeView } from '../../lib/runtime/runtime-view.js';
import { loadModel } from './mutants/load-model.js';
import { MUTANTS } from './mutants/mutants.js';

const cases = recordedCases();
const nameOf = ({ recorded }: RecordedCase): string =>
  (recorded.pod.metadata as { readonly name: string }).name;

test.each(COMPARED_VERSIONS)('there are Pods of %s with cgroup v1 and v2', (kubernetes) => {
  const ofVersion = recordedCasesOf(kubernetes);
  expect(ofVersion).toHaveLength(kubernetes === NEWEST_VERSION ? 200 : 20);
  const versions = new Set(ofVersion.map(({ surroundings }) => surroundings.node.cgroupVersion));
  expect([...versions].sort()).toEqual([1, 2]);
  expect(ofVersion.every(({ surroundings }) => surroundings.kubernetes === kubernetes)).toBe(true);
});

test('there are Pods that the kubelet does not start', () => {
  expect(cases.some(({ recorded }) => recorded.sandbox === undefined)).toBe(true);
  expect(cases.some(({ recorded }) => Object.keys(recorded.waiting).length > 0)).toBe(true);
});

test.each(
  cases.map(
    (each, i) => [`${each.surroundings.kubernetes}, ${nameOf(each)}, case ${i}`, each] as const,
  ),
)('the view of %s equals the requests of the kubelet', (_, { recorded, surroundings }) => {
  expect(differencesOf({ runtimeView }, recorded, surroundings)).toEqual([]);
});

/** The differences of a case, or the error of the model. */
function hasDifferences(
  model: ReturnType<typeof loadModel>,
  { recorded, surroundings }: RecordedCase,
): boolean {
  try {
    return differencesOf(model, recorded, surroundings).length > 0;
  } catch {
    return true;
  }
}

describe('the recorded requests detect a model in which', () => {
  test.each(MUTANTS)('$title', (mutant) => {
    const model = loadModel(mutant);
    expect(cases.some((each) => hasDifferences(model, each))).toBe(true);
  });
});

test('the recorded requests agree with the unchanged model', () => {
  const code = 'export function runtimeView(';
  const model = loadModel({ title: 'nothing changes', file: 'runtime-view', from: code, to: code });
  expect(cases.filter((each) => hasDifferences(model, each)).map(nameOf)).toEqual([]);
});
