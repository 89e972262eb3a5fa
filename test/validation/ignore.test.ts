import type { Construct } from 'constructs';
import { App, Chart, ignore, Pod } from '../../lib/index.js';
import { ENV_HIDES_RULE, POD_WITH_WARNING, synthMessages } from './synth-messages.js';

test.each<[string, (scope: App, chart: Chart, pod: Pod) => Construct]>([
  ['the Pod', (_scope, _chart, pod) => pod],
  ['the chart', (_scope, chart) => chart],
  ['the app', (scope) => scope],
])('at %s keeps a warning from being said', (_, at) => {
  const scope = new App({ strict: true });
  const chart = new Chart(scope, 'a');
  ignore(
    at(scope, chart, new Pod(chart, 'pod', POD_WITH_WARNING)),
    ENV_HIDES_RULE,
    'the later value is meant',
  );
  expect(synthMessages(scope)).toEqual({ refused: [], shown: [] });
});

test('is for that rule, and for what is below', () => {
  const scope = new App();
  const chart = new Chart(scope, 'a');
  ignore(new Pod(chart, 'one', POD_WITH_WARNING), ENV_HIDES_RULE, 'meant');
  ignore(new Pod(chart, 'two', POD_WITH_WARNING), 'Container/whole-bytes', 'meant');
  expect(synthMessages(scope).shown).toEqual([
    expect.stringMatching(/^\[a\/two\] warning/),
    expect.stringMatching(/^\[a\/two\] silence/),
  ]);
});

test('takes no refusal, no rule that is not there, and no silence without a reason', () => {
  const scope = new App();
  expect(() => ignore(scope, 'VolumeMount/volume', 'x')).toThrow("'VolumeMount/volume' refuses");
  expect(() => ignore(scope, 'Container/env-hide', 'x')).toThrow(
    "did you mean 'Container/env-hides'?",
  );
  expect(() => ignore(scope, ENV_HIDES_RULE, ' ')).toThrow('without a reason');
});
