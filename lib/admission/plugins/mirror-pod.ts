import type { Api } from '../../api/api.js';

/** Whether a Pod is the mirror of a static Pod of a kubelet. */
export const isMirrorPod = (annotations: Readonly<Record<string, string>> = {}): boolean =>
  Object.hasOwn(annotations, 'kubernetes.io/config.mirror');

/** Returns what a mirror Pod refers to, although it may not. */
export function findMirrorReference(spec: Api<'PodSpec'>): string | undefined {
  if (spec.serviceAccountName) return 'a mirror pod may not reference service accounts';
  if (secretNames(spec).some(Boolean)) return 'a mirror pod may not reference secrets';
  const usesToken = (spec.volumes ?? []).some(({ projected }) =>
    projected?.sources?.some(({ serviceAccountToken }) => serviceAccountToken),
  );
  return usesToken ? 'a mirror pod may not use ServiceAccountToken volume projections' : undefined;
}

/** Returns the names of all Secrets of a Pod. Source: pkg/api/pod VisitPodSecretNames. */
const secretNames = (spec: Api<'PodSpec'>): readonly (string | undefined)[] => [
  ...(spec.imagePullSecrets ?? []).map(({ name }) => name),
  ...[
    ...(spec.initContainers ?? []),
    ...(spec.containers ?? []),
    ...((spec.ephemeralContainers ?? []) as Api<'Container'>[]),
  ].flatMap(({ env = [], envFrom = [] }) => [
    ...envFrom.map(({ secretRef }) => secretRef?.name),
    ...env.map(({ valueFrom }) => valueFrom?.secretKeyRef?.name),
  ]),
  ...(spec.volumes ?? []).flatMap((volume) => [
    volume.azureFile?.secretName,
    volume.cephfs?.secretRef?.name,
    volume.cinder?.secretRef?.name,
    volume.flexVolume?.secretRef?.name,
    ...(volume.projected?.sources ?? []).map(({ secret }) => secret?.name),
    volume.rbd?.secretRef?.name,
    volume.secret?.secretName,
    volume.scaleIO?.secretRef?.name,
    volume.iscsi?.secretRef?.name,
    volume.storageos?.secretRef?.name,
    volume.csi?.nodePublishSecretRef?.name,
  ]),
];
