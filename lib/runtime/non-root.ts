import { type ContainerContext, KubeletError } from './pod-context.js';

const MAX_USER_ID = 2_147_483_647;

/** Returns the user of an image. Without one it is root. Source: getImageUser. */
export function userOfImage(text = ''): {
  readonly user: string;
  readonly uid?: number | undefined;
} {
  const user = text.split(':')[0] ?? '';
  if (user === '') return { user, uid: 0 };
  return /^\d+$/.test(user) ? { user, uid: Number(user) } : { user };
}

/**
 * Checks that a container that must not run as root does not.
 *
 * Source: verifyRunAsNonRoot.
 *
 * @throws KubeletError if it does, or if that is not known from the user of the image
 */
export function verifyNonRoot({ pod, container }: ContainerContext): void {
  const [own, ofPod] = [container.securityContext ?? {}, pod.spec.securityContext ?? {}];
  if ((own.runAsNonRoot ?? ofPod.runAsNonRoot) !== true) return;
  const where = `(pod: "${pod.name}_${pod.namespace}(${pod.uid})", container: ${container.name})`;
  const runAsUser = own.runAsUser ?? ofPod.runAsUser;
  if (runAsUser === 0)
    throw new KubeletError(`container's runAsUser breaks non-root policy ${where}`);
  const image = pod.images[container.image ?? ''];
  if (runAsUser !== undefined || image === undefined) return;
  const { user, uid } = userOfImage(image.user);
  if (uid === undefined)
    throw new KubeletError(
      `container has runAsNonRoot and image has non-numeric user (${user}), cannot verify user ` +
        `is non-root ${where}`,
    );
  if (uid === 0)
    throw new KubeletError(`container has runAsNonRoot and image will run as root ${where}`);
  if (uid > MAX_USER_ID)
    throw new KubeletError(
      `container has runAsNonRoot and image has an invalid user id (${uid}). (Must be ` +
        `1-(${MAX_USER_ID})): must be between 0 and ${MAX_USER_ID}, inclusive ${where}`,
    );
}
