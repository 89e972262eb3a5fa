import type { ImageSpec } from './messages.js';
import type { PodContext } from './pod-context.js';

/**
 * Returns an image of a container or of a volume.
 *
 * @param annotations - those of the Pod, for a volume
 */
export const imageSpecOf = (
  { images }: PodContext,
  reference: string,
  annotations?: Readonly<Record<string, string>>,
): ImageSpec => ({
  image: images[reference]?.reference ?? '<image ID>',
  userSpecifiedImage: reference,
  ...(annotations !== undefined && { annotations }),
});
