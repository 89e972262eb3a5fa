import { type Chart, Testing } from 'cdk8s';
import { ConfigMap, Deployment } from '../../lib/index.js';
import { matchers } from '../../lib/testing.js';
import { chartWithPod, failureMessage, POD_WITH_MISSING_VOLUME } from './sample-pods.js';

expect.extend(matchers);

describe('toRun', () => {
  const web = (): Chart => {
    const scope = Testing.chart();
    const settings = new ConfigMap(scope, 'settings', { data: { mode: 'fast' } });
    new Deployment(scope, 'web', {
      template: {
        securityContext: { runAsUser: 1000 },
        containers: {
          app: {
            image: 'shop/web:1.4',
            args: ['--mode=$(MODE)'],
            env: { MODE: { configMapKeyRef: { name: settings.name, key: 'mode' } }, PORT: '80' },
            resources: { limits: { memory: '64Mi' } },
            volumeMounts: {
              '/data': { volume: 'data' },
              '/etc/web': { volume: 'data', readOnly: true },
            },
          },
        },
        volumes: { data: { emptyDir: {} } },
      },
    });
    return scope;
  };
  const images = { 'shop/web:1.4': { entrypoint: ['web'], user: '0' } };

  test('compares what the kubelet asks the container runtime for', () => {
    expect(web()).toRun('app');
    expect(web()).toRun('app', {
      env: { MODE: 'fast', PORT: expect.stringMatching(/^\d+$/), OTHER: undefined },
      user: 1000,
      group: undefined,
      privileged: false,
      workingDir: undefined,
      mounts: { '/data': true, '/etc/web': 'read-only', '/srv': false },
      resources: { memoryLimitInBytes: 67_108_864, cpuQuota: undefined },
    });
    expect(web()).toRun('app', { argv: ['web', '--mode=fast'] }, { images });
    expect(web()).not.toRun('app', { user: 0 });
  });

  test('reports each value that differs, and its source', () => {
    const message = failureMessage(() =>
      expect(web()).toRun('app', {
        argv: ['web'],
        env: { MODE: 'slow', OTHER: 'x' },
        user: 0,
        mounts: { '/data': 'read-only' },
      }),
    );
    expect(message.split('\n').slice(2)).toEqual([
      '  [test/web] argv: expected ["web"], but it has none (image ENTRYPOINT)',
      '  [test/web] user: expected 0, but found 1000 (spec.template.spec.securityContext.runAsUser)',
      expect.stringContaining('env.MODE: expected "slow", but found "fast" (ConfigMap '),
      '  [test/web] env.OTHER: expected "x", but it has none',
      '  [test/web] mounts["/data"]: expected "read-only", but found true ' +
        '(spec.template.spec.containers[0].volumeMounts[0])',
    ]);
    expect(failureMessage(() => expect(web()).not.toRun('app'))).toBe(
      'expected app not to run like this, but it does',
    );
  });

  test('reports why the kubelet does not create the container', () => {
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'a' },
      spec: {
        securityContext: { runAsNonRoot: true },
        containers: [{ name: 'app', image: 'shop/web:1.4' }],
      },
    };
    expect(failureMessage(() => expect(pod).toRun('app', {}, { images }))).toContain(
      '[Pod a] the kubelet does not create it: container has runAsNonRoot and image will run as root',
    );
  });

  test('fails if there is no such container, or if the Pod is rejected', () => {
    expect(failureMessage(() => expect(web()).toRun('ap'))).toBe(
      'expected test to contain a container ap: did you mean app?',
    );
    const rejected = chartWithPod(POD_WITH_MISSING_VOLUME);
    expect(failureMessage(() => expect(rejected).toRun('app'))).toContain('rejected');
    expect(failureMessage(() => expect(rejected).not.toRun('app'))).toContain('rejected');
  });
});
