import { recordedCases } from '../../conformance/admission/recorded-cases.js';
import { agreesWith, loadModel } from './mutants/load-model.js';
import { MUTANTS } from './mutants/mutants.js';

const cases = recordedCases();

describe('the recorded cases detect a model in which', () => {
  test.each(MUTANTS)('$title', (mutant) => {
    const model = loadModel(mutant);
    expect(cases.every((each) => agreesWith(model, each))).toBe(false);
  });
});

test('the recorded cases agree with the unchanged model', () => {
  const code = 'export function admitEach(';
  const model = loadModel({ title: 'nothing changes', file: 'admit', from: code, to: code });
  expect(cases.filter((each) => !agreesWith(model, each))).toEqual([]);
});
