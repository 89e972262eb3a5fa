import { PodValidation } from '../../lib/plugin/pod-validation.js';
import { settingsOf } from '../../lib/plugin/settings.js';

test('what is left out has a default', () => {
  const silenced = new Set();
  expect(settingsOf({})).toEqual({ kubernetes: '1.37', podSecurity: undefined, hazards: 'warning', failOn: 'refused', silenced });
});

test('what is said counts', () => {
  const properties = {
    kubernetes: '1.35',
    podSecurity: 'baseline',
    hazards: 'note',
    failOn: 'hazard',
    silence: { 'Container/env-hides': 'meant' },
  };
  const silenced = new Set(['Container/env-hides']);
  expect(settingsOf(properties)).toEqual({ ...properties, silence: undefined, silenced });
});

test.each<[string, unknown, readonly string[]]>([
  ['no map', ['1.36'], ['write a map']],
  ['nothing', null, ['write a map']],
  ['a version without quotes', { kubernetes: 1.36 }, ['kubernetes: 1.36 is a number: write, in quotes, one of "1.34"']],
  ['a version that is not known', { kubernetes: '1.20' }, ['kubernetes: "1.20" is not known: write one of "1.34"']],
  ['a level that is not known', { podSecurity: 'strict' }, ['podSecurity: "strict" is not known']],
  ['a misspelt name', { podSecurty: 'baseline' }, ['did you mean podSecurity?']],
  ['a name of another world', { colour: 'red' }, ['colour is not known: write one of kubernetes, podSecurity']],
  ['a name that every object has', { constructor: 1 }, ['constructor is not known']],
  ['silence of a refusal', { silence: { 'VolumeMount/volume': 'x' } }, ["silence: 'VolumeMount/volume' refuses"]],
  ['silence without a reason', { silence: { 'Container/env-hides': '' } }, ['without a reason']],
  ['a list of silences', { silence: ['Container/env-hides'] }, ['silence: write a map']],
  ['several faults', { failOn: 'error', hazards: true }, ['failOn: "error" is not known', 'hazards: true is not known']],
])('%s is refused, and all at once', (_, properties, says) => {
  const made = (): PodValidation => new PodValidation(properties as never);
  for (const each of says) expect(made).toThrow(each);
});
