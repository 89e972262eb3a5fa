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

  test('a Pod that does its work succeeds; what a container does is said by a script', () => {
    expect(job()).toEndAs('Succeeded');
    expect(job()).toEndAs('Failed', { script: { migrate: { exit: 1 } } });
    expect(job()).not.toEndAs('Succeeded', { script: { work: { runs: 1, exit: 1 } } });
  });

  test('says how it ends instead, and what happens', () => {
    const says = failureMessage(() =>
      expect(job()).toEndAs('Succeeded', { script: { migrate: { exit: 1 } } }),
    );
    expect(says).toContain(
      '[test/job] it ends as Failed: init container migrate ended with exit code 1',
    );
    expect(says).toContain('0 s terminated migrate 1 Error');
    expect(failureMessage(() => expect(job()).not.toEndAs('Succeeded'))).toContain('test');
  });

  test('says why a Pod never ends', () => {
    const scope = Testing.chart();
    new Deployment(scope, 'web', { template: VALID_POD });
    expect(scope).not.toEndAs('Succeeded');
    const says = failureMessage(() => expect(scope).toEndAs('Succeeded'));
    expect(says).toContain('[test/web] it is Running, and it never ends');
    expect(says).toContain('container app is always restarted');
    expect(says.split('\n').length).toBeLessThan(25);
  });

  test('says that it does not know yet', () => {
    expect(
      failureMessage(() =>
        expect(job()).toEndAs('Succeeded', { script: { work: { runs: 9000 } } }),
      ),
    ).toContain('`until`');
    expect(job()).toEndAs('Succeeded', { script: { work: { runs: 9000 } }, until: 10_000 });
  });

  test('of what is refused, neither is true', () => {
    expect(() => expect(chartWithPod(POD_WITH_MISSING_VOLUME)).toEndAs('Succeeded')).toThrow(
      'refused',
    );
    expect(() => expect(chartWithPod(POD_WITH_MISSING_VOLUME)).not.toEndAs('Succeeded')).toThrow(
      'refused',
    );
  });
});
