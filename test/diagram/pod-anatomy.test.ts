import { getIn } from '../../lib/api/pod-kinds.js';
import { manifestAnatomy } from '../../lib/diagram/manifest-anatomy.js';
import type { PodFact } from '../../lib/diagram/pod-anatomy.js';
import { anatomyOfSpec, SHOP_ANATOMY, SHOP_SPEC } from './sample-manifest.js';

const app = { name: 'app', image: 'nginx:1.29' };

test('lists the containers in start order, with what each of them waits for', () =>
  expect(SHOP_ANATOMY.containers.map(({ name, role, starts }) => [name, role, starts])).toEqual([
    ['migrate', 'init container', ''],
    ['proxy', 'sidecar', 'after migrate has completed'],
    ['app', 'container', 'after proxy has started'],
    ['tail', 'container', 'after app is running'],
  ]));

test('gives each part the path of the field that it shows', () => {
  const { containers, volumes } = SHOP_ANATOMY;
  for (const { path, name, parts, mounts, resources } of containers) {
    expect(getIn({ spec: SHOP_SPEC }, path as string[])).toMatchObject({ name });
    for (const part of [...parts, ...mounts, ...resources.filter(({ request }) => request)])
      expect(getIn({ spec: SHOP_SPEC }, part.path as string[])).toBeDefined();
  }
  for (const { path, name } of volumes)
    expect(getIn({ spec: SHOP_SPEC }, path as string[])).toMatchObject({ name });
});

test('gives the path in the object that contains the template', () => {
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { template: { spec: { containers: [app] } } },
  };
  const anatomy = manifestAnatomy(deployment);
  expect(anatomy?.title).toBe('Deployment shop/web');
  expect(anatomy?.containers[0]?.path).toEqual(['spec', 'template', 'spec', 'containers', 0]);
});

const NO_PODS = [{ kind: 'Service', spec: { containers: [] } }, { kind: 'Pod' }, {}];
test.each(NO_PODS)('%j has no Pod', (manifest) =>
  expect(manifestAnatomy(manifest)).toBeUndefined(),
);

// The levels are those of the Pod Security Standards; the classes those of the kubelet.
const restricted = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  runAsNonRoot: true,
  seccompProfile: { type: 'RuntimeDefault' },
};
test.each<[object, PodFact['name'], string]>([
  [{ containers: [app] }, 'QoS class', 'BestEffort'],
  [{ containers: [app] }, 'Pod Security', 'baseline'],
  [{ containers: [app], hostNetwork: true }, 'Pod Security', 'privileged'],
  [{ containers: [{ ...app, securityContext: restricted }] }, 'Pod Security', 'restricted'],
  [{ containers: [app] }, 'Requests', 'none'],
  [
    { containers: [{ ...app, resources: { requests: { cpu: '1', memory: '1Gi' } } }] },
    'Requests',
    'cpu 1, memory 1Gi',
  ],
  [{ containers: [app] }, 'Completes', 'never: container app is always restarted'],
  [{ containers: [app], restartPolicy: 'Never' }, 'Completes', 'when app ends'],
])('of %j, %s is %s', (spec, name, value) =>
  expect(anatomyOfSpec(spec).facts).toContainEqual({ name, value }),
);

test.each([
  [{}, ['network', 'hostname', 'IPC'], []],
  [{ hostNetwork: true }, ['IPC'], ['network', 'hostname']],
  [{ hostPID: true, hostIPC: true }, ['network', 'hostname'], ['IPC', 'processes']],
  [{ shareProcessNamespace: true }, ['network', 'hostname', 'IPC', 'processes'], []],
  [{ hostUsers: false }, ['network', 'hostname', 'IPC', 'users'], []],
])('with %j, containers share %j, and with the node %j', (fields, shared, sharedWithNode) =>
  expect(anatomyOfSpec({ ...fields, containers: [app] })).toMatchObject({ shared, sharedWithNode }),
);

test.each([
  [{ httpGet: { port: 'http', path: '/live' } }, ':http/live'],
  [{ httpGet: { port: 80 } }, ':80/'],
  [{ tcpSocket: { port: 80 } }, 'tcp :80'],
  [{ grpc: { port: 80 } }, 'grpc :80'],
  [{ exec: { command: ['test', '-f', '/ready'] } }, 'test -f /ready'],
  [{}, 'without an action'],
])('shows the probe %j as %j', (probe, action) => {
  const { containers } = anatomyOfSpec({ containers: [{ ...app, livenessProbe: probe }] });
  expect(containers[0]?.parts).toEqual([
    expect.objectContaining({
      text: `liveness ${action}`,
      label: `liveness probe: ${action}, every 10 s`,
    }),
  ]);
});

test.each([
  [{ emptyDir: {} }, 'emptyDir', ''],
  [{ emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } }, 'emptyDir', 'Memory, up to 1Gi'],
  [{ secret: { secretName: 'tls' } }, 'secret', 'tls'],
  [{ configMap: { name: 'app' } }, 'configMap', 'app'],
  [{ hostPath: { path: '/var/run' } }, 'hostPath', '/var/run'],
  [{ persistentVolumeClaim: { claimName: 'db' } }, 'persistentVolumeClaim', 'db'],
  [{ csi: { driver: 'secrets-store.csi.k8s.io' } }, 'csi', 'secrets-store.csi.k8s.io'],
  [
    { projected: { sources: [{ secret: {} }, { serviceAccountToken: {} }] } },
    'projected',
    'secret, serviceAccountToken',
  ],
  [{ constructor: {} }, 'constructor', ''],
])('describes the volume %j', (source, kind, detail) =>
  expect(
    anatomyOfSpec({ containers: [app], volumes: [{ name: 'v', ...source }] }).volumes[0],
  ).toMatchObject({ name: 'v', kind, detail }),
);
