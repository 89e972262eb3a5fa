import { type Chart, Testing } from 'cdk8s';
import { Deployment, Job } from '../../lib/index.js';
import { matchers } from '../../lib/testing.js';
import { chartWithPod, failureMessage, POD_WITH_MISSING_VOLUME, VALID_POD } from './sample-pods.js';

expect.extend(matchers);

describe('toEndAs', () => {
  const job = (): Chart => {
    const scope = Testing.chart();
    const template = {
      restartPolicy: 'Never',
      initContainers: { migrate: { image: 'shop:1' } },
      containers: { work: { image: 'shop:1' } },
    } as const;
    new Job(scope, 'job', { template });
    return scope;
  };

  test('simulates the Pod, with the scripts of its containers', () => {
    expect(job()).toEndAs('Succeeded');
    expect(job()).toEndAs('Failed', { script: { migrate: { exit: 1 } } });
    expect(job()).not.toEndAs('Succeeded', { script: { work: { runs: 1, exit: 1 } } });
  });

  test('reports how the Pod ends instead, and its timeline', () => {
    const message = failureMessage(() =>
      expect(job()).toEndAs('Succeeded', { script: { migrate: { exit: 1 } } }),
    );
    expect(message).toContain(
      '[test/job] ends as Failed: init container migrate ended with exit code 1',
    );
    expect(message).toContain('0 s terminated migrate 1 Error');
    expect(failureMessage(() => expect(job()).not.toEndAs('Succeeded'))).toContain('test');
  });

  test('reports why a Pod never ends', () => {
    const scope = Testing.chart();
    new Deployment(scope, 'web', { template: VALID_POD });
    expect(scope).not.toEndAs('Succeeded');
    const message = failureMessage(() => expect(scope).toEndAs('Succeeded'));
    expect(message).toContain('[test/web] is Running, and never ends');
    expect(message).toContain('container app is always restarted');
    expect(message.split('\n').length).toBeLessThan(25);
  });

  test('reports that the simulated time is too short', () => {
    expect(
      failureMessage(() =>
        expect(job()).toEndAs('Succeeded', { script: { work: { runs: 9000 } } }),
      ),
    ).toContain('`until`');
    expect(job()).toEndAs('Succeeded', { script: { work: { runs: 9000 } }, until: 10_000 });
  });

  test('fails for rejected objects, also with .not', () => {
    expect(() => expect(chartWithPod(POD_WITH_MISSING_VOLUME)).toEndAs('Succeeded')).toThrow(
      'rejected',
    );
    expect(() => expect(chartWithPod(POD_WITH_MISSING_VOLUME)).not.toEndAs('Succeeded')).toThrow(
      'rejected',
    );
  });
});
