// What the view says about values that the input does not have, and about wrong input. That its
// values are those of the kubelet is tested in recorded.test.ts.
import type { Api } from '../../lib/api/api.js';
import type { RuntimeViewOptions } from '../../lib/runtime/runtime-options.js';
import { runtimeView } from '../../lib/runtime/runtime-view.js';
import { sourceText } from '../../lib/runtime/value-source.js';

type Container = Api<'Container'>;

const viewOf = (
  container: Container,
  options: RuntimeViewOptions = {},
  spec: Api<'PodSpec'> = {},
) => runtimeView({ ...spec, containers: [{ name: 'app', image: 'app:1', ...container }] }, options);

function containerOf(container: Container, options?: RuntimeViewOptions, spec?: Api<'PodSpec'>) {
  const [found] = viewOf(container, options, spec).containers;
  if (found?.config === undefined) throw new Error(found?.obstacle ?? 'there is no container');
  return { ...found, config: found.config };
}

/** The variables of a container, as a record. */
function envOf(container: Container, options?: RuntimeViewOptions): object {
  const { config } = containerOf(container, options);
  return Object.fromEntries(config.envs.map(({ key, value }) => [key, value]));
}

/** The source of a value, as text, and whether it is known. */
function sourceOf(field: string, container: Container, options?: RuntimeViewOptions): string {
  const source = containerOf(container, options).sources[field];
  if (source === undefined) throw new Error(`${field} has no source`);
  return `${sourceText(source)}${source.known ? '' : ', not known'}`;
}

const fromMap = { name: 'M', valueFrom: { configMapKeyRef: { name: 'settings', key: 'mode' } } };
const fromSecret = { name: 'S', valueFrom: { secretKeyRef: { name: 'login', key: 'password' } } };
const objects = [
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { mode: 'fast' } },
  { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'login' }, data: { password: 'aGlkZGVu' } },
];
const command = ['app', '--mode=$(M)', '--password=$(S)'];
const env = [fromMap, fromSecret];

describe('a value that the input does not have', () => {
  it('is a placeholder, also in a command', () => {
    const { config, argv, sources } = containerOf({ command, env });
    const expected = [
      'app',
      '--mode=<ConfigMap settings, key mode>',
      '--password=<Secret login, key password>',
    ];
    expect(config.command).toEqual(expected);
    expect(argv).toEqual(expected);
    expect(sources['command']?.known).toBe(false);
  });

  it('comes from the objects', () => {
    expect(containerOf({ command, env }, { objects }).config.command).toEqual([
      'app',
      '--mode=fast',
      '--password=***',
    ]);
    expect(envOf({ env }, { objects, showSecrets: true })).toEqual({ M: 'fast', S: 'hidden' });
  });

  it('may be that of a Service', () => {
    const value = '$(WEB_SERVICE_HOST) $(KUBERNETES_SERVICE_PORT) $(OTHER)';
    const text = '<WEB_SERVICE_HOST> <KUBERNETES_SERVICE_PORT> $(OTHER)';
    expect(envOf({ env: [{ name: 'A', value }] })).toEqual({ A: text });
    const [view] = viewOf(
      { env: [{ name: 'A', value }] },
      {},
      { enableServiceLinks: false },
    ).containers;
    expect(view?.config?.envs[0]?.value).toBe(
      '$(WEB_SERVICE_HOST) <KUBERNETES_SERVICE_PORT> $(OTHER)',
    );
    expect(envOf({ env: [{ name: 'A', value }] }, { allObjects: true })).toEqual({ A: value });
  });

  it('may be in a ConfigMap of unknown keys', () => {
    const envFrom = [{ prefix: 'P_', configMapRef: { name: 'settings' } }];
    const text = { env: [{ name: 'A', value: '$(P_X) $(X)' }], envFrom };
    expect(envOf(text)).toMatchObject({ A: '<P_X> $(X)' });
    expect(envOf({ envFrom }, { objects })).toEqual({ P_mode: 'fast' });
  });
});

test.each<[string, Container, string]>([
  ['command', { command: ['a'] }, 'spec.containers[0].command'],
  ['command', {}, 'image ENTRYPOINT'],
  ['envs[0]', { env }, 'ConfigMap settings, key mode, not known'],
  ['envs[0]', { env: [{ name: 'A' }] }, 'spec.containers[0].env[0]'],
  ['mounts[0]', {}, 'ServiceAccount default'],
  ['linux.securityContext.runAsUser', {}, 'image USER, not known'],
  ['linux.securityContext.seccomp', {}, 'kubelet seccompDefault'],
  ['linux.resources.cpuShares', {}, 'kubelet minimum'],
  [
    'linux.resources.cpuShares',
    { resources: { limits: { cpu: 1 } } },
    'spec.containers[0].resources.limits.cpu',
  ],
  [
    'linux.resources.oomScoreAdj',
    { resources: { requests: { cpu: 1 } } },
    'of the node: status.capacity.memory, not known',
  ],
])('the source of %s with %j is %s', (field, container, expected) => {
  expect(sourceOf(field, container)).toBe(expected);
});

