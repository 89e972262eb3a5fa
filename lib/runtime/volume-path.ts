import type { Api } from '../api/api.js';
import type { MountedVolume } from './mounted-volume.js';
import type { PodContext } from './pod-context.js';

type Volume = Api<'Volume'>;

/** How the kubelet mounts a kind of volume. */
interface MountedKind {
  /** The folder, in that of the Pod. */
  readonly folder: string;
  /** Whether no container can change the files, because the kubelet writes them. */
  readonly readOnly: boolean;
  readonly canRelabel: boolean;
}

const written = (folder: string): MountedKind => ({ folder, readOnly: true, canRelabel: true });
const relabeled = (folder: string): MountedKind => ({ folder, readOnly: false, canRelabel: true });
const remote = (folder: string): MountedKind => ({ folder, readOnly: false, canRelabel: false });

const MOUNTED_KINDS: ReadonlyMap<string, MountedKind> = new Map([
  ['emptyDir', relabeled('empty-dir')],
  ['configMap', written('configmap')],
  ['secret', written('secret')],
  ['projected', written('projected')],
  ['downwardAPI', written('downward-api')],
  ['gitRepo', relabeled('git-repo')],
  ['nfs', remote('nfs')],
  ['iscsi', remote('iscsi')],
  ['fc', remote('fc')],
]);

/** Returns how the kubelet mounts a volume. Source: GetPath and GetAttributes of pkg/volume. */
export function mountedVolumeOf(pod: PodContext, volume: Volume): MountedVolume {
  const name = volume.name ?? '';
  const base = { innerName: name, readOnly: false, canRelabel: false };
  if (volume.hostPath !== undefined)
    return { ...base, path: volume.hostPath.path ?? '', from: { kind: 'Pod' } };
  if (volume.image !== undefined) return { ...base, readOnly: true, image: volume.image };
  if (volume.csi !== undefined)
    return { ...base, path: csiPath(pod, name), readOnly: volume.csi.readOnly ?? false };
  for (const field in volume) {
    const kind = MOUNTED_KINDS.get(field);
    if (kind === undefined) continue;
    const { readOnly } = volume[field as keyof Volume] as { readonly readOnly?: boolean };
    return {
      innerName: name,
      path: folderOf(pod, kind.folder, name),
      readOnly: kind.readOnly || readOnly === true,
      canRelabel: kind.canRelabel,
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
