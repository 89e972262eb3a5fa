// Which objects exist for the objects of an app, and of an environment.
import { Chart } from 'cdk8s';
import { App, configureValidation, Environment } from '../../lib/index.js';
import { configMap, MODE, messagesOf, web } from './compared-app.js';

describe('an object that is missing', () => {
  const fill = (app: App) => void web(new Chart(app, 'shop'), 'settings');
  const missing = expect.stringMatching(/ no manifest has the ConfigMap 'settings'/);

  test('is a note', () => {
    expect(messagesOf(fill)).toEqual({ errors: [], printed: [] });
    expect(messagesOf(fill, { hazards: 'note' }).printed).toContainEqual(missing);
  });
  test('is an error of an app that is complete', () => {
    expect(messagesOf(fill, { complete: true }).errors).toEqual([missing]);
  });
  test('is none if it is external', () => {
    for (const externals of [['ConfigMap/settings'], ['ConfigMap/*']])
      expect(messagesOf(fill, { complete: true, externals }).errors).toEqual([]);
  });
  test('is an error only below the construct that is complete', () => {
    const { errors } = messagesOf((app) => {
      const chart = new Chart(app, 'a');
      web(chart, 'settings');
      configureValidation(chart, { complete: true });
      web(new Chart(app, 'b'), 'settings', 'api');
    });
    expect(errors).toEqual([expect.stringMatching(/^\[a\/web\] error: .*\[reference\/exists\]$/)]);
  });
});

describe('environments', () => {
  test('are compared alone', () => {
    const { errors } = messagesOf(
      (app) => {
        for (const name of ['dev', 'prod']) {
          const chart = new Chart(new Environment(app, name), 'shop');
          web(chart, 'settings');
          if (name === 'dev') configMap(chart, 'settings', MODE);
        }
      },
      { complete: true },
    );
    expect(errors).toEqual([expect.stringMatching(/^\[prod\/shop\/web\] /)]);
  });
  test('contain the objects of the app, and of the environments around them', () => {
    const { errors } = messagesOf(
      (app) => {
        configMap(new Chart(app, 'base'), 'global', MODE);
        const region = new Environment(app, 'eu');
        configMap(new Chart(region, 'base'), 'region', MODE);
        const chart = new Chart(new Environment(region, 'prod'), 'shop');
        web(chart, 'global', 'a');
        web(chart, 'region', 'b');
      },
      { complete: true },
    );
    expect(errors).toEqual([]);
  });
  test('have settings of their own', () => {
    const { errors } = messagesOf((app) => {
      const prod = new Environment(app, 'prod', { complete: true });
      web(new Chart(new Environment(app, 'dev'), 'shop'), 'settings');
      web(new Chart(prod, 'shop'), 'settings');
    });
    expect(errors).toEqual([expect.stringMatching(/^\[prod\/shop\/web\] /)]);
  });
});

test('an external object without a kind is a RangeError', () => {
  expect(() => new App({ externals: ['registry'] })).toThrow(RangeError);
});
