import type { Api } from '../api/api.js';
import { expandVariables } from '../formats/expand-variables.js';
import { imageSpecOf } from './image-spec.js';
import type { Device, Mount, NamespaceOption } from './messages.js';
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
  const { uids, gids } = namespaces.usernsOptions;
  const mapped = { uidMappings: uids, gidMappings: gids };
  const mounts = (container.volumeMounts ?? []).map((mount, i) => ({
    ...volumeMountOf(context, mount, i, variables, recorder),
    ...mapped,
  }));
  const file = { readonly: false, selinuxRelabel: pod.node.selinux, ...PRIVATE, ...mapped };
  if (!(container.volumeMounts ?? []).some(({ mountPath }) => mountPath === HOSTS_FILE)) {
    recorder.add(`mounts[${mounts.length}]`, 'kubelet', 'hosts file');
    mounts.push({
      containerPath: HOSTS_FILE,
      hostPath: `${pod.folder}/etc-hosts`,
      ...file,
    });
  }
  const { terminationMessagePath: path } = container;
  if (path) {
    recorder.addUnknown(`mounts[${mounts.length}].hostPath`, 'kubelet', 'random name');
    mounts.push({
      containerPath: absolute(path),
      hostPath: `${pod.folder}/containers/${container.name}/<random>`,
      ...file,
    });
  }
  return mounts;
}

const PRIVATE = { propagation: PROPAGATIONS.None, recursiveReadOnly: false } as const;

const absolute = (path: string): string => (path.startsWith('/') ? path : `/${path}`);

function volumeMountOf(
  context: ContainerContext,
  mount: Api<'VolumeMount'>,
  index: number,
  variables: ReadonlyMap<string, Variable>,
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
  const common = {
    containerPath: absolute(mountPath),
    readonly: readOnly || volume.readOnly,
    selinuxRelabel: volume.canRelabel && pod.node.selinux,
    propagation: PROPAGATIONS[mountPropagation ?? 'None'],
    recursiveReadOnly: isRecursive(pod, mount),
  };
  if (volume.image !== undefined)
    return {
      ...common,
      image: imageSpecOf(pod, volume.image.reference ?? '', pod.annotations),
      ...(subPath !== '' && { imageSubPath: subPath }),
    };
  // The kubelet sets it for other volumes too.
  const ofImage = subPath !== '' && hasImageVolume(pod) && { imageSubPath: subPath };
  const hostPath =
    subPath === ''
      ? volume.path
      : `${pod.folder}/volume-subpaths/${volume.innerName}/${container.name}/${index}`;
  return { ...common, ...(hostPath !== undefined && { hostPath }), ...ofImage };
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
 * @throws KubeletError if the node does not support it
 */
function isRecursive(pod: PodContext, { name, recursiveReadOnly }: Api<'VolumeMount'>): boolean {
  if (recursiveReadOnly === undefined || recursiveReadOnly === 'Disabled') return false;
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
