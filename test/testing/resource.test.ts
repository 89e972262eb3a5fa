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

  test('asks for fields, and what stands for a value stands for it', () => {
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
      ['[test/db]', 'spec.replicas is 3, and 4 was expected'],
    ],
    [
      'what is missing',
      { metadata: { name: 'db' }, spec: { paused: true } },
      ['spec.paused is missing, and true was expected'],
    ],
    ['a map where there is none', { spec: { replicas: { min: 1 } } }, ['spec.replicas is 2']],
    [
      'a list where there is none',
      { spec: { replicas: [1] } },
      ['spec.replicas is 2, and [1] was expected'],
    ],
    [
      'a longer list',
      { spec: { template: { spec: { containers: [{}, {}] } } } },
      ['spec.template.spec.containers has 1 items, and 2 were expected'],
    ],
    ['a name of all objects', { constructor: { name: 'Object' } }, ['constructor is missing']],
  ])('tells where the nearest differs: %s', (_, match, says) => {
    const message = failureMessage(() => expect(scope()).toHaveResource('Deployment', match));
    for (const each of says) expect(message).toContain(each);
  });

  test('tells what there is, where nothing is of the kind, and what was not expected', () => {
    expect(failureMessage(() => expect(scope()).toHaveResource('Service'))).toContain(
      'Deployment [test/db]',
    );
    expect(
      failureMessage(() =>
        expect(scope()).not.toHaveResource('Deployment', { spec: { replicas: 3 } }),
      ),
    ).toContain('[test/db]');
  });

  test('a manifest is not changed, nor is what was asked', () => {
    const frozen = Object.freeze(manifest(Object.freeze({ ...VALID_API_SPEC })));
    expect(frozen).toHaveResource(
      'Pod',
      Object.freeze({ spec: Object.freeze({ containers: [expect.anything()] }) }),
    );
  });
});
