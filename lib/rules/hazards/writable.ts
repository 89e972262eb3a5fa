import type { Api } from '../../api/types.js';
import type { Container } from '../../lifecycle/container.js';

/** Where a container may write to a volume. */
export const writableMounts = ({ volumeMounts = [] }: Container, volume: string | undefined): readonly Api<'VolumeMount'>[] =>
  volumeMounts.filter(({ name, readOnly }) => name === volume && !readOnly);
