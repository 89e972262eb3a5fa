import type { Api } from '../../api/api.js';
import type { ApiContainer } from '../../lifecycle/pod-containers.js';

/** The mounts of a volume that a container can write to. */
export const writableMounts = (
  { volumeMounts = [] }: ApiContainer,
  volume: string | undefined,
): readonly Api<'VolumeMount'>[] =>
  volumeMounts.filter(({ name, readOnly }) => name === volume && !readOnly);
