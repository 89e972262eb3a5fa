import type { Api } from '../api/api.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { ownerReferenceTo } from './controlled-pod.js';

/**
 * Returns the claims that the ephemeral volumes of a Pod create.
 *
 * Source: pkg/controller/volume/ephemeral.
 */
export function ephemeralClaimsOf(pod: KubernetesObject): readonly KubernetesObject[] {
  const { name = '', namespace = 'default' } = pod.metadata as Api<'ObjectMeta'>;
  const { volumes = [] } = pod.spec as Api<'PodSpec'>;
  return volumes.flatMap((volume) => {
    const template = volume.ephemeral?.volumeClaimTemplate;
    if (template === undefined) return [];
    const owner = ownerReferenceTo({ apiVersion: 'v1', kind: 'Pod', name });
    return claim(template, {
      name: `${name}-${volume.name}`,
      namespace,
      ownerReferences: [owner],
    });
  });
}

/**
 * Returns the claims that a StatefulSet creates for a Pod.
 *
 * Source: pkg/controller/statefulset getPersistentVolumeClaims.
 */
export const statefulSetClaims = (
  { volumeClaimTemplates = [], selector }: Api<'StatefulSetSpec'>,
  podName: string,
  namespace: string,
): readonly KubernetesObject[] =>
  volumeClaimTemplates.map((template) => {
    const { name = '', labels } = template.metadata ?? {};
    return claim(template, {
      name: `${name}-${podName}`,
      namespace,
      labels: { ...labels, ...selector?.matchLabels },
    });
  });

/**
 * Returns the spec of a Pod of a StatefulSet, with the volumes of its claims. They replace volumes
 * of the same name.
 *
 * Source: pkg/controller/statefulset updateStorage.
 */
export function withClaimVolumes(
  spec: Api<'PodSpec'>,
  podName: string,
  { volumeClaimTemplates = [] }: Api<'StatefulSetSpec'>,
): Api<'PodSpec'> {
  if (volumeClaimTemplates.length === 0) return spec;
  const names = volumeClaimTemplates.map(({ metadata }) => metadata?.name ?? '');
  const others = (spec.volumes ?? []).filter(({ name = '' }) => !names.includes(name));
  const volumes = names.map((name) => ({
    name,
    persistentVolumeClaim: { claimName: `${name}-${podName}`, readOnly: false },
  }));
  return { ...spec, volumes: [...volumes, ...others] };
}

const claim = (
  { metadata, spec }: Api<'PersistentVolumeClaimTemplate'>,
  identity: Api<'ObjectMeta'>,
): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { ...metadata, ...identity },
  spec: spec ?? {},
});
