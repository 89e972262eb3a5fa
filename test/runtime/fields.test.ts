// Each field of the requests RunPodSandbox and CreateContainer is in the view, or in the list below
// with the reason why it is not.
import { recordedCases } from '../../conformance/runtime/recorded-cases.js';
import type { Json } from '../../conformance/runtime/runtime-case.js';
import { runtimeView } from '../../lib/runtime/runtime-view.js';
import { messageFields } from './message-fields.js';

const SANDBOX = 'RunPodSandboxRequest';
const CONTAINER = 'CreateContainerRequest';
const RESOURCES = `${CONTAINER}.config.linux.resources`;
const SECURITY = `${CONTAINER}.config.linux.securityContext`;
const SANDBOX_SECURITY = `${SANDBOX}.config.linux.securityContext`;

/** The fields that the view does not have, with those below them. */
const NOT_MODELLED: Readonly<Record<string, string>> = {
  [`${SANDBOX}.config.windows`]: 'only on nodes with Windows',
  [`${CONTAINER}.config.windows`]: 'only on nodes with Windows',
  [`${CONTAINER}.podSandboxId`]: 'the runtime chooses it',
  [`${CONTAINER}.sandboxConfig`]: 'the same as in RunPodSandbox',
  [`${CONTAINER}.config.CDIDevices`]: 'from drivers of dynamic resources and device plugins',
  [`${CONTAINER}.config.image.annotations`]: 'the kubelet sets it for image volumes only',
  [`${CONTAINER}.config.image.runtimeHandler`]: 'the feature gate RuntimeClassInImageCriApi is off',
  [`${CONTAINER}.config.mounts.image.runtimeHandler`]:
    'the feature gate RuntimeClassInImageCriApi is off',
  [`${CONTAINER}.config.image.imageRef`]: 'the kubelet never sets it in these requests',
  [`${CONTAINER}.config.mounts.image.imageRef`]: 'the kubelet never sets it in these requests',
  [`${CONTAINER}.config.mounts.mountOptions`]: 'the feature gate VolumeBindMountOptions is off',
  [`${RESOURCES}.cpusetCpus`]: 'the CPU manager of the node decides it',
  [`${RESOURCES}.cpusetMems`]: 'the memory manager of the node decides it',
  [`${SECURITY}.seccompProfilePath`]: 'deprecated: the kubelet never sets it',
  [`${SECURITY}.capabilities.addAmbientCapabilities`]: 'the kubelet never sets it',
  [`${SECURITY}.namespaceOptions.targetId`]: 'only for ephemeral containers',
  [`${SANDBOX_SECURITY}.namespaceOptions.targetId`]: 'only for ephemeral containers',
  [`${CONTAINER}.config.stopSignal`]:
    'the feature gate ContainerStopSignals is off, so the server drops the field',
  ...Object.fromEntries(
    [
      `${SANDBOX_SECURITY}.namespaceOptions.usernsOptions.uids`,
      `${SANDBOX_SECURITY}.namespaceOptions.usernsOptions.gids`,
      `${SECURITY}.namespaceOptions.usernsOptions.uids`,
      `${SECURITY}.namespaceOptions.usernsOptions.gids`,
      `${CONTAINER}.config.mounts.uidMappings`,
      `${CONTAINER}.config.mounts.gidMappings`,
    ].map((list) => [`${list}.hostId`, 'the kubelet chooses a free range of the node']),
  ),
  [`${SANDBOX_SECURITY}.readonlyRootfs`]: 'the kubelet never sets it for a sandbox',
  [`${SANDBOX_SECURITY}.apparmor`]: 'the kubelet never sets it for a sandbox',
  [`${SANDBOX_SECURITY}.seccompProfilePath`]: 'deprecated: the kubelet never sets it',
  [`${SANDBOX_SECURITY}.seccomp.localhostRef`]: 'a sandbox has the profile RuntimeDefault',
  ...Object.fromEntries(
    ['overhead', 'resources'].flatMap((part) =>
      ['oomScoreAdj', 'cpusetCpus', 'cpusetMems', 'hugepageLimits', 'memorySwapLimitInBytes'].map(
        (field) => [
          `${SANDBOX}.config.linux.${part}.${field}`,
          'the kubelet never sets it for a sandbox',
        ],
      ),
    ),
  ),
};

/** Fields that no recorded Pod has: a manifest with them. */
const FURTHER_PODS: readonly object[] = [
  {
    containers: [
      {
        name: 'a',
        image: 'a',
        securityContext: { appArmorProfile: { type: 'Localhost', localhostProfile: 'p' } },
        volumeDevices: [{ name: 'block', devicePath: '/dev/block' }],
        volumeMounts: [{ name: 'model', mountPath: '/model', subPath: 'a' }],
      },
    ],
    securityContext: { seLinuxOptions: { user: 'u', role: 'r', type: 't', level: 's0' } },
    volumes: [
      { name: 'block', persistentVolumeClaim: { claimName: 'block' } },
      { name: 'model', image: { reference: 'model:1' } },
    ],
  },
];

/** The maps of which the view has any keys. */
const MAPS = new Set(['labels', 'annotations', 'sysctls', 'unified']);

function fieldsOf(path: string, value: Json, fields: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) fieldsOf(path, each, fields);
  else if (typeof value === 'object' && value !== null && !MAPS.has(path.split('.').at(-1) ?? ''))
    for (const [name, each] of Object.entries(value)) {
      if (each === undefined) continue;
      fields.add(`${path}.${name}`);
      fieldsOf(`${path}.${name}`, each, fields);
    }
}

const modelled = new Set<string>();
for (const [pod, options] of [
  ...recordedCases().map(({ recorded, surroundings }) => [recorded.pod, surroundings] as const),
  ...FURTHER_PODS.map((spec) => [spec, {}] as const),
]) {
  const { sandbox, containers } = runtimeView(pod, { ...options, images: IMAGES() });
  const { sources: _, obstacle: __, ...request } = sandbox;
  fieldsOf(SANDBOX, request, modelled);
  for (const { config } of containers) fieldsOf(CONTAINER, { config }, modelled);
}

/** Images with and without a number for their user. */
function IMAGES(): Record<string, { user: string }> {
  return { nginx: { user: 'web' }, 'example.com/app:1': { user: '1000' } };
}

const all = messageFields();
const listed = (field: string): boolean =>
  Object.keys(NOT_MODELLED).some((path) => field === path || field.startsWith(`${path}.`));

test('each field of the view is a field of the messages', () => {
  expect([...modelled].filter((field) => !all.includes(field))).toEqual([]);
});

test('each field of the messages is in the view, or has a reason why it is not', () => {
  expect(all.filter((field) => !modelled.has(field) && !listed(field))).toEqual([]);
});

test('no field has a reason without need', () => {
  const unknown = Object.keys(NOT_MODELLED).filter((field) => !all.includes(field));
  expect([...unknown, ...Object.keys(NOT_MODELLED).filter((field) => modelled.has(field))]).toEqual(
    [],
  );
});
