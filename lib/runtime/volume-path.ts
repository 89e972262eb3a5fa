import type { Api } from '../api/api.js';
import type { MountedVolume } from './mounted-volume.js';
import type { PodContext } from './pod-context.js';

type Volume = Api<'Volume'>;

/** The folder of each kind of volume, in the folder of the Pod. */
const FOLDERS: Readonly<Partial<Record<keyof Volume, string>>> = {
  emptyDir: 'empty-dir',
  configMap: 'configmap',
  secret: 'secret',
  projected: 'projected',
  downwardAPI: 'downward-api',
  gitRepo: 'git-repo',
  nfs: 'nfs',
  iscsi: 'iscsi',
  fc: 'fc',
};
/** The kinds whose files the kubelet writes, and that no container can change. */
const READ_ONLY_KINDS: readonly (keyof Volume)[] = [
  'configMap',
  'secret',
  'projected',
  'downwardAPI',
];
const RELABELED_KINDS: readonly (keyof Volume)[] = [...READ_ONLY_KINDS, 'emptyDir', 'gitRepo'];

/** Returns how the kubelet mounts a volume. Source: GetPath and GetAttributes of pkg/volume. */
export function mountedVolumeOf(pod: PodContext, volume: Volume): MountedVolume {
  const name = volume.name ?? '';
  const base = { innerName: name, readOnly: false, canRelabel: false };
  if (volume.hostPath !== undefined)
    return { ...base, path: volume.hostPath.path ?? '', from: { kind: 'Pod' } };
  if (volume.image !== undefined) return { ...base, readOnly: true, image: volume.image };
  if (volume.csi !== undefined)
    return { ...base, path: csiPath(pod, name), readOnly: volume.csi.readOnly ?? false };
  for (const kind of Object.keys(FOLDERS) as (keyof Volume)[]) {
    const source = volume[kind];
    if (source === undefined) continue;
    return {
      ...base,
      path: folderOf(pod, FOLDERS[kind] ?? '', name),
      readOnly:
        READ_ONLY_KINDS.includes(kind) || (source as { readOnly?: boolean }).readOnly === true,
      canRelabel: RELABELED_KINDS.includes(kind),
    };
  }
  const claim =
    volume.persistentVolumeClaim?.claimName ??
    (volume.ephemeral === undefined ? undefined : `${pod.name}-${name}`);
  return claim === undefined
    ? { ...base, from: { kind: 'node', at: 'volume driver' } }
    : claimedVolumeOf(pod, claim, volume.persistentVolumeClaim?.readOnly ?? false);
}

const folderOf = (pod: PodContext, kind: string, name: string): string =>
  `${pod.folder}/volumes/kubernetes.io~${kind}/${name}`;

const csiPath = (pod: PodContext, name: string): string => `${folderOf(pod, 'csi', name)}/mount`;

/** Returns the volume of a claim, if its PersistentVolume is known. */
function claimedVolumeOf(pod: PodContext, claim: string, readOnly: boolean): MountedVolume {
  const unknown = {
    innerName: `<volume of ${claim}>`,
    readOnly,
    canRelabel: false,
    from: { kind: 'PersistentVolumeClaim', at: claim } as const,
  };
  const { spec } = pod.objects.find('PersistentVolumeClaim', pod.namespace, claim) ?? {};
  const name = spec?.['volumeName'];
  if (typeof name !== 'string' || name === '') return unknown;
  const volume = pod.objects.find('PersistentVolume', '', name)?.spec;
  if (volume === undefined) return unknown;
  const found = { ...unknown, innerName: name };
  if (volume['hostPath'] !== undefined)
    return { ...found, path: (volume['hostPath'] as { path?: string }).path ?? '' };
  if (volume['local'] !== undefined) return { ...found, path: folderOf(pod, 'local-volume', name) };
  if (volume['csi'] !== undefined) return { ...found, path: csiPath(pod, name) };
  if (volume['nfs'] !== undefined) return { ...found, path: folderOf(pod, 'nfs', name) };
  return found;
}
