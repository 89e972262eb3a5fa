import type { Construct } from 'constructs';
import { App, Chart, ignore, Pod } from '../../lib/index.js';
import { ENV_HIDES_RULE, POD_WITH_WARNING, synthMessages } from './synth-messages.js';

test.each<[string, (scope: App, chart: Chart, pod: Pod) => Construct]>([
  ['the Pod', (_scope, _chart, pod) => pod],
  ['the chart', (_scope, chart) => chart],
  ['the app', (scope) => scope],
])('ignores a warning at %s', (_, at) => {
  const scope = new App({ strict: true });
  const chart = new Chart(scope, 'a');
  ignore(
    at(scope, chart, new Pod(chart, 'pod', POD_WITH_WARNING)),
    ENV_HIDES_RULE,
    'the later value is intended',
  );
  expect(synthMessages(scope)).toEqual({ errors: [], printed: [] });
});

test('ignores only findings of that rule, at and below the construct', () => {
  const scope = new App();
  const chart = new Chart(scope, 'a');
  ignore(new Pod(chart, 'one', POD_WITH_WARNING), ENV_HIDES_RULE, 'intended');
  ignore(new Pod(chart, 'two', POD_WITH_WARNING), 'Container/whole-bytes', 'intended');
  expect(synthMessages(scope).printed).toEqual([
    expect.stringMatching(/^\[a\/two\] warning/),
    expect.stringMatching(/^\[a\/two\] unused ignore: 'Container\/whole-bytes' /),
  ]);
});

test('rejects errors, unknown rules and an empty reason', () => {
  const scope = new App();
  expect(() => ignore(scope, 'VolumeMount/volume', 'x')).toThrow(
    "'VolumeMount/volume' is an error",
  );
  expect(() => ignore(scope, 'Container/env-hide', 'x')).toThrow(
    "did you mean 'Container/env-hides'?",
  );
  expect(() => ignore(scope, ENV_HIDES_RULE, ' ')).toThrow('the reason is empty');
});
