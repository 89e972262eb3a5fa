import type { Api } from '../api/api.js';
import { expandVariables } from '../formats/expand-variables.js';
import { goQuote } from '../formats/go-quote.js';
import { imageSpecOf } from './image-spec.js';
import type { Device, Mount, NamespaceOption, UserNamespace } from './messages.js';
import type { MountedVolume } from './mounted-volume.js';
import {
  type ContainerContext,
  KubeletError,
  type PodContext,
  type SourceRecorder,
} from './pod-context.js';
import type { Variable } from './variable.js';
import { mountedVolumeOf } from './volume-path.js';

const HOSTS_FILE = '/etc/hosts';
const PROPAGATIONS = {
  None: 'PROPAGATION_PRIVATE',
  HostToContainer: 'PROPAGATION_HOST_TO_CONTAINER',
  Bidirectional: 'PROPAGATION_BIDIRECTIONAL',
} as const;

/**
 * Returns the mounts of a container: its volumes, the hosts file, and the file for the termination
 * message.
 *
 * Source: makeMounts of pkg/kubelet and of kuberuntime.
 *
 * @throws KubeletError if a mount cannot be made
 */
export function mountsOf(
  context: ContainerContext,
  variables: ReadonlyMap<string, Variable>,
  namespaces: NamespaceOption,
  recorder: SourceRecorder,
): readonly Mount[] {
  const { pod, container } = context;
  const { usernsOptions } = namespaces;
  const mounts = (container.volumeMounts ?? []).map((mount, i) =>
    volumeMountOf(context, mount, i, variables, usernsOptions, recorder),
  );
  if (!(container.volumeMounts ?? []).some(({ mountPath }) => mountPath === HOSTS_FILE)) {
    recorder.add(`mounts[${mounts.length}]`, 'kubelet', 'hosts file');
    mounts.push(fileMountOf(pod, HOSTS_FILE, 'etc-hosts', usernsOptions));
  }
  const { terminationMessagePath: path } = container;
  if (path) {
    recorder.addUnknown(`mounts[${mounts.length}].hostPath`, 'kubelet', 'random name');
    const file = `containers/${container.name}/<random>`;
    mounts.push(fileMountOf(pod, absolute(path), file, usernsOptions));
  }
  return mounts;
}

/** Returns the mount of a file that the kubelet writes. */
const fileMountOf = (
  { folder, node }: PodContext,
  containerPath: string,
  file: string,
  { uids, gids }: UserNamespace,
): Mount => ({
  containerPath,
  hostPath: `${folder}/${file}`,
  readonly: false,
  selinuxRelabel: node.selinux,
  propagation: PROPAGATIONS.None,
  recursiveReadOnly: false,
  uidMappings: uids,
  gidMappings: gids,
});

const absolute = (path: string): string => (path.startsWith('/') ? path : `/${path}`);

function volumeMountOf(
  context: ContainerContext,
  mount: Api<'VolumeMount'>,
  index: number,
  variables: ReadonlyMap<string, Variable>,
  { uids, gids }: UserNamespace,
  recorder: SourceRecorder,
): Mount {
  const { pod, container } = context;
  const { name = '', mountPath = '', readOnly = false, mountPropagation } = mount;
  const volume = volumeOf(pod, name);
  if (volume === undefined)
    throw new KubeletError(
      `cannot find volume "${name}" to mount into container "${container.name}"`,
    );
  const subPath = subPathOf(mount, variables);
  recordSource(volume, index, context, recorder);
  const { image, innerName } = volume;
  const folder =
    subPath === ''
      ? volume.path
      : `${pod.folder}/volume-subpaths/${innerName}/${container.name}/${index}`;
  return {
    containerPath: absolute(mountPath),
    readonly: readOnly || volume.readOnly,
    selinuxRelabel: volume.canRelabel && pod.node.selinux,
    propagation: propagationOf(mountPropagation),
    recursiveReadOnly: isRecursive(pod, mount),
    hostPath: image === undefined ? folder : undefined,
    image: image && imageSpecOf(pod, image.reference ?? '', pod.annotations),
    // The kubelet sets it for the other volumes of the Pod too.
    imageSubPath: subPath !== '' && hasImageVolume(pod) ? subPath : undefined,
    uidMappings: uids,
    gidMappings: gids,
  };
}

/**
 * Source: translateMountPropagation.
 *
 * @throws KubeletError if there is no such mode
 */
