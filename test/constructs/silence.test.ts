import type { Construct } from 'constructs';
import { App, Chart, Pod, silence } from '../../lib/index.js';
import { ENV, said, WARNED } from './said.js';

test.each<[string, (scope: App, chart: Chart, pod: Pod) => Construct]>([
  ['the Pod', (_scope, _chart, pod) => pod],
  ['the chart', (_scope, chart) => chart],
  ['the app', (scope) => scope],
])('at %s keeps a warning from being said', (_, at) => {
  const scope = new App({ strict: true });
  const chart = new Chart(scope, 'a');
  silence(at(scope, chart, new Pod(chart, 'pod', WARNED)), ENV, 'the later value is meant');
  expect(said(scope)).toEqual({ refused: [], shown: [] });
});

test('is for that rule, and for what is below', () => {
  const scope = new App();
  const chart = new Chart(scope, 'a');
  silence(new Pod(chart, 'one', WARNED), ENV, 'meant');
  silence(new Pod(chart, 'two', WARNED), 'Container/whole-bytes', 'meant');
  expect(said(scope).shown).toEqual([expect.stringMatching(/^\[a\/two\] warning/), expect.stringMatching(/^\[a\/two\] silence/)]);
});

test('takes no refusal, no rule that is not there, and no silence without a reason', () => {
  const scope = new App();
  expect(() => silence(scope, 'VolumeMount/volume', 'x')).toThrow("'VolumeMount/volume' refuses");
  expect(() => silence(scope, 'Container/env-hide', 'x')).toThrow("did you mean 'Container/env-hides'?");
  expect(() => silence(scope, ENV, ' ')).toThrow('without a reason');
});
