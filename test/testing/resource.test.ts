import { type Chart, Testing } from 'cdk8s';
import { Deployment } from '../../lib/index.js';
import { matchers } from '../../lib/testing.js';
import { failureMessage, manifest, VALID_API_SPEC, VALID_POD } from './sample-pods.js';

expect.extend(matchers);

describe('toHaveResource', () => {
  const scope = (): Chart => {
    const both = Testing.chart();
    new Deployment(both, 'web', { metadata: { name: 'web' }, replicas: 2, template: VALID_POD });
    new Deployment(both, 'db', { metadata: { name: 'db' }, replicas: 3, template: VALID_POD });
    return both;
  };

  test('compares fields, with values and asymmetric matchers', () => {
    expect(scope()).toHaveResource('Deployment');
    expect(scope()).toHaveResource('Deployment', {
      metadata: { name: 'web' },
      spec: { replicas: 2 },
    });
    expect(scope()).toHaveResource('Deployment', { spec: { replicas: expect.any(Number) } });
    expect(scope()).toHaveResource('Deployment', {
      spec: { template: { spec: { containers: [{ image: expect.stringMatching(/^nginx:/) }] } } },
    });
    expect(scope()).toHaveResource('Deployment', { spec: { paused: undefined } });
    expect(scope()).not.toHaveResource('Deployment', { spec: { replicas: 4 } });
    expect(scope()).not.toHaveResource('Service');
  });

  test.each<[string, object, readonly string[]]>([
    [
      'a value',
      { metadata: { name: 'db' }, spec: { replicas: 4 } },
      ['[test/db]', 'spec.replicas: expected 4, but found 3'],
    ],
    [
      'a missing field',
      { metadata: { name: 'db' }, spec: { paused: true } },
      ['spec.paused: expected true, but it is missing'],
    ],
    ['an object for another value', { spec: { replicas: { min: 1 } } }, [', but found 2']],
    [
      'a list for another value',
      { spec: { replicas: [1] } },
      ['spec.replicas: expected [1], but found 2'],
    ],
    [
      'a longer list',
      { spec: { template: { spec: { containers: [{}, {}] } } } },
      ['spec.template.spec.containers: expected 2 items, but found 1'],
    ],
    ['an inherited property', { constructor: { name: 'Object' } }, ['but it is missing']],
  ])('reports the mismatches of the nearest object: %s', (_, match, parts) => {
    const message = failureMessage(() => expect(scope()).toHaveResource('Deployment', match));
    for (const part of parts) expect(message).toContain(part);
  });

  test('reports the objects of other kinds, and those that .not did not expect', () => {
    expect(failureMessage(() => expect(scope()).toHaveResource('Service'))).toContain(
      'Deployment [test/db]',
    );
    expect(
      failureMessage(() =>
        expect(scope()).not.toHaveResource('Deployment', { spec: { replicas: 3 } }),
      ),
    ).toContain('[test/db]');
  });

  test('changes neither the manifest nor the expected value', () => {
    const frozen = Object.freeze(manifest(Object.freeze({ ...VALID_API_SPEC })));
    expect(frozen).toHaveResource(
      'Pod',
      Object.freeze({ spec: Object.freeze({ containers: [expect.anything()] }) }),
    );
  });
});