function propagationOf(
  mode: Api<'VolumeMount'>['mountPropagation'] = 'None',
): Mount['propagation'] {
  const propagation: Mount['propagation'] | undefined = PROPAGATIONS[mode];
  if (propagation === undefined)
    throw new KubeletError(`invalid MountPropagation mode: ${goQuote(mode)}`);
  return propagation;
}

/** Returns a volume of the Pod, as the kubelet mounts it. */
function volumeOf(pod: PodContext, name: string): MountedVolume | undefined {
  if (pod.volumes.size === 0)
    for (const volume of pod.spec.volumes ?? [])
      pod.volumes.set(volume.name ?? '', mountedVolumeOf(pod, volume));
  return pod.volumes.get(name);
}

const hasImageVolume = ({ spec }: PodContext): boolean =>
  (spec.volumes ?? []).some(({ image }) => image !== undefined);

function recordSource(
  { from, path, image }: MountedVolume,
  index: number,
  { path: container, written, pod }: ContainerContext,
  recorder: SourceRecorder,
): void {
  if (index < (written.volumeMounts ?? []).length)
    recorder.add(`mounts[${index}]`, 'Pod', `${container}.volumeMounts[${index}]`);
  else recorder.add(`mounts[${index}]`, 'ServiceAccount', pod.spec.serviceAccountName || 'default');
  if (image === undefined && path === undefined)
    recorder.addUnknown(`mounts[${index}].hostPath`, from?.kind ?? 'node', from?.at);
}

/**
 * Returns the path inside the volume.
 *
 * Source: ExpandContainerVolumeMounts.
 *
 * @throws KubeletError if a variable has no value
 */
function subPathOf(
  { subPath = '', subPathExpr = '' }: Api<'VolumeMount'>,
  variables: ReadonlyMap<string, Variable>,
): string {
  if (subPathExpr === '') return subPath;
  const missing = new Set<string>();
  const expanded = expandVariables(subPathExpr, (name) => {
    const value = variables.get(name)?.value ?? '';
    if (value === '') missing.add(name);
    return value;
  });
  if (missing.size > 0)
    throw new KubeletError(`missing value for ${[...missing].sort().join(', ')}`);
  if (expanded.startsWith('/'))
    throw new KubeletError(`error SubPath \`${expanded}\` must not be an absolute path`);
  if (expanded.split('/').includes('..'))
    throw new KubeletError(`unable to provision SubPath \`${expanded}\`: must not contain '..'`);
  return expanded;
}

/**
 * Whether the mounts below a mount are read-only too.
 *
 * Source: resolveRecursiveReadOnly.
 *
 * @throws KubeletError if the node does not support it, or there is no such mode
 */
function isRecursive(pod: PodContext, { name, recursiveReadOnly }: Api<'VolumeMount'>): boolean {
  if (recursiveReadOnly === undefined || recursiveReadOnly === 'Disabled') return false;
  if (recursiveReadOnly !== 'Enabled' && recursiveReadOnly !== 'IfPossible')
    throw new KubeletError(
      `failed to resolve recursive read-only mode: unknown recursive read-only mode ` +
        goQuote(recursiveReadOnly),
    );
  const { handlers } = pod.node;
  const handler = handlers?.find((each) => each.name === (pod.runtimeHandler ?? ''));
  const isSupported = handler?.recursiveReadOnlyMounts ?? false;
  if (recursiveReadOnly === 'Enabled' && handlers !== undefined && !isSupported)
    throw new KubeletError(
      `failed to resolve recursive read-only mode: volume "${name}" requested recursive read-only ` +
        'mode, but it is not supported by the runtime',
    );
  return recursiveReadOnly === 'Enabled' || isSupported;
}

/** Returns the block devices of a container, as far as they are known. Source: makeBlockVolumes. */
export function devicesOf(
  { pod, container }: ContainerContext,
  recorder: SourceRecorder,
): readonly Device[] {
  return (container.volumeDevices ?? []).map(({ name = '', devicePath = '' }, i) => {
    const volume = (pod.spec.volumes ?? []).find((each) => each.name === name);
    recorder.addUnknown(
      `devices[${i}].hostPath`,
      'PersistentVolumeClaim',
      volume?.persistentVolumeClaim?.claimName ?? name,
    );
    return {
      containerPath: devicePath,
      hostPath: `<device of ${name}>`,
      permissions: volume?.persistentVolumeClaim?.readOnly ? 'r' : 'mrw',
    };
  });
}
