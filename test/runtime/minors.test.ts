// Tests the differences between the minor versions of Kubernetes. `npm run e2e:runtime` found them
// with the kubelets of these versions.
import type { Api } from '../../lib/api/api.js';
import type { KubernetesVersion } from '../../lib/api/kubernetes-version.js';
import type { RuntimeNode } from '../../lib/runtime/runtime-options.js';
import { runtimeView } from '../../lib/runtime/runtime-view.js';

const app = { name: 'app', image: 'app:1' };

function configOf(spec: Api<'PodSpec'>, kubernetes: KubernetesVersion, node?: RuntimeNode) {
  const config = runtimeView({ containers: [app], ...spec }, { kubernetes, node }).containers[0]
    ?.config;
  if (config === undefined) throw new Error('there is no container');
  return config;
}

test('memory is reserved with cgroup v2 since 1.37', () => {
  const unifiedOf = (kubernetes: KubernetesVersion, node?: RuntimeNode) =>
    configOf({}, kubernetes, node).linux.resources.unified;
  const common = { 'memory.oom.group': '1', 'memory.swap.max': '0' };
  expect(unifiedOf('1.37')).toEqual({ ...common, 'memory.min': '0', 'memory.low': '0' });
  expect(unifiedOf('1.36')).toEqual(common);
  expect(unifiedOf('1.37', { cgroupVersion: 1 })).toBeUndefined();
});

describe('images as volumes since 1.35', () => {
  const specOf = (mountPath: string): Api<'PodSpec'> => ({
    volumes: [{ name: 'models', image: { reference: 'models:2' } }],
    containers: [{ ...app, volumeMounts: [{ name: 'models', mountPath }] }],
  });
  const token = '/var/run/secrets/kubernetes.io/serviceaccount';
  const pathsOf = (mountPath: string, kubernetes: KubernetesVersion) =>
    configOf(specOf(mountPath), kubernetes).mounts.map(({ containerPath }) => containerPath);
  const files = ['/etc/hosts', '/dev/termination-log'];

  it('are not mounted by 1.34', () => {
    expect(pathsOf('/models', '1.35')).toEqual(['/models', token, ...files]);
    expect(pathsOf('/models', '1.34')).toEqual([token, ...files]);
    const view = runtimeView(specOf('/models'), { kubernetes: '1.34' });
    expect(view.containers[0]?.sources['mounts[0]']?.from).toBe('ServiceAccount');
  });

  // The plugin that adds the token runs before the server drops the volume.
  it('take the place of the token even if 1.34 drops them', () => {
    expect(pathsOf(token, '1.35')).toEqual([token, ...files]);
    expect(pathsOf(token, '1.34')).toEqual(files);
  });
});

describe('a claim that is mounted as two volumes', () => {
  const claim = { persistentVolumeClaim: { claimName: 'data' } };
  const obstacleOf = (mounted: readonly string[], kubernetes: KubernetesVersion) =>
    runtimeView(
      {
        volumes: ['a', 'b'].map((name) => ({ name, ...claim })),
        containers: [
          { ...app, volumeMounts: mounted.map((name) => ({ name, mountPath: `/${name}` })) },
        ],
      },
      { kubernetes },
    ).sandbox.obstacle;

  it('is not mounted by 1.34', () => {
    expect(obstacleOf(['a', 'b'], '1.34')).toBe(
      'the volumes a, b have the same PersistentVolumeClaim data. A kubelet before 1.35 waits ' +
        'for all of them, and mounts one',
    );
  });

  it('is mounted otherwise', () => {
    expect(obstacleOf(['a', 'b'], '1.35')).toBeUndefined();
    expect(obstacleOf(['a'], '1.34')).toBeUndefined();
  });
});