test.each<[string, Container, RuntimeViewOptions['images'], readonly string[] | undefined]>([
  ['nothing is known', {}, {}, undefined],
  ['arguments alone', { args: ['b'] }, {}, undefined],
  ['a command', { command: ['a'] }, {}, ['a']],
  ['both', { command: ['a'], args: ['b'] }, {}, ['a', 'b']],
  ['the image', {}, { 'app:1': { entrypoint: ['e'], cmd: ['c'] } }, ['e', 'c']],
  ['its entrypoint', { args: ['b'] }, { 'app:1': { entrypoint: ['e'], cmd: ['c'] } }, ['e', 'b']],
  ['a command without its CMD', { command: ['a'] }, { 'app:1': { cmd: ['c'] } }, ['a']],
])('the program is %s', (_, container, images, argv) => {
  expect(containerOf(container, { images }).argv).toEqual(argv);
});

test.each<[string, Container, RuntimeViewOptions, string]>([
  [
    'a key that the ConfigMap lacks',
    { env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'settings', key: 'x' } } }] },
    { objects },
    "couldn't find key x in ConfigMap default/settings",
  ],
  [
    'a user that is root',
    { securityContext: { runAsNonRoot: true } },
    { images: { 'app:1': {} } },
    'container has runAsNonRoot and image will run as root (pod: "pod_default(<pod UID>)", ' +
      'container: app)',
  ],
  [
    'a user with a name',
    { securityContext: { runAsNonRoot: true } },
    { images: { 'app:1': { user: 'web:web' } } },
    'container has runAsNonRoot and image has non-numeric user (web), cannot verify user is ' +
      'non-root (pod: "pod_default(<pod UID>)", container: app)',
  ],
])('the kubelet does not create a container with %s', (_, container, options, obstacle) => {
  expect(viewOf(container, options).containers[0]).toMatchObject({ name: 'app', obstacle });
});

test.each([
  ['Deployment', 'web-<hash>-<random>', 'spec.template.'],
  ['StatefulSet', 'web-0', 'spec.template.'],
  ['CronJob', 'web-<time>-<random>', 'spec.jobTemplate.spec.template.'],
])('the Pod of a %s is called %s', (kind, name, path) => {
  const template = { spec: { containers: [{ name: 'app', image: 'app:1' }] } };
  const spec = kind === 'CronJob' ? { jobTemplate: { spec: { template } } } : { template };
  const apiVersion = kind === 'CronJob' ? 'batch/v1' : 'apps/v1';
  const view = runtimeView({ apiVersion, kind, metadata: { name: 'web' }, spec } as never);
  expect(view.sandbox.config?.hostname).toBe(name);
  expect(view.containers[0]?.path).toBe(`${path}spec.containers[0]`);
});

test('containers are in the order in which they start', () => {
  const named = (name: string) => ({ name, image: 'app:1' });
  const view = runtimeView({
    containers: [named('c')],
    initContainers: [named('a'), { ...named('b'), restartPolicy: 'Always' }],
  });
  expect(view.containers.map(({ name, role, path }) => [name, role, path])).toEqual([
    ['a', 'init container', 'spec.initContainers[0]'],
    ['b', 'sidecar', 'spec.initContainers[1]'],
    ['c', 'container', 'spec.containers[0]'],
  ]);
});

test.each<[string, object, string | undefined, string]>([
  ['nothing', {}, undefined, ''],
  ['TieredReservation', { memoryReservationPolicy: 'TieredReservation' }, undefined, '67108864'],
  ['a throttling factor', { memoryThrottlingFactor: 0.9 }, '127504384', '0'],
])('the kubelet throttles memory with %s', (_, kubelet, high, low) => {
  const resources = { requests: { memory: '64Mi' }, limits: { memory: '128Mi' } };
  const { unified = {} } = containerOf({ resources }, { node: { kubelet } }).config.linux.resources;
  expect(unified['memory.high']).toBe(high);
  if (low !== '') expect(unified['memory.low']).toBe(low);
});

test('a systemd cgroup is a path of slices', () => {
  const { sandbox } = runtimeView(
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'a', uid: '1-2' },
      spec: { containers: [{ name: 'a', image: 'a' }] },
    },
    { node: { kubelet: { cgroupDriver: 'systemd' } } },
  );
  expect(sandbox.config?.linux.cgroupParent).toBe(
    '/kubepods.slice/kubepods-besteffort.slice/kubepods-besteffort-pod1_2.slice',
  );
});

test('the manifest is not modified, and the view is plain data', () => {
  const spec = { containers: [{ name: 'app', image: 'app:1', command, env }] };
  const before = structuredClone(spec);
  const view = runtimeView(spec, { objects });
  expect(spec).toEqual(before);
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
});
