import type { Api } from '../../api/api.js';
import type { ApiContainer } from '../../lifecycle/pod-containers.js';

/** Where a container may write to a volume. */
export const writableMounts = (
  { volumeMounts = [] }: ApiContainer,
  volume: string | undefined,
): readonly Api<'VolumeMount'>[] =>
  volumeMounts.filter(({ name, readOnly }) => name === volume && !readOnly);
